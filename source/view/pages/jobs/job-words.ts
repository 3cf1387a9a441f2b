import type {Job} from '../../../model/run/run-state.js';
import type {LaneState} from '../../../model/timeline/span.js';
import type {Tone} from '../../theme/theme.js';
import type {View} from '../../view.js';

/** The executor of a job: its process where there are several, else its thread; '' before one has taken it. */
export const executorOf = ({text, session}: View, {process, thread}: Job): string => {
  if (process === null || thread === null) return '';
  const several = (session.run?.shape.processes ?? 1) > 1;
  return several ? text.process(process) : text.thread(thread);
};

/** Where a job stands; of one that does I/O, its phase; of one that waits for its thread, that. */
export const stateOf = ({text}: View, {state, phases}: Job, present: LaneState | undefined): string => {
  if (present === 'suspended') return text.states.suspended;
  const phase = phases.at(-1);
  return state === 'running' && phase?.to === null ? text.phases[phase.phase] : text.jobStates[state];
};

export const stateTone = ({theme}: View, {state}: Job, present: LaneState | undefined): Tone => {
  if (state === 'queued') return theme.quiet;
  if (state === 'finished') return theme.plain;
  if (state === 'failed') return theme.states.failed.word;
  if (state === 'cancelled') return theme.message;
  return present ? theme.states[present].word : theme.plain;
};

/** How long a job took, in words; '' while it runs. */
export const tookOf = ({text}: View, {startedAt, endedAt}: Job): string =>
  endedAt === null || startedAt === null ? '' : text.seconds((endedAt - startedAt) / 1000);
