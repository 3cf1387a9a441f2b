import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import {ANSWERED_AT} from '../../source/market/known-content.js';
import {decodeBatch, encode} from '../../source/model/event/wire.js';
import {loopDamageOf} from '../../source/model/figures/loop-damage.js';
import {reduce} from '../../source/model/run/reduce.js';
import {plan} from '../helpers/plans.js';
import {type RecordedRun, run} from '../helpers/runs.js';
import {strategyVariants} from '../helpers/strategy-variants.js';
import {long, varied} from '../helpers/variety.js';
import {serve} from '../workloads/server.js';

const JOBS = 4;
const BLOCK_MS = 1000;

/** Downloads all of whose answers come while loops are blocked, as soon as a job of each executor waits for one. */
const blockedRun = async (
  t: TestContext,
  changes: Parameters<typeof plan>[0],
  says = true,
): Promise<RecordedRun> => {
  let blocked = (): void => {};
  const loopBlocked = new Promise<void>(resolve => {
    blocked = resolve;
  });
  const {origin} = await serve(t, async (_, response) => {
    await loopBlocked;
    if (says) response.setHeader(ANSWERED_AT, `${process.hrtime.bigint()}`);
    response.end('hello');
  });
  const work = {workload: 'download', urls: [`${origin}/`], embedded: true, jobs: JOBS, workers: JOBS};
  let waiting = 0;
  let standing = 0;
  return run(plan({...work, ...changes}), (event, handle) => {
    if (event.type === 'job-phase' && event.phase === 'waiting' && ++waiting === JOBS) handle.block(BLOCK_MS);
    const {processes, threads} = SHAPES[changes.strategy];
    if (event.type === 'loop-blocked' && ++standing === processes * threads) blocked();
  });
};

const SHAPES = {
  sync: {processes: 1, threads: 1},
  thread: {processes: 1, threads: JOBS},
  async: {processes: 1, threads: 1},
  process: {processes: JOBS, threads: 1},
} as const;

for (const strategy of varied(['async', 'thread', 'process'] as const, name => name === 'async'))
  test(`${strategy}: every loop with a job stands still for as long as asked; what each answer waited is measured`, async t => {
    const {events, of, state} = await blockedRun(t, {strategy});
    assert.equal(state.outcome, 'finished');
    const begun = of('loop-blocked');
    assert.equal(begun.length, SHAPES[strategy].processes * SHAPES[strategy].threads);
    for (const {source, seq, at, process, thread} of begun) {
      const freed = events.find(event => event.source === source && event.seq === seq + 1);
      assert.equal(freed?.type, 'loop-freed', 'nothing else was reported meanwhile');
      assert.ok((freed?.at ?? 0) - at >= BLOCK_MS * 1000 - 1, 'it computed for so long');
      const stands = state.loopBlocks.find(block => block.process === process && block.thread === thread);
      assert.deepEqual(stands, {process, thread, from: at, to: freed?.at});
    }
    const damage = loopDamageOf(state);
    assert.ok(damage);
    assert.equal(damage.unmeasured, 0);
    assert.equal(damage.jobs.size, JOBS);
    for (const {job, process, thread, answeredAt = 0} of of('job-phase').filter(
      ({phase}) => phase === 'receiving',
    )) {
      const freed = of('loop-freed').find(event => event.process === process && event.thread === thread);
      assert.equal(damage.jobs.get(job), ((freed?.at ?? 0) - answeredAt) / 1000);
      assert.ok((damage.jobs.get(job) ?? 0) < BLOCK_MS * begun.length);
    }
    assert.deepEqual(reduce(null, decodeBatch(events.map(encode).join('')).events), state, 'it is recorded');
  });

test('of a server that does not say when it answered, what answers waited is not measured', long, async t => {
  for (const [changes, says] of [
    [{embedded: true}, false],
    [{embedded: false}, true],
  ] as const) {
    const {state} = await blockedRun(t, {strategy: 'async', ...changes}, says);
    const damage = loopDamageOf(state);
    assert.deepEqual(damage?.jobs, new Map());
    assert.equal(damage?.unmeasured, JOBS);
  }
});

test('a loop that does not turn cannot be blocked', async t => {
  const {origin} = await serve(t, (_, response) => response.end());
  const {of} = await run(
    plan({strategy: 'sync', workload: 'download', urls: [origin], jobs: 3}),
    ({type}, handle) => {
      if (type === 'job-started') handle.block(BLOCK_MS);
    },
  );
  assert.equal(of('loop-blocked').length, 0);
  assert.equal(of('job-finished').length, 3);
});

test('requests are obeyed one after another, and no more than a few wait', async t => {
  let asked = false;
  const {of} = await run(await slow(t), ({type}, handle) => {
    if (type !== 'job-phase' || asked) return;
    asked = true;
    for (let press = 0; press < 9; press++) handle.block(60);
  });
  const [begun, ended] = [of('loop-blocked'), of('loop-freed')];
  assert.deepEqual([begun.length, ended.length], [5, 5]);
  for (const [i, {at}] of begun.slice(1).entries()) assert.ok(at >= (ended[i]?.at ?? 0));
});

test('a run whose loop is blocked is cancelled at once, and the block has no end but its thread has', async t => {
  const {state, of} = await run(await slow(t), ({type}, handle) => {
    if (type === 'job-phase') handle.block(60_000);
    if (type === 'loop-blocked') handle.cancel();
  });
  assert.equal(state.outcome, 'cancelled');
  assert.equal(of('loop-freed').length, 0);
  const [block] = of('loop-blocked');
  const [exited] = of('thread-exited');
  const blockedMs = loopDamageOf(state)?.blockedMs;
  assert.equal(blockedMs, ((exited?.at ?? 0) - (block?.at ?? 0)) / 1000);
});

/** One download that takes half a second at least, and all loops have time to be blocked. */
const slow = async (t: TestContext) => {
  const {origin} = await serve(t, (_, response) => void setTimeout(() => response.end(), 500));
  return plan({strategy: 'async', workload: 'download', urls: [origin], jobs: 1, workers: 1});
};

test('the variants of the strategies are those that this file knows', () => {
  assert.deepEqual(
    [...new Set(strategyVariants.map(([, {strategy}]) => strategy))].sort(),
    Object.keys(SHAPES).sort(),
  );
});
