import {Box} from 'ink';
import {strategyNamed} from '../../model/event/strategies.js';
import {printable} from '../../model/printable/printable.js';
import {type RunState, wallMs} from '../../model/run/run-state.js';
import type {Moment} from '../../model/session/moment.js';
import {isReplay} from '../../model/session/playing.js';
import {choiceOf, jobsOf, orderOf} from '../../model/session/settings.js';
import {statusOf} from '../../model/session/status.js';
import {originUs} from '../../model/timeline/axis.js';
import type {Text} from '../../text/text.js';
import {boundOf} from '../../text/workload-words.js';
import {useView, type View} from '../view.js';
import {Cell} from './cell.js';
import {CursorStatus, ROOMY} from './cursor-status.js';
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
  const bound = run ? boundOf(run.plan.workload) : choiceOf(settings, choices).bound;
  const parts = run
    ? text.work(run.plan).toSpliced(1, 0, ...freshOf(run, text))
    : [
        printable(settings.choice, 40),
        ...(bound === null ? [] : [text.bounds[bound]]),
        text.jobs(jobsOf(settings, choices)),
        ...conditions,
      ];
  return big ? parts.slice(0, (bound === null ? 2 : 3) + conditions.length) : parts;
};

/** A run with a new process for every job says so, with how many it has started. */
const freshOf = ({plan, processes}: RunState, text: Text): readonly string[] =>
  plan.fresh && strategyNamed(plan.strategy).takesFresh
    ? [`${text.fresh}: ${text.freshStarts(processes.length)}`]
    : [];

type RunStatus = ReturnType<typeof statusOf>;

/** The colour of each status, and the mark before it: a live run turns its own, a wait has a spinner. */
const LOOKS: Readonly<Record<RunStatus, StatusLook>> = {
  ready: {tone: 'strong'},
  asked: {tone: 'message', mark: 'spinner'},
  opening: {tone: 'message', mark: 'spinner'},
  live: {tone: 'live', mark: 'clock'},
  stopping: {tone: 'message', mark: 'spinner'},
  finished: {tone: 'strong', mark: 'done'},
  failed: {tone: 'bad', mark: 'failed'},
  cancelled: {tone: 'message'},
};

type StatusLook = {
  readonly tone: 'strong' | 'message' | 'live' | 'bad';
  readonly mark?: 'spinner' | 'clock' | 'done' | 'failed';
};

/** How the run stands at a moment; `said` puts that into a sentence. */
const Status = ({said = words => words, ...moment}: Moment & {said?: (words: string) => string}) => {
  const {text, theme, glyphs} = useView();
  const status = statusOf(moment.session);
  const {mark, ...look} = LOOKS[status];
  const tone = theme[look.tone];
  return (
    <>
      {mark === 'clock' && <LiveMark tone={tone} />}
      {mark === 'spinner' && <Spinner tone={tone} />}
      {(mark === 'done' || mark === 'failed') && <Cell text={glyphs[mark]} tone={tone} />}
      <Cell live text={said(statusWords(text, moment, status))} tone={tone} />
    </>
  );
};

/** A status in words, with the time that goes with it. */
const statusWords = (text: Text, {session: {run}, nowUs}: Moment, status: RunStatus): string => {
  const word = text.status[status];
  if (!run || status === 'asked' || status === 'ready') return word;
  if (status === 'opening') return `${word} ${text.clock(nowUs / 1000)}`;
  if (run.stage === 'over') return `${word} ${text.seconds(wallMs(run))}`;
  return `${word} ${text.clock(wallMs(run, nowUs))}`;
};

/** The moment that a frozen view shows, how it goes on, and how the present run stands; of a replay, that it is one. */
const FrozenStatus = ({behind}: {behind: Moment}) => {
  const {text, columns, whole, cursorUs} = useView();
  const {playback, run} = behind.session;
  const ms = whole && cursorUs !== null ? (cursorUs - originUs(whole)) / 1000 : null;
  const isReplayed = isReplay(behind.session);
  const isBeside = !isReplayed && columns >= ROOMY;
  return (
    <>
      {isBeside && <Status {...behind} {...(run?.stage !== 'over' && {said: text.behind})} />}
      <CursorStatus playback={playback} isReplayed={isReplayed} ms={ms} before={isBeside ? 1 : 0} />
    </>
  );
};
