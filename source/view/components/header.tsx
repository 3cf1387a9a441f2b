import {Box, Text} from 'ink';
import {printable} from '../../model/printable/printable.js';
import {wallMs} from '../../model/run/run-state.js';
import {jobsOf, orderOf} from '../../model/session/settings.js';
import {useView} from '../hooks/use-view.js';
import {statusOf, statusTone, statusWords} from '../layout/run-status.js';
import {widthOf} from '../layout/width.js';
import type {Moment, View} from '../view.js';
import {Figure} from './figure.js';
import {Items} from './items.js';
import {LiveMark, Spinner} from './spinner.js';

/** The first line: what is worked on, and how the run stands. */
export const Header = () => {
  const view = useView();
  return (
    <Box paddingX={1} height={1}>
      <Box flexShrink={0} marginRight={3}>
        <Text {...view.theme.strong} wrap="truncate">
          kitchens
        </Text>
      </Box>
      <Items
        items={workOf(view).map(part => ({key: part, width: widthOf(part), item: <Text>{part}</Text>}))}
      />
      <Box flexShrink={0} marginLeft={1}>
        {view.behind ? <FrozenStatus behind={view.behind} /> : <Status {...view} />}
      </Box>
    </Box>
  );
};

/** The work in a few words each; a screen for a hall has no room for the last ones. */
const workOf = ({session, text, big}: View): readonly string[] => {
  const {run, settings, choices} = session;
  const conditions = text.conditions(run?.plan ?? orderOf(settings, choices));
  const parts = run
    ? text.work(run.plan)
    : [printable(settings.choice, 40), text.jobs(jobsOf(settings, choices)), ...conditions];
  return big ? parts.slice(0, 2 + conditions.length) : parts;
};

const Status = (moment: Moment) => {
  const {text, theme} = useView();
  const status = statusOf(moment.session);
  return (
    <Box columnGap={1}>
      <StatusMark {...moment} />
      <Figure tone={statusTone(status, theme)}>{statusWords(moment, status, text)}</Figure>
    </Box>
  );
};

/** The clock of a live run turns its mark; waits have a spinner of their own; the end has a sign. */
const StatusMark = ({session}: Moment) => {
  const {theme, glyphs} = useView();
  const status = statusOf(session);
  const tone = statusTone(status, theme);
  if (status === 'live') return <LiveMark tone={tone} />;
  if (status === 'asked' || status === 'opening' || status === 'stopping') return <Spinner tone={tone} />;
  if (status === 'finished') return <Text {...tone}>{glyphs.done}</Text>;
  return status === 'failed' ? <Text {...tone}>{glyphs.failed}</Text> : null;
};

/** Columns from which the present moment is shown beside the frozen one. */
const ROOMY = 60;

/** At which moment the view stands still, and that the run goes on. */
const FrozenStatus = ({behind}: {readonly behind: Moment}) => {
  const {text, theme, columns, nowUs, session} = useView();
  const status = statusOf(behind.session);
  const clock = session.run ? text.clock(wallMs(session.run, nowUs)) : '';
  return (
    <Box columnGap={1}>
      {columns >= ROOMY && <StatusMark {...behind} />}
      {columns >= ROOMY && (
        <Box marginRight={1}>
          <Figure tone={statusTone(status, theme)}>{text.behind(statusWords(behind, status, text))}</Figure>
        </Box>
      )}
      <Text {...theme.chosen}>{` ${text.status.paused} ${clock} `}</Text>
    </Box>
  );
};
