import assert from 'node:assert/strict';
import {EventEmitter, once} from 'node:events';
import {type TestContext, test} from 'node:test';
import {MessageChannel, Worker} from 'node:worker_threads';
import type {RunEvent} from '../../source/model/event/event.js';
import type {Plan} from '../../source/model/event/plan.js';
import {decode} from '../../source/model/event/wire.js';
import {english} from '../helpers/failures.js';
import type {BlockedReport} from './blocked-thread.js';
import {planOf} from './context.js';
import {serve} from './server.js';

/** Starts a thread that blocks on its downloads, and reads what its helper reports. */
const block = (t: TestContext, jobs: number, changes: Partial<Plan>) => {
  const {port1: wire, port2: helperPort} = new MessageChannel();
  const events: RunEvent[] = [];
  wire.on('message', (line: string) => events.push(decode(line.trim())));
  const identity = {process: 1, thread: 2, origin: process.hrtime.bigint()};
  const plan = planOf({strategy: 'sync', workers: 1, ...changes});
  const worker = new Worker(new URL('./blocked-thread.js', import.meta.url), {
    workerData: {plan, identity, jobs, helperPort},
    transferList: [helperPort],
  });
  t.after(async () => {
    wire.close();
    await worker.terminate();
  });
  const report: Promise<BlockedReport> = once(worker, 'message').then(([message]) => message);
  return {worker, report, events, wire};
};

test('the thread blocks: its event loop does not turn, yet its helper reports at once', async t => {
  let requests = 0;
  const server = await serve(t, async (_, response) => {
    requests += 1;
    // Answers only when the helper's word has come, which the blocked thread cannot have passed on.
    while (!events.map(phaseOf).includes(`${requests} waiting`)) await once(wire, 'message');
    response.end('hello');
  });
  const urls = [`${server.origin}/a`, `${server.origin}/b`, `${server.origin}/c`];
  const {report, events, wire} = block(t, 9, {urls});

  const {outcomes, turns} = await report;
  assert.equal(turns, 0);
  assert.deepEqual(
    outcomes,
    [...urls, ...urls, ...urls].map(url => ({status: 200, statusText: 'OK', bytes: 5, url})),
  );
  assert.deepEqual(
    [...server.sockets.values()].map(asked => asked.length),
    [9],
  );

  while (events.at(-1)?.type !== 'job-phase' || events.length < 32) await once(wire, 'message');
  assert.deepEqual(events.slice(0, 8).map(phaseOf), [
    'helpers-named',
    'session-opened',
    '1 queued',
    '1 connecting',
    'connection-opened',
    '1 waiting',
    'headers-sent',
    '1 receiving',
  ]);
  assert.deepEqual(
    events.map(({seq}) => seq),
    events.map((_, index) => index + 1),
  );
  assert.ok(events.every(({source}) => source === '1.2+'));
  assert.ok(events.every(({at}, index) => Number.isInteger(at) && at >= (events[index - 1]?.at ?? 0)));
});

const phaseOf = (event: RunEvent): string =>
  event.type === 'job-phase' ? `${event.job} ${event.phase}` : event.type;

test('a failed job has the failure of the asynchronous form, and the next job is executed', async t => {
  const {origin} = await serve(t, (request, response) => {
    if (request.url === '/reset') request.socket.resetAndDestroy();
    else response.end('hello');
  });
  const urls = ['http://127.0.0.1:1/', `${origin}/reset`, `${origin}/fine`];
  const {outcomes} = await block(t, 3, {urls}).report;
  assert.deepEqual(
    outcomes.map(outcome => ('code' in outcome ? outcome.code : 'status' in outcome && outcome.status)),
    ['ECONNREFUSED', 'ECONNRESET', 200],
  );
  const [refused] = outcomes;
  assert.match(
    refused && 'reason' in refused ? english(refused) : '',
    /no server answers at 127\.0\.0\.1:1:/,
  );
});

test('the helper ends with the blocked thread', async t => {
  const asked = new EventEmitter();
  const server = await serve(t, () => asked.emit('request'));
  const request = once(asked, 'request');
  const {worker} = block(t, 1, {urls: [server.origin]});
  await request;
  assert.equal(server.openSockets(), 1);
  await worker.terminate();
  await server.empty();
});
