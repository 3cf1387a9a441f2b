import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {availableParallelism} from 'node:os';
import {after, before, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import type {EventOf} from '../../source/model/event/event.js';
import {english} from '../helpers/failures.js';
import {
  HAS_THREAD_FIGURES,
  observe,
  openedFacts,
  startThreadedChild,
  type ThreadedChild,
} from '../helpers/observed.js';
import {fixture} from '../helpers/plans.js';

const ON_LINUX = {skip: !HAS_THREAD_FIGURES && 'this system does not report the figures of threads'};

const run = promisify(execFile);

let staff: ThreadedChild;
before(async () => {
  if (HAS_THREAD_FIGURES) staff = await startThreadedChild();
});
after(() => {
  if (HAS_THREAD_FIGURES) staff.child.kill('SIGKILL');
});

type Sample = EventOf<'sample'>;

const threadsIn = (samples: readonly Sample[], thread: number) =>
  samples.flatMap(({at, threads}) =>
    threads.filter(each => each.thread === thread).map(each => ({at, ...each})),
  );

const isRising = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value >= (values[index - 1] as number));

test(
  'samples of a busy thread show that it runs; an idle thread sleeps with the same figures',
  ON_LINUX,
  async () => {
    const {report, of, until, events, close, now} = observe();
    report(...openedFacts(staff.pid, [staff.busy, staff.idle]));
    await until(() => threadsIn(of('sample'), 1).length >= 10);
    close();

    const busy = threadsIn(of('sample'), 1);
    assert.ok(isRising(busy.map(({runUs}) => runUs)) && isRising(busy.map(({readyUs}) => readyUs)));
    assert.ok((busy.at(-1)?.runUs ?? 0) > (busy[0]?.runUs ?? 0));
    for (const {core} of busy) assert.ok(Number.isInteger(core) && core >= 0 && core < coresOfMachine());
    assert.ok(busy.some(({gaveUp, takenOff}) => gaveUp !== undefined && takenOff !== undefined));
    // Ready or running for no longer than time passed; a tick may be booked late.
    const [first, last] = [busy[0], busy.at(-1)];
    assert.ok(first && last && last.runUs - first.runUs <= last.at - first.at + TICK_US);

    assert.equal(new Set(threadsIn(of('sample'), 2).map(({runUs}) => runUs)).size, 1);
    assert.deepEqual(
      events.map(({seq}) => seq),
      events.map((_, index) => index + 1),
    );
    assert.ok(events.every(({source}) => source === 'observer'));
    assert.ok(isRising(events.map(({at}) => at)) && (events.at(-1)?.at ?? 0) <= now());
  },
);

/** The longest time between two bookings of a running thread: CONFIG_HZ is 100 at least. */
const TICK_US = 10_000;

/** All that the machine has; availableParallelism counts those that this process may use. */
const coresOfMachine = (): number => Math.max(availableParallelism(), CORES_AT_MOST);
const CORES_AT_MOST = 1024;

test('an ended thread is not sampled any more, the others are', ON_LINUX, async () => {
  const other = await startThreadedChild();
  const {report, of, until, close} = observe();
  try {
    report(...openedFacts(other.pid, [other.busy, staff.busy]));
    await until(() => threadsIn(of('sample'), 1).length > 0);
    await other.ask('end');
    const seen = threadsIn(of('sample'), 1).length;
    const looks = of('sample').length;
    await until(() => of('sample').length > looks + 5);
    assert.ok(threadsIn(of('sample'), 1).length <= seen + 1);
    assert.deepEqual(of('notice'), []);
  } finally {
    close();
    other.child.kill('SIGKILL');
  }
});

test('libuv’s threads are reported when they work, with their kind', ON_LINUX, async () => {
  const other = await startThreadedChild();
  const {report, of, until, close} = observe();
  try {
    report(...openedFacts(other.pid, [other.busy, other.idle]));
    await until(() => of('sample').length > 3);
    const kinds = (): Set<string> =>
      new Set(of('sample').flatMap(({helpers}) => helpers.map(({kind}) => kind)));
    const named = until(() => kinds().has(process.versions.uv >= '1.50' ? 'libuv' : 'other'));
    await other.ask('gzip');
    await named;
    for (const {helpers} of of('sample'))
      for (const {tid} of helpers) assert.ok(tid !== other.busy && tid !== other.idle);
  } finally {
    close();
    other.child.kill('SIGKILL');
  }
});

test('the process itself can report the kind of a thread', ON_LINUX, async () => {
  const other = await startThreadedChild();
  const {report, of, until, close} = observe();
  try {
    // The busy thread is a helper here, not an executor.
    report(...openedFacts(other.pid, [other.idle]));
    report({type: 'helpers-named', process: 1, kind: 'download', tids: [other.busy]});
    const busy = () => of('sample').flatMap(({helpers}) => helpers.filter(({tid}) => tid === other.busy));
    await until(() => busy().length > 2);
    assert.deepEqual([...new Set(busy().map(({kind}) => kind))], ['download']);
    assert.ok(isRising(busy().map(({runUs}) => runUs)));
  } finally {
    close();
    other.child.kill('SIGKILL');
  }
});

test('no unknown thread is reported while it may be an executor', ON_LINUX, async () => {
  const {report, of, until, close} = observe();
  const [start, process, ...both] = openedFacts(staff.pid, [staff.busy, staff.idle]);
  assert.ok(start && process);
  report(start, process);
  await until(() => of('sample').length > 12);
  assert.ok(of('sample').every(({threads, helpers}) => threads.length === 0 && helpers.length === 0));
  report(...both);
  await until(() => threadsIn(of('sample'), 1).length > 2);
  assert.ok(of('sample').every(({helpers}) => helpers.every(({tid}) => tid !== staff.busy)));
  close();
});

test(
  'what all programs and this one had of the cores is read, and a thread that sleeps is named',
  ON_LINUX,
  async () => {
    const {report, of, until, close} = observe();
    report(...openedFacts(staff.pid, [staff.busy, staff.idle]));
    const known = () => threadsIn(of('sample'), 2).flatMap(({asleep}) => asleep ?? []);
    await until(() => of('machine').length > 2 && known().length > 0);
    close();
    const [first, , third] = of('machine');
    assert.ok(first && third && third.busyUs > first.busyUs && third.ownUs > first.ownUs);
    assert.deepEqual([...new Set(known())], [true]);
  },
);

test('no sample is delivered after the end', ON_LINUX, async () => {
  const {report, of, events, until, run, close} = observe();
  report(...openedFacts(staff.pid, [staff.busy, staff.idle]));
  await until(() => of('sample').length > 2);
  run.stop();
  const count = events.length;
  const second = observe();
  second.report(...openedFacts(staff.pid, [staff.busy, staff.idle]));
  await second.until(() => second.of('sample').length > 4);
  assert.equal(events.length, count);
  close();
  second.close();
});

test('an observer does not keep a program from ending', async () => {
  const client = new URL('../../source/observer/client.js', import.meta.url).href;
  const program = `
    import {openObserver} from '${client}';
    openObserver().observe(process.hrtime.bigint(), () => console.log('seen')).apply([]);
    setTimeout(() => console.log('done'), 200);
  `;
  const {stdout} = await run(process.execPath, ['--input-type=module', '--eval', program]);
  assert.match(stdout, /done\n$/);
});

test('no event is delivered on systems that cannot be observed', async () => {
  const {report, events, close} = observe({platform: 'darwin'});
  report(...openedFacts(process.pid, [process.pid]));
  const real = observe();
  real.report(...openedFacts(process.pid, [process.pid]));
  if (HAS_THREAD_FIGURES) await real.until(() => real.of('sample').length > 3);
  assert.deepEqual(events, []);
  close();
  real.close();
});

test('an observer that fails sends one notice, and the run goes on', ON_LINUX, async () => {
  const {report, events, of, until, close} = observe({entry: pathToFileURL(fixture('observer/crash.mjs'))});
  report(...openedFacts(process.pid, [process.pid]));
  await until(() => of('sample').length > 0);
  report({type: 'thread-exited', process: 1, thread: 1, exitCode: 0});
  await until(() => of('notice').length > 0);
  report({type: 'process-exited', process: 1, exitCode: 0, signal: null});
  close();
  assert.deepEqual(
    events.map(({type, seq}) => [type, seq]),
    [
      ['sample', 7],
      ['notice', 8],
    ],
  );
  assert.match(english(of('notice')[0]), /nothing to be seen/);
});
