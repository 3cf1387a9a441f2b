import {addresses} from '../../source/market/addresses.js';
import {startMarket} from '../../source/market/client.js';
import type {Plan, StrategyName} from '../../source/model/event/plan.js';
import {strategies} from '../../source/model/event/strategies.js';
import {modulePlan, plan} from '../helpers/plans.js';
import type {Work} from './bare/work.js';
import {bareMs, interleaved, runnerMs} from './measure.js';

type Case = {readonly title: string; readonly work: Work; readonly jobs: number; readonly aim: number};

const CASES: readonly Case[] = [
  {title: '30 sums (bigint)', work: 'sum', jobs: 30, aim: 1.03},
  {title: '9 downloads of 200 ms', work: 'download', jobs: 9, aim: 1.03},
  {title: '10,000 empty jobs', work: 'empty', jobs: 10_000, aim: 1.3},
];

/** Each strategy through the runner against a bare script that does the same. */
export const overhead = async (times: number, print: (line: string) => void): Promise<void> => {
  const market = await startMarket();
  const urls = addresses(market.url, {latencyMs: 200, bytes: 50_000});
  try {
    for (const row of CASES) {
      for (const {name} of strategies) {
        const workers = workersOf(name, row.jobs);
        const ours = planOf(row, name, workers, urls);
        const orders = {strategy: name, work: row.work, jobs: row.jobs, workers, urls};
        const {ours: a, theirs: b} = await interleaved(
          times,
          () => runnerMs(ours),
          () => bareMs(orders),
        );
        print(
          `${row.title.padEnd(24)} ${name.padEnd(8)} ${a.toFixed(1).padStart(8)} ms against ${b.toFixed(1).padStart(8)} ms  ${(a / b).toFixed(3)}  (aim ${row.aim})`,
        );
      }
    }
  } finally {
    await market.stop();
  }
};

const workersOf = (name: StrategyName, jobs: number): number =>
  name === 'sync' ? 1 : name === 'async' ? Math.min(jobs, 100) : 4;

const planOf = (
  {work, jobs}: Case,
  strategy: StrategyName,
  workers: number,
  urls: readonly string[],
): Plan => {
  const common = {strategy, workers, jobs};
  if (work === 'empty') return modulePlan('empty', common);
  if (work === 'sum') return plan({...common, size: 3_000_000, arithmetic: 'bigint'});
  return plan({...common, workload: 'download', size: 50_000, urls, embedded: true, latencyMs: 200});
};
