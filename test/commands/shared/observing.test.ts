import assert from 'node:assert/strict';
import {test} from 'node:test';
import {observed} from '../../../source/commands/shared/observing.js';
import type {EventOf, RunEvent} from '../../../source/model/event/event.js';
import type {StrategyName} from '../../../source/model/event/plan.js';
import {reduce} from '../../../source/model/run/reduce.js';
import {openObserver} from '../../../source/observer/client.js';
import {openRunners, type Runners} from '../../../source/runner/client.js';
import {HAS_THREAD_FIGURES} from '../../helpers/observed.js';
import {plan} from '../../helpers/plans.js';
import {until} from '../../helpers/processes.js';

const ON_LINUX = {skip: !HAS_THREAD_FIGURES && 'this system does not tell'};

/** Runs many short jobs until there is enough to look at; a starved observer's first look may come late. */
const eventsOf = async (
  runners: Runners,
  strategy: StrategyName,
  isEnough: (events: readonly RunEvent[]) => boolean,
): Promise<RunEvent[]> => {
  const events: RunEvent[] = [];
  const long = plan({strategy, workers: 2, jobs: 10_000, size: 300_000, arithmetic: 'bigint'});
  const handle = runners.start(long, batch => events.push(...batch.events));
  await until(() => isEnough(events));
  handle.cancel();
  await handle.done;
  return events;
};

const of = <T extends RunEvent['type']>(type: T, events: readonly RunEvent[]): EventOf<T>[] =>
  events.filter((event): event is EventOf<T> => event.type === type);

type Who = {readonly process: number; readonly thread: number};
const nameOf = ({process, thread}: Who): string => `${process}.${thread}`;

/** What was seen of an executor, and what it said of itself. */
const seenOf = (name: string, events: readonly RunEvent[]) =>
  of('sample', events).flatMap(({at, threads}) =>
    threads.filter(who => nameOf(who) === name).map(({runUs}) => ({at, runUs})),
  );
const toldBy = (name: string, events: readonly RunEvent[]) =>
  events.flatMap(event =>
    event.type === 'job-finished' && nameOf(event) === name && event.kernel
      ? [{at: event.at, runUs: event.kernel.runUs}]
      : [],
  );

/** A look and its stamp may be as far apart as a thread has to wait for a core between them, µs. */
const APART_US = 50_000;

for (const strategy of ['sync', 'thread', 'async', 'process'] as const) {
  test(`${strategy}: what was seen agrees with what executors say`, ON_LINUX, async () => {
    const runners = observed(openRunners());
    const expected =
      strategy === 'thread' ? ['1.1', '1.2'] : strategy === 'process' ? ['1.1', '2.1'] : ['1.1'];
    const events = await eventsOf(runners, strategy, events =>
      expected.every(name => seenOf(name, events).length > 5),
    );
    await runners.close();

    assert.equal(events[0]?.type, 'run-started');
    assert.equal(events.at(-1)?.type, 'run-finished');
    const state = reduce(null, events);
    assert.ok(state);
    assert.deepEqual([state.ignored.unknown, state.ignored.repeated], [0, 0]);
    const executors = new Set(state.threads.map(({tid}) => tid));
    for (const {helpers} of of('sample', events)) for (const {tid} of helpers) assert.ok(!executors.has(tid));
    for (const name of expected) {
      const told = toldBy(name, events);
      assert.ok(told.length > 0);
      for (const look of seenOf(name, events))
        for (const word of told) {
          if (look.at < word.at - APART_US) assert.ok(look.runUs <= word.runUs);
          if (look.at > word.at + APART_US) assert.ok(look.runUs >= word.runUs);
        }
    }
  });
}

test('runs follow each other, and each is watched by its own clock', ON_LINUX, async () => {
  const runners = observed(openRunners());
  for (const _ of [1, 2]) {
    const events = await eventsOf(runners, 'thread', events => of('sample', events).length > 5);
    const seqs = events.filter(({source}) => source === 'observer').map(({seq}) => seq);
    assert.deepEqual(
      seqs,
      seqs.map((_, index) => index + 1),
    );
    // The last look may have come while the run's last word was on its way.
    const [first] = of('sample', events);
    const [last] = of('run-finished', events);
    assert.ok(first && last && first.at > 0 && first.at <= last.at);
    assert.equal(events.at(-1)?.type, 'run-finished');
    assert.deepEqual(of('notice', events), []);
  }
  await runners.close();
});

test('where nothing can be measured a run goes as it always did', async () => {
  const runners = observed(openRunners(), openObserver({platform: 'darwin'}));
  const events = await eventsOf(runners, 'thread', events => of('job-finished', events).length > 20);
  await runners.close();
  assert.ok(events.every(({source}) => source !== 'observer'));
  assert.equal(events.at(-1)?.type, 'run-finished');
});
