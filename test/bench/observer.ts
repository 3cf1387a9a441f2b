import {readdirSync, readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {withObserver} from '../../source/commands/shared/observing.js';
import type {Plan} from '../../source/model/event/plan.js';
import type {EventBatch} from '../../source/model/event/wire.js';
import {openObserver} from '../../source/observer/client.js';
import {openRunners} from '../../source/runner/client.js';
import {fixture, plan} from '../helpers/plans.js';
import {median} from './median.js';

type Case = {
  readonly strategy: 'thread' | 'process';
  readonly workers: number;
  readonly work: 'busy' | 'idle';
};

const CASES: readonly Case[] = [
  {strategy: 'thread', workers: 10, work: 'busy'},
  {strategy: 'thread', workers: 10, work: 'idle'},
  {strategy: 'process', workers: 10, work: 'busy'},
  {strategy: 'process', workers: 10, work: 'idle'},
  {strategy: 'thread', workers: 100, work: 'busy'},
  {strategy: 'thread', workers: 100, work: 'idle'},
  {strategy: 'process', workers: 100, work: 'busy'},
  {strategy: 'process', workers: 100, work: 'idle'},
];

/** Per cent of one core. */
const AIMS: Readonly<Record<number, number>> = {10: 1, 100: 5};

/** In so short a time after the first job's start the observer's code is read and compiled, µs. */
const COMPILED_US = 1_000_000;

/** What the observer's thread takes of a core, by its own schedstat, from a second after the first job's start to the first one's end. */
export const observer = async (times: number, print: (line: string) => void): Promise<void> => {
  if (process.platform !== 'linux') return print('observer: not measured here');
  for (const row of CASES) {
    const costs: Cost[] = [];
    for (let i = 0; i < times; i++) costs.push(await costOf(row));
    const share = median(costs.map(cost => cost.share)) * 100;
    const looks = median(costs.map(cost => cost.looks));
    const title = `observer of ${row.workers} ${row.work} executors (${row.strategy})`;
    print(
      `${title.padEnd(44)} ${share.toFixed(2).padStart(6)} % of a core at ${looks.toFixed(1).padStart(4)} looks a second  (aim ${AIMS[row.workers]})`,
    );
  }
};

/** Of one core, 0 to 1; looks: a second. */
type Cost = {readonly share: number; readonly looks: number};

const costOf = async (row: Case): Promise<Cost> => {
  const watcher = openObserver();
  const runners = withObserver(openRunners(), watcher);
  const before = new Set(tasks());
  let begun: number | null = null;
  let from: Moment | null = null;
  let to: Moment | null = null;
  let looks = 0;
  let lookedAt = 0;
  const take = ({events}: EventBatch): void => {
    for (const event of events) {
      // By then all executors are there; with many busy ones some come to their job only when others end.
      if (event.type === 'job-started') begun ??= event.at;
      if (event.at - (begun ?? event.at) > COMPILED_US) from ??= momentOf(before);
      if (event.type === 'job-finished') to ??= momentOf(before);
      if (event.type !== 'sample' || !from || to) continue;
      // One look at many is reported in several events.
      if (event.at - lookedAt > 10_000) looks += 1;
      lookedAt = event.at;
    }
  };
  await runners.start(planOf(row), take).done;
  await runners.close();
  const [a, b] = [from as Moment | null, to as Moment | null];
  if (!a || !b) throw new Error('no job began and ended');
  return {share: (b.ranMs - a.ranMs) / (b.at - a.at), looks: (looks * 1000) / (b.at - a.at)};
};

/** How long the observer's thread has run, and when that was read, ms. */
type Moment = {readonly ranMs: number; readonly at: number};

/** The observer's is the only thread that came since; libuv's were there. */
const momentOf = (before: ReadonlySet<string>): Moment => {
  const [tid, ...more] = tasks().filter(task => !before.has(task));
  if (tid === undefined || more.length > 0) throw new Error('which thread is the observer?');
  const [ran] = readFileSync(`/proc/self/task/${tid}/schedstat`, 'utf8').split(' ');
  return {ranMs: Number(ran) / 1e6, at: performance.now()};
};

const tasks = (): string[] => readdirSync('/proc/self/task');

const planOf = ({strategy, workers, work}: Case): Plan =>
  plan({
    strategy,
    workers,
    jobs: workers,
    workload: 'module',
    title: work,
    module: pathToFileURL(fixture(`observer/${work}.mjs`)).href,
  });
