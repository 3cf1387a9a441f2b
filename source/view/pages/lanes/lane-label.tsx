import {Box} from 'ink';
import type {JobsContent, ThreadContent} from '../../../model/figures/lane-content.js';
import {type Job, sessionLetter} from '../../../model/run/run-state.js';
import {sessionIndexOf} from '../../../model/timeline/current-state.js';
import type {ThreadLane} from '../../../model/timeline/lanes.js';
import type {LaneState} from '../../../model/timeline/span.js';
import {Cell, type CellProps, type Piece} from '../../components/cell.js';
import {widthOf} from '../../layout/width.js';
import {useRunView, type View} from '../../view.js';
import {GAP, INDENT, type LaneColumns, nameOf} from './columns.js';

type LaneLabelProps = {
  columns: LaneColumns;
  row: ThreadContent | JobsContent;
  /** Whether it belongs to the job that is lit. */
  lit: boolean;
};

/** What stands before a timeline: the executor, its job and what it does, or what it did, and its session. */
export const LaneLabel = ({columns, row, lit}: LaneLabelProps) => {
  const view = useRunView();
  const {run, text, theme} = view;
  const {lane, current} = row;
  const isDone = row.kind === 'thread' && run.stage === 'over';
  const [first, second] = isDone
    ? doneCells(view, columns, lane)
    : currentCells(view, columns, current, row.kind);
  const index = sessionIndexOf(run, lane, current.job);
  const letter = run.sessions[index] ? sessionLetter(index) : '';
  const session = letter && columns.sessionNoun ? text.session(letter) : letter;
  return (
    <Box width={columns.barFrom} paddingLeft={INDENT} paddingRight={1} flexShrink={0} height={1}>
      <Cell text={nameOf(view, row)} width={columns.name} tone={lit ? theme.chosen : theme.strong} />
      <Box width={columns.job + GAP + columns.state} marginLeft={GAP} flexShrink={0}>
        <Cell {...first} />
        <Cell {...second} />
      </Box>
      <Cell text={session} width={columns.session && columns.session - 1} before={1} tone={theme.quiet} />
    </Box>
  );
};

/** How many jobs a thread finished, and how many failed. */
const doneCells = (view: View, {density}: LaneColumns, lane: ThreadLane): readonly [CellProps, CellProps] => {
  const {text, theme, glyphs} = view;
  const failed = lane.threads.reduce((sum, {failedJobs}) => sum + failedJobs, 0);
  const done = lane.threads.reduce((sum, {finishedJobs}) => sum + finishedJobs, 0);
  const words = `${glyphs.done} ${density === 'tiny' || failed > 0 ? done : text.jobs(done)}`;
  const loss = failed > 0 ? `  ${glyphs.failed} ${text.failed(failed)}` : '';
  return [
    {text: words, width: loss ? widthOf(words) : undefined},
    {text: loss, tone: theme.bad},
  ];
};

/** A job, and what its lane does now or how the job ended. */
const currentCells = (
  view: View,
  columns: LaneColumns,
  {state, job}: JobsContent['current'],
  kind: 'thread' | 'job',
): readonly [CellProps, CellProps] => {
  const isFull = columns.density === 'full';
  const name = job ? (isFull ? view.text.job(job.job) : String(job.job)) : '';
  const tone = state ? view.theme.plain : view.theme.quiet;
  const piece = state
    ? statePiece(view, columns, state, kind)
    : job
      ? endPiece(view, columns, job)
      : {text: ''};
  return [
    {text: name, tone, width: columns.job, align: isFull ? 'left' : 'right'},
    {...piece, width: columns.state, before: GAP},
  ];
};

/** What a lane does, by its sign and word. */
const statePiece = (
  {text, theme, glyphs}: View,
  {density}: LaneColumns,
  state: LaneState,
  kind: 'thread' | 'job',
): Piece => {
  const word = density === 'tiny' ? text.letters[state] : ` ${text.states[state]}`;
  const sign = kind === 'job' && state === 'running' ? glyphs.turn : glyphs[state];
  return {text: sign + word, tone: theme.states[state].word};
};

/** How a job ended, and how long it took. */
const endPiece = ({text, theme, glyphs}: View, {density}: LaneColumns, job: Job): Piece => {
  const took =
    density === 'tiny' ? '' : ` ${text.seconds(((job.endedAt ?? 0) - (job.startedAt ?? 0)) / 1000)}`;
  if (job.state === 'failed') return {text: glyphs.failed + took, tone: theme.states.failed.word};
  if (job.state === 'cancelled') return {text: glyphs.none + took, tone: theme.message};
  return {text: glyphs.done + took, tone: theme.quiet};
};
