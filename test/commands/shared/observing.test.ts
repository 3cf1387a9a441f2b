import assert from 'node:assert/strict';
import {test} from 'node:test';
import {withObserver} from '../../../source/commands/shared/observing.js';
import type {EventOf, RunEvent} from '../../../source/model/event/event.js';
import type {StrategyName} from '../../../source/model/event/plan.js';
import {strategies} from '../../../source/model/event/strategies.js';
import {reduce} from '../../../source/model/run/reduce.js';
import {openObserver} from '../../../source/observer/client.js';
import {openRunners, type Runners} from '../../../source/runner/client.js';
import {HAS_THREAD_FIGURES} from '../../helpers/observed.js';
import {plan} from '../../helpers/plans.js';
import {until} from '../../helpers/processes.js';

const ON_LINUX = {skip: !HAS_THREAD_FIGURES && 'this system does not report the figures of threads'};

const WORKERS = 2;
const JOBS = 10_000;

/** Runs many short jobs until there are enough events; the first sample may be late when all cores are busy. */
const eventsOf = async (
  runners: Runners,
  strategy: StrategyName,
  isEnough: (events: readonly RunEvent[]) => boolean,
): Promise<RunEvent[]> => {
  const events: RunEvent[] = [];
  const long = plan({strategy, workers: WORKERS, jobs: JOBS, size: 300_000, arithmetic: 'bigint'});
  const handle = runners.start(long, batch => events.push(...batch.events));
  await until(() => isEnough(events));
  handle.cancel();
  await handle.done;
  return events;
};

const of = <T extends RunEvent['type']>(type: T, events: readonly RunEvent[]): EventOf<T>[] =>
  events.filter((event): event is EventOf<T> => event.type === type);

type Executor = {readonly process: number; readonly thread: number};
const nameOf = ({process, thread}: Executor): string => `${process}.${thread}`;

/** The observer's samples of an executor, and the figures that the executor reported itself. */
const sampledOf = (name: string, events: readonly RunEvent[]) =>
  of('sample', events).flatMap(({at, threads}) =>
    threads.filter(thread => nameOf(thread) === name).map(({runUs}) => ({at, runUs})),
  );
const reportedBy = (name: string, events: readonly RunEvent[]) =>
  events.flatMap(event =>
    event.type === 'job-finished' && nameOf(event) === name && event.kernel
      ? [{at: event.at, runUs: event.kernel.runUs}]
      : [],
  );

/** A reading and its stamp are this far apart at most, µs: a thread may wait for a core between them. A choice. */
const SKEW_US = 50_000;

for (const {name: strategy, shape} of strategies) {
  test(`${strategy}: the observer’s samples agree with what executors report`, ON_LINUX, async () => {
    const runners = withObserver(openRunners());
    const {processes, threads} = shape({workers: WORKERS, jobs: JOBS, fresh: false});
    const expected = Array.from({length: processes}, (_, p) =>
      Array.from({length: threads}, (_, t) => nameOf({process: p + 1, thread: t + 1})),
    ).flat();
    const events = await eventsOf(runners, strategy, events =>
      expected.every(name => sampledOf(name, events).length > 5),
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
      const reported = reportedBy(name, events);
      assert.ok(reported.length > 0);
      for (const sample of sampledOf(name, events))
        for (const own of reported) {
          if (sample.at < own.at - SKEW_US) assert.ok(sample.runUs <= own.runUs);
          if (sample.at > own.at + SKEW_US) assert.ok(sample.runUs >= own.runUs);
        }
    }
  });
}

test('several runs in a row are each observed by their own clock', ON_LINUX, async () => {
  const runners = withObserver(openRunners());
  for (const _ of [1, 2]) {
    const events = await eventsOf(runners, 'thread', events => of('sample', events).length > 5);
    const seqs = events.filter(({source}) => source === 'observer').map(({seq}) => seq);
    assert.deepEqual(
      seqs,
      seqs.map((_, index) => index + 1),
    );
    // The last sample may arrive while run-finished is on its way.
    const [first] = of('sample', events);
    const [last] = of('run-finished', events);
    assert.ok(first && last && first.at > 0 && first.at <= last.at);
    assert.equal(events.at(-1)?.type, 'run-finished');
    assert.deepEqual(of('notice', events), []);
  }
  await runners.close();
});

test('a run works on systems that cannot be observed', async () => {
  const runners = withObserver(openRunners(), openObserver({platform: 'darwin'}));
  const events = await eventsOf(runners, 'thread', events => of('job-finished', events).length > 20);
  await runners.close();
  assert.ok(events.every(({source}) => source !== 'observer'));
  assert.equal(events.at(-1)?.type, 'run-finished');
});
