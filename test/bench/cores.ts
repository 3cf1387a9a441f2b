import type {Plan} from '../../source/model/plan.js';
import {plan} from '../helpers/plans.js';
import {interleaved, runnerMs} from './measure.js';

const SUMS: Partial<Plan> = {workload: 'sum', size: 3_000_000, arithmetic: 'bigint', jobs: 8, cores: 1};
const AIM = 1.1;

/** Four threads that take turns on one core against one that has it for itself. */
export const cores = async (times: number, print: (line: string) => void): Promise<void> => {
  if (process.platform !== 'linux') return print('one core for all: not possible here');
  const {ours, theirs} = await interleaved(
    times,
    () => runnerMs(plan({...SUMS, strategy: 'thread', workers: 4})),
    () => runnerMs(plan({...SUMS, strategy: 'sync', workers: 1})),
  );
  print(
    `eight sums on one core: 4 threads ${ours.toFixed(0)} ms against sync ${theirs.toFixed(0)} ms  ${(ours / theirs).toFixed(3)}  (aim ${AIM})`,
  );
};
