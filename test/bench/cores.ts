import type {Plan} from '../../source/model/event/plan.js';
import {type RunState, wallMs} from '../../source/model/run/run-state.js';
import {plan} from '../helpers/plans.js';
import {interleaved, runnerMs, runnerState} from './measure.js';

/** As many as `kitchens run sum` does by itself: every thread compiles its code anew, 15 ms that few jobs would not hide. */
const SUMS: Partial<Plan> = {workload: 'sum', size: 3_000_000, arithmetic: 'bigint', jobs: 30, cores: 1};
/** The most that taking turns may cost, and that threads may run in sum of the time that passed. */
const AIM = 1.1;
const MOST_RUNNING = 1.02;

/** Four threads that take turns on one core against one that has it for itself. */
export const cores = async (times: number, print: (line: string) => void): Promise<void> => {
  if (process.platform !== 'linux') return print('one core for all: not possible here');
  const shares: number[] = [];
  const {ours, theirs} = await interleaved(
    times,
    async () => {
      const state = await runnerState(plan({...SUMS, strategy: 'thread', workers: 4}));
      shares.push(runningShare(state));
      return wallMs(state);
    },
    () => runnerMs(plan({...SUMS, strategy: 'sync', workers: 1})),
  );
  print(
    `thirty sums on one core: 4 threads ${ours.toFixed(0)} ms against sync ${theirs.toFixed(0)} ms  ${(ours / theirs).toFixed(3)}  (aim ${AIM})`,
  );
  print(
    `the threads ran for ${Math.max(...shares).toFixed(3)} of the time that passed, at the most  (aim at most ${MOST_RUNNING})`,
  );
};

/** What all threads ran in sum, by the kernel's count, of the time between their first figures and their last. */
const runningShare = ({threads}: RunState): number => {
  const ends = threads.flatMap(({samples: [first, ...others]}) => {
    const last = others.at(-1);
    return first && last ? [{first, last}] : [];
  });
  const ran = ends.reduce((sum, {first, last}) => sum + last.runUs - first.runUs, 0);
  const from = Math.min(...ends.map(({first}) => first.at));
  return ran / (Math.max(...ends.map(({last}) => last.at)) - from);
};
