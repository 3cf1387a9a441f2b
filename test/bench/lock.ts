import {addresses} from '../../source/market/addresses.js';
import {startMarket} from '../../source/market/client.js';
import type {Plan} from '../../source/model/event/plan.js';
import {plan} from '../helpers/plans.js';
import {interleaved, runnerMs} from './measure.js';

/** The most that four computing threads with one lock may gain over one thread. */
const AIM = 1.1;
/** The least part of their gain that downloads must keep. */
const KEPT = 0.95;

const SUMS: Partial<Plan> = {workload: 'sum', size: 3_000_000, arithmetic: 'bigint', jobs: 8};

/** What one lock for the threads of a process takes from work, and what it leaves to waiting. */
export const lock = async (times: number, print: (line: string) => void): Promise<void> => {
  const sums = await interleaved(
    times,
    () => runnerMs(plan({...SUMS, strategy: 'thread', workers: 4, gil: true})),
    () => runnerMs(plan({...SUMS, strategy: 'thread', workers: 1})),
  );
  print(
    `sums by 4 threads with one lock: ${(sums.theirs / sums.ours).toFixed(2)} times the speed of one thread  (aim at most ${AIM})`,
  );
  const market = await startMarket();
  try {
    const urls = addresses(market.url, {latencyMs: 200, bytes: 50_000});
    const downloads = (changes: Partial<Plan> & Pick<Plan, 'strategy'>): Promise<number> =>
      runnerMs(
        plan({workload: 'download', size: 50_000, urls, embedded: true, latencyMs: 200, jobs: 9, ...changes}),
      );
    const alone = await downloads({strategy: 'sync', workers: 1});
    const {ours, theirs} = await interleaved(
      times,
      () => downloads({strategy: 'thread', workers: 4, gil: true}),
      () => downloads({strategy: 'thread', workers: 4}),
    );
    print(
      `nine downloads by 4 threads: ${(alone / ours).toFixed(2)} × over sync with one lock, ${(alone / theirs).toFixed(2)} × without  ${(theirs / ours).toFixed(2)} of the gain  (aim at least ${KEPT})`,
    );
  } finally {
    await market.stop();
  }
};
