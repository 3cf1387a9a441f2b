import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import type {Fact, Phase} from '../../source/model/event/event.js';
import {stamper} from '../../source/model/event/stamp.js';
import {enforceTimeouts} from '../../source/strategies/job-timeouts.js';

const LIMIT_MS = 1000;
const GRACE_MS = 250;

/** Jobs of one thread under a time limit, and what is done about them. */
const followed = (t: TestContext) => {
  t.mock.timers.enable({apis: ['setInterval']});
  const stamp = stamper('1.1', () => 0);
  const interrupted: number[] = [];
  let killed = 0;
  const timeouts = enforceTimeouts(
    {heldBy: () => []},
    () => ({interrupt: (_process, _thread, job) => interrupted.push(job)}),
    () => {
      killed += 1;
    },
    LIMIT_MS,
  );
  const state = (fact: Fact): void => timeouts.apply(stamp(fact));
  return {
    interrupted,
    killed: () => killed,
    reasonFor: timeouts.reasonFor,
    start: (job: number) => state({type: 'job-started', job, process: 1, thread: 1}),
    end: (job: number) =>
      state({type: 'job-finished', job, process: 1, thread: 1, result: {value: 1}, loopTicks: 0}),
    phase: (job: number, phase: Phase) => state({type: 'job-phase', job, process: 1, thread: 1, phase}),
    pass: (ms: number) => t.mock.timers.tick(ms),
  };
};

test('a job is interrupted when its limit has passed, never before', t => {
  const {start, pass, interrupted, reasonFor} = followed(t);
  pass(10);
  start(1);
  pass(LIMIT_MS);
  assert.deepEqual(interrupted, []);
  pass(50);
  assert.deepEqual(interrupted, [1]);
  assert.equal(reasonFor(1)?.code, 'TIMEOUT');
});

test('a thread that ends none of its jobs is killed after a moment', t => {
  const {start, pass, killed} = followed(t);
  start(1);
  start(2);
  pass(LIMIT_MS + GRACE_MS);
  assert.equal(killed(), 0);
  pass(100);
  assert.ok(killed() > 0);
});

test('a thread that goes through thousands of overdue jobs is not killed while it ends them', t => {
  const {start, end, pass, interrupted, killed} = followed(t);
  for (let job = 1; job <= 5000; job++) start(job);
  pass(LIMIT_MS + 50);
  assert.equal(interrupted.length, 5000);
  for (let job = 1; job <= 4999; job++) {
    end(job);
    if (job % 500 === 0) pass(200);
  }
  assert.equal(killed(), 0);
  pass(GRACE_MS + 50);
  assert.ok(killed() > 0, 'the last one never ends');
});

test('jobs that end in time are forgotten', t => {
  const {start, end, pass, interrupted, killed} = followed(t);
  for (let job = 1; job <= 20; job++) {
    start(job);
    pass(LIMIT_MS / 2);
    end(job);
  }
  pass(3 * LIMIT_MS);
  assert.deepEqual([interrupted.length, killed()], [0, 0]);
});

test('the time in which a job waits for a connection does not count, whatever the order of their turns', t => {
  const {start, end, phase, pass, interrupted} = followed(t);
  for (const job of [1, 2, 3]) {
    start(job);
    phase(job, 'queued');
  }
  phase(1, 'connecting');
  pass(LIMIT_MS - 50);
  phase(3, 'waiting');
  end(1);
  pass(LIMIT_MS - 50);
  phase(2, 'waiting');
  assert.deepEqual(interrupted, []);
  pass(100);
  assert.deepEqual(interrupted, [3]);
  pass(LIMIT_MS);
  assert.deepEqual(interrupted, [3, 2]);
});

test('a redirect does not begin the limit of a job anew', t => {
  const {start, phase, pass, interrupted} = followed(t);
  start(1);
  for (let redirect = 0; redirect < 4; redirect++) {
    phase(1, 'queued');
    phase(1, 'waiting');
    pass(LIMIT_MS / 2);
  }
  assert.deepEqual(interrupted, [1]);
});
