import {Box, Text} from 'ink';
import {strategies} from '../../model/event/strategies.js';
import {wordingIn} from '../../model/lesson/lesson.js';
import {stepOf} from '../../model/lesson/lesson-state.js';
import {workersOf} from '../../model/session/settings.js';
import {widthOf} from '../layout/width.js';
import {useView, type View} from '../view.js';
import {TextLine} from './cell.js';

/** The second line: the strategies by their keys, which one is chosen, and the executors of a finished run. */
export const StrategyLine = () => {
  const view = useView();
  const watched = watchedIn(view);
  if (watched !== null) return <TextLine text={watched} tone={view.theme.message} />;
  const withWorkers = widthWith(choicesOf(view, true), GAP) <= view.columns;
  const choices = choicesOf(view, withWorkers);
  const gap = withWorkers ? GAP : 0;
  const executors = executorsOf(view);
  const bothFit = widthWith(choices, gap) + widthOf(executors) + 1 < view.columns;
  return (
    <Box height={1} justifyContent="space-between" paddingRight={1}>
      <Box columnGap={gap}>
        {choices.map(choice => (
          <Choice key={choice.name} {...choice} />
        ))}
      </Box>
      {bothFit && <Text>{executors}</Text>}
    </Box>
  );
};

/** In a lesson the strategy is the step's; the line says what to look at. */
const watchedIn = ({session, text}: View): string | null => {
  const {current} = session.lessons;
  if (current?.phase !== 'run') return null;
  return `${text.lesson.watch}: ${wordingIn(stepOf(current).watch, session.language)}`;
};

const GAP = 2;

type ChoiceProps = {name: string; label: string; workers: string; on: boolean};

/** Brackets tell the chosen strategy apart where there is neither colour nor inverse video. */
const Choice = ({name, label, workers, on}: ChoiceProps) => {
  const {theme} = useView();
  if (on) return <Text {...theme.chosen} wrap="truncate">{`[${label} ${name}${workers}]`}</Text>;
  return (
    <Text wrap="truncate">
      <Text {...theme.key}>{` ${label}`}</Text>
      {` ${name}`}
      <Text {...theme.quiet}>{`${workers} `}</Text>
    </Text>
  );
};

const choicesOf = ({session, run, glyphs}: View, withWorkers: boolean): readonly ChoiceProps[] =>
  strategies.map(({name, key, workersField}) => {
    const on = name === (session.pending ?? run?.plan.strategy);
    // The run that is shown has its own number, whatever the next one will have.
    const shown = on && session.pending === null ? run?.plan.workers : undefined;
    const workers = shown ?? workersOf(session.settings, session.choices, name);
    return {
      name,
      label: key,
      workers: withWorkers && workersField !== null ? ` ${glyphs.times}${workers}` : '',
      on,
    };
  });

const widthWith = (choices: readonly ChoiceProps[], gap: number): number =>
  choices.reduce((sum, {name, label, workers}) => sum + widthOf(`[${label} ${name}${workers}]`) + gap, 0);

/** How many processes and threads worked in a run that is over; of a live run, the explaining line says more. */
const executorsOf = ({run, text, glyphs}: View): string => {
  if (run?.stage !== 'over') return '';
  return `${text.processes(run.processes.length)} ${glyphs.dot} ${text.threads(run.threads.length)}`;
};
