import {availableParallelism} from 'node:os';
import type {Plan, StrategyName} from '../../source/model/event/plan.js';
import {plan} from '../helpers/plans.js';
import type {LoopName} from './bare/loops.js';
import {ceiling, copied} from './ceiling.js';
import {compile} from './compiled.js';
import {runnerMs} from './measure.js';
import {median} from './median.js';
import type {Timer} from './timed.js';

/** A workload whose jobs compute, with a size whose jobs take about 0.1 s, and its inner loop. */
type Work = Partial<Plan> & Pick<Plan, 'workload' | 'size'>;

const WORKS: Readonly<Partial<Record<LoopName, Work>>> = {
  'sum bigint': {workload: 'sum', size: 3_000_000, arithmetic: 'bigint'},
  matrix: {workload: 'matrix', size: 800},
  memory: {workload: 'memory', size: 4e9},
  cache: {workload: 'cache', size: 8e9},
};

const CREWS: readonly {strategy: StrategyName; workers: number}[] = [
  {strategy: 'thread', workers: 1},
  {strategy: 'thread', workers: 2},
  {strategy: 'thread', workers: 4},
  {strategy: 'process', workers: 4},
];
const JOBS = 8;

/** How much sooner several executors are done than one, beside what the machine allows so many copies. */
export const speedup = async (times: number, print: (line: string) => void): Promise<void> => {
  print(`speed-up over sync, ${availableParallelism()} cores`);
  const compiled = await compile();
  try {
    for (const [name, work] of Object.entries(WORKS) as [LoopName, Work][]) {
      const timer = copied(name, compiled);
      const rounds: (readonly Round[])[] = [];
      for (let i = 0; i < times; i++) rounds.push(await round(work, timer));
      const middle = (index: number, field: keyof Round): number =>
        median(rounds.map(crews => crews[index]?.[field] ?? 0));
      for (const [index, {strategy, workers}] of CREWS.entries()) {
        const [gain, most] = [middle(index, 'gain'), middle(index, 'most')];
        print(
          `${name.padEnd(12)} ${strategy.padEnd(8)} ${workers}  ${gain.toFixed(2)} ×, copies of ${timer.what} ${most.toFixed(2)} ×  ${Math.round((gain / most) * 100)} %`,
        );
      }
    }
  } finally {
    await compiled?.remove();
  }
};

/** A crew's speed-up over sync, and that of as many copies of the loop. */
type Round = {readonly gain: number; readonly most: number};

/** Every crew once, and the machine's ceilings in the same minute: what else it does falls on all alike. */
const round = async (work: Work, timer: Timer): Promise<readonly Round[]> => {
  const ms = (crew: (typeof CREWS)[number]): Promise<number> =>
    runnerMs(plan({...work, ...crew, jobs: JOBS}));
  const ceilings = new Map([[1, 1]]);
  const alone = await ms({strategy: 'sync', workers: 1});
  const crews: Round[] = [];
  for (const crew of CREWS) {
    const {workers} = crew;
    const most = ceilings.get(workers) ?? (await ceiling(timer, workers));
    ceilings.set(workers, most);
    crews.push({gain: alone / (await ms(crew)), most});
  }
  return crews;
};
