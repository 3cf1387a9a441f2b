import assert from 'node:assert/strict';
import type {ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import type {RunEvent} from '../../source/model/event/event.js';
import {strategies} from '../../source/model/event/strategies.js';
import {decode} from '../../source/model/event/wire.js';
import {gone} from '../helpers/processes.js';
import {long} from '../helpers/variety.js';
import {folderFor, kitchens, lines, start, textOnce} from './kitchens.js';

const waiting = ['run', 'course-io', '--latency', '60000', '--format', 'ndjson'];

const eventsOf = (stdout: string): RunEvent[] => lines(stdout).slice(1).map(decode);

const pidsOf = (events: readonly RunEvent[]): number[] =>
  events.flatMap(event => (event.type === 'process-started' ? [event.pid] : []));

const serverOf = (events: readonly RunEvent[]): string => {
  const first = events.find(event => event.type === 'run-started');
  return first?.type === 'run-started' ? (first.plan.urls[0] ?? '') : '';
};

/** Waits until every process of a run has ended, and its embedded server with them. */
const assertAllGone = async (events: readonly RunEvent[]): Promise<void> => {
  assert.ok(pidsOf(events).length > 0);
  await gone(pidsOf(events));
  await assert.rejects(fetch(serverOf(events)), /fetch failed/);
};

/** Closes our end of its output, as head does; resolves with its exit code once it ends without a word. */
const exitOnceClosed = async (child: ChildProcess, ended: Promise<unknown>): Promise<number> => {
  ended.catch(() => {});
  const complaints = text(child.stderr as NodeJS.ReadableStream);
  child.stdout?.destroy();
  const [code] = await once(child, 'exit');
  assert.equal(await complaints, '');
  return code;
};

const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

for (const [i, {name, executor, workersField}] of strategies.entries()) {
  // The runner knows no signal, only that it is to cancel: where each executor is a process, every one is sent.
  for (const [signal, expected] of executor === 'process' ? SIGNALS : SIGNALS.slice(i % 3, (i % 3) + 1)) {
    test(`${name}: ${signal} cancels the run, which ends in good order with ${expected}`, async () => {
      const {child, ended} = start([...waiting, '-s', name, ...(workersField === null ? [] : ['-c', '2'])]);
      await textOnce(child.stdout, /"type":"job-started"/);
      child.kill(signal);
      const {code, stdout, stderr} = await ended;
      const events = eventsOf(stdout);
      assert.equal(code, expected);
      assert.equal(events.filter(({type}) => type === 'job-cancelled').length, 9);
      assert.deepEqual(
        events.slice(-1).map(event => event.type === 'run-finished' && event.outcome),
        ['cancelled'],
      );
      assert.equal(stderr, '');
      await assertAllGone(events);
    });
  }
}

test('a second signal does not wait for anything', async () => {
  const {child, ended} = start([...waiting, '-s', 'sync']);
  const output = await textOnce(child.stdout, /"type":"job-started".*\n/);
  const events = eventsOf(output.slice(0, output.lastIndexOf('\n') + 1));
  // A runner that stands still cannot end in good order before the second signal comes.
  for (const event of events) if (event.type === 'process-started') process.kill(event.pid, 'SIGSTOP');
  child.kill('SIGINT');
  child.kill('SIGTERM');
  const {code, stdout} = await ended;
  // Any thread may be given a signal, so that either may arrive first.
  assert.ok(code === 130 || code === 143, `${code}`);
  assert.doesNotMatch(stdout, /"type":"run-finished"/);
  await assertAllGone(events);
});

test('output closed early ends the run quietly with 0', async t => {
  const file = join(folderFor(t), 'run.ndjson');
  const {child, ended} = start([
    'run',
    'sum',
    '-n',
    '100000',
    '--size',
    '5',
    '-s',
    'process',
    '--record',
    file,
  ]);
  await textOnce(child.stdout, /\n/);
  assert.equal(await exitOnceClosed(child, ended), 0);
  const events = eventsOf(readFileSync(file, 'utf8'));
  assert.deepEqual(
    events.slice(-1).map(event => event.type === 'run-finished' && event.outcome),
    ['cancelled'],
  );
  await gone(pidsOf(events));
});

test('help into a closed pipe ends quietly too', async () => {
  const {child, ended} = start(['--help']);
  assert.equal(await exitOnceClosed(child, ended), 0);
});

test('the market runs until a signal', long, async () => {
  const {child, ended} = start(['market']);
  const [url = ''] = lines(await textOnce(child.stdout, /\n/));
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
  const answer = await fetch(`${url}/file/alpha?bytes=12`);
  assert.equal((await answer.arrayBuffer()).byteLength, 12);
  child.kill('SIGINT');
  const {code, stderr} = await ended;
  assert.equal(code, 130);
  assert.match(stderr, /kitchens run download --url/);
  await assert.rejects(fetch(url));
});

test('a job that hangs past --timeout fails with its reason, the others finish', async () => {
  const {code, stdout} = await kitchens([
    'run',
    'download',
    '-n',
    '2',
    '--latency',
    '60000',
    '--timeout',
    '50',
    '--json',
  ]);
  assert.equal(code, 1);
  assert.deepEqual(JSON.parse(stdout).jobs, {total: 2, finished: 0, failed: 2, cancelled: 0});
});
