import {Box} from 'ink';
import type {JobContent} from '../../../model/figures/lane-content.js';
import {loopDamageOf} from '../../../model/figures/loop-damage.js';
import type {Job} from '../../../model/run/run-state.js';
import {Cell} from '../../components/cell.js';
import {Timeline} from '../../components/timeline.js';
import type {Tone} from '../../theme/tone.js';
import {type RunView, useRunView, type View} from '../../view.js';
import {executorOf, GAP, inputOf, type JobColumns} from './columns.js';

/** A job: its state, its executor, how long it took, its timeline and its result. */
export const JobRow = ({columns, ...content}: JobContent & {columns: JobColumns}) => {
  const view = useRunView();
  const {text, theme, lit} = view;
  const {job, cells} = content;
  const isLit = job.job === lit;
  const {name, input, state, executor, took, barFrom, result} = columns;
  return (
    <Box height={1} paddingRight={1} justifyContent="space-between">
      <Box flexShrink={0}>
        <Box width={barFrom} paddingLeft={1} flexShrink={0}>
          <Cell text={text.job(job.job)} width={name} tone={isLit ? theme.chosen : theme.strong} />
          <Cell text={inputOf(job)} width={input} before={1} />
          <Cell text={stateOf(view, content)} width={state} before={GAP} tone={stateTone(view, content)} />
          <Cell text={executorOf(view, job)} width={executor} before={GAP} />
          <Cell text={tookOf(view, job)} width={took} align="right" tone={theme.quiet} />
        </Box>
        <Timeline cells={cells} cursor={columns.cursor} />
      </Box>
      {result > 0 && job.result && <Cell text={resultOf(view, job)} width={result - 1} />}
    </Box>
  );
};

/** What a job gave, after what it lost where a user had the event loop blocked. */
const resultOf = ({text, glyphs, run}: RunView, {job, result}: Job): string => {
  const heldUpMs = loopDamageOf(run)?.jobs.get(job);
  const given = result ? text.result(result) : '';
  return heldUpMs === undefined ? given : `${text.heldUp(heldUpMs)} ${glyphs.dot} ${given}`;
};

/** Where a job stands; of one that does I/O, its phase; of one that waits for its thread, that. */
const stateOf = ({text}: View, {job: {state, phases}, present}: JobContent): string => {
  if (present === 'suspended') return text.states.suspended;
  const phase = phases.at(-1);
  return state === 'running' && phase?.to === null ? text.phases[phase.phase] : text.jobStates[state];
};

const stateTone = ({theme}: View, {job: {state}, present}: JobContent): Tone => {
  if (state === 'queued') return theme.quiet;
  if (state === 'failed') return theme.states.failed.word;
  if (state === 'cancelled') return theme.message;
  return state === 'running' && present ? theme.states[present].word : theme.plain;
};

/** How long a job took, in words; '' while it runs. */
const tookOf = ({text}: View, {startedAt, endedAt}: Job): string =>
  endedAt === null || startedAt === null ? '' : text.seconds((endedAt - startedAt) / 1000);
