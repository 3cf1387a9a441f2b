import assert from 'node:assert/strict';
import {test} from 'node:test';
import {observed} from '../../source/commands/observing.js';
import type {EventOf, RunEvent} from '../../source/model/event.js';
import type {Plan, StrategyName} from '../../source/model/plan.js';
import {reduce} from '../../source/model/reduce.js';
import {openObserver} from '../../source/observer/client.js';
import {openRunners, type Runners} from '../../source/runner/client.js';
import {TELLS} from '../helpers/observed.js';
import {plan} from '../helpers/plans.js';
import {until} from '../helpers/processes.js';

const ON_LINUX = {skip: !TELLS && 'this system does not tell'};

/** Long enough for a few looks. */
const sums = (strategy: StrategyName): Plan =>
  plan({strategy, workers: 2, jobs: 4, size: 3_000_000, arithmetic: 'bigint'});

const eventsOf = async (runners: Runners, plan: Plan): Promise<RunEvent[]> => {
  const events: RunEvent[] = [];
  await runners.start(plan, batch => events.push(...batch)).done;
  return events;
};

const of = <T extends RunEvent['type']>(type: T, events: readonly RunEvent[]): EventOf<T>[] =>
  events.filter((event): event is EventOf<T> => event.type === type);

for (const strategy of ['sync', 'thread', 'async', 'process'] as const) {
  test(
    `${strategy}: what was seen stands within the run, and fits what the executors say`,
    ON_LINUX,
    async () => {
      const runners = observed(openRunners());
      const events = await eventsOf(runners, sums(strategy));
      await runners.close();

      assert.equal(events[0]?.type, 'run-started');
      assert.equal(events.at(-1)?.type, 'run-finished');
      const state = reduce(null, events);
      assert.equal(state?.outcome, 'finished');
      assert.deepEqual(state.ignored, {unknown: 0, repeated: 0, late: 0});

      const executors = new Set(state.threads.map(({tid}) => tid));
      const samples = of('sample', events);
      const seen = new Set(
        samples.flatMap(({threads}) => threads.map(({process, thread}) => `${process}.${thread}`)),
      );
      assert.deepEqual(
        [...seen].sort(),
        state.threads.map(({process, thread}) => `${process}.${thread}`).sort(),
        'every executor was seen',
      );
      for (const {helpers} of samples) for (const {tid} of helpers) assert.ok(!executors.has(tid));
      for (const {at} of samples) assert.ok(at > 0 && at <= state.latestAt);

      // Samples of an executor lie between what it said of itself before and after.
      for (const {process, thread} of state.threads) {
        const own = events.flatMap(event =>
          'kernel' in event && event.kernel && event.process === process && event.thread === thread
            ? [{at: event.at, runUs: event.kernel.runUs}]
            : [],
        );
        assert.ok(own.length > 0, 'executors tell their own figures');
        const looks = samples.flatMap(({at, threads}) =>
          threads
            .filter(figures => figures.process === process && figures.thread === thread)
            .map(({runUs}) => ({at, runUs})),
        );
        for (const look of looks)
          for (const told of own) {
            if (look.at < told.at - APART_US) assert.ok(look.runUs <= told.runUs);
            if (look.at > told.at + APART_US) assert.ok(look.runUs >= told.runUs);
          }
      }
    },
  );
}

/** A look and its stamp, or an executor's, may be as far apart as a thread waits for a core between them. */
const APART_US = 50_000;

test('runs follow each other, and each is watched by its own clock', ON_LINUX, async () => {
  const runners = observed(openRunners());
  for (const _ of [1, 2]) {
    const events = await eventsOf(runners, sums('thread'));
    const seqs = events.filter(({source}) => source === 'observer').map(({seq}) => seq);
    assert.ok(seqs.length > 0);
    assert.deepEqual(
      seqs,
      seqs.map((_, index) => index + 1),
    );
    const over = of('run-finished', events)[0]?.at ?? 0;
    for (const {at} of of('sample', events)) assert.ok(at <= over);
  }
  await runners.close();
});

test('a run that is killed is watched to its end', ON_LINUX, async () => {
  const runners = observed(openRunners());
  const events: RunEvent[] = [];
  const handle = runners.start(
    plan({strategy: 'process', workers: 2, jobs: 2, size: 60_000_000, arithmetic: 'bigint'}),
    batch => events.push(...batch),
  );
  await until(() => of('sample', events).some(({threads}) => threads.length > 0));
  handle.cancel();
  await handle.done;
  assert.equal(events.at(-1)?.type, 'run-finished');
  assert.deepEqual(of('notice', events), []);
  await runners.close();
});

test('where nothing can be measured a run goes as it always did', async () => {
  const runners = observed(openRunners(), openObserver({platform: 'darwin'}));
  const events = await eventsOf(runners, sums('thread'));
  await runners.close();
  assert.ok(events.every(({source}) => source !== 'observer'));
  assert.equal(events.at(-1)?.type, 'run-finished');
});
