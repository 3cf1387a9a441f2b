import {Box} from 'ink';
import {printable} from '../../model/printable/printable.js';
import {wallMs} from '../../model/run/run-state.js';
import {jobsOf, orderOf} from '../../model/session/settings.js';
import {statusOf} from '../../model/session/status.js';
import {statusTone, statusWords} from '../layout/run-status.js';
import {type Moment, useView, type View} from '../view.js';
import {Cell} from './cell.js';
import {Items} from './items.js';
import {LiveMark, Spinner} from './spinner.js';

/** The first line: what is worked on, and how the run stands. */
export const Header = () => {
  const view = useView();
  return (
    <Box paddingX={1}>
      <Box flexShrink={0} marginRight={3}>
        <Cell text="kitchens" tone={view.theme.strong} />
      </Box>
      <Items items={workOf(view).map(text => ({text}))} />
      <Box flexShrink={0} marginLeft={1} columnGap={1}>
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

/** How the run stands at a moment, in words that may stand in others. */
const Status = ({said = words => words, ...moment}: Moment & {said?: (words: string) => string}) => {
  const {text, theme} = useView();
  const status = statusOf(moment.session);
  const tone = statusTone(status, theme);
  return (
    <>
      <StatusMark {...moment} />
      <Cell live text={said(statusWords(moment, status, text))} tone={tone} />
    </>
  );
};

/** The clock of a live run turns its mark; waits have a spinner of their own; the end has a sign. */
const StatusMark = ({session}: Moment) => {
  const {theme, glyphs} = useView();
  const status = statusOf(session);
  const tone = statusTone(status, theme);
  if (status === 'live') return <LiveMark tone={tone} />;
  if (status === 'asked' || status === 'opening' || status === 'stopping') return <Spinner tone={tone} />;
  if (status === 'finished') return <Cell text={glyphs.done} tone={tone} />;
  return status === 'failed' ? <Cell text={glyphs.failed} tone={tone} /> : null;
};

/** Columns from which the present moment is shown beside the frozen one. */
const ROOMY = 60;

/** At which moment the view stands still, and that the run goes on. */
const FrozenStatus = ({behind}: {behind: Moment}) => {
  const {text, theme, columns, nowUs, session} = useView();
  const clock = session.run ? text.clock(wallMs(session.run, nowUs)) : '';
  return (
    <>
      {columns >= ROOMY && <Status {...behind} said={text.behind} />}
      <Cell text={` ${text.status.paused} ${clock} `} tone={theme.chosen} before={columns >= ROOMY ? 1 : 0} />
    </>
  );
};
