import type {Fact} from '../../source/model/event.js';
import type {Plan} from '../../source/model/plan.js';
import {audience} from './audience.js';
import type {Shot} from './frames.js';
import {helping, observed} from './kernel.js';
import {runAt, sums, type Told, turns, wholeRun} from './story.js';

/** Sums by more threads than there are cores, as a kernel would tell of them. */
const starved = (cores: number, changes: Partial<Plan> = {}): readonly Told[] => {
  const plan = sums({strategy: 'thread', workers: 6, jobs: 12, ...changes});
  const jobMs = 220 * Math.max(1, plan.workers / cores);
  return [...wholeRun(plan, jobMs), ...observed(turns(plan, jobMs), cores)];
};

type Begun = Extract<Fact, {type: 'run-started'}>;

/** The same story on another machine. */
const on = (told: readonly Told[], changes: Partial<Begun['environment']>): readonly Told[] =>
  told.map(
    ([ms, fact]): Told =>
      fact.type === 'run-started'
        ? [ms, {...fact, environment: {...fact.environment, ...changes}}]
        : [ms, fact],
  );

const lanes = (told: readonly Told[], nowMs: number): Shot => ({
  session: audience(runAt(told, nowMs)),
  nowMs,
});

const cores = (told: readonly Told[], nowMs: number): Shot => ({
  session: audience(runAt(told, nowMs), [], {mode: 'cores', view: 'cores'}),
  nowMs,
});

/** What the screen may look like where the kernel tells of threads. */
export const kernelScenes: Readonly<Record<string, () => Shot>> = {
  starved: () => lanes(starved(4), 640),
  cores: () => cores(starved(4), 640),
  'cores-one': () => cores(starved(1, {workers: 4, jobs: 4, cores: 1}), 700),
  'cores-helped': () => cores([...starved(2, {workers: 2}), ...helping(300, 600, 2)], 640),
  'cores-many': () => cores(on(starved(100, {workers: 100, jobs: 300}), {cores: 128}), 500),
  'cores-done': () => cores(starved(4), 3000),
  'cores-unknown': () => cores(wholeRun(sums({strategy: 'thread'})), 300),
  'cores-elsewhere': () => cores(on(wholeRun(sums({strategy: 'process'})), {platform: 'darwin'}), 300),
};
