import assert from 'node:assert/strict';
import {test} from 'node:test';
import {loopDamageOf} from '../../../source/model/figures/loop-damage.js';
import {runBreakdownOf} from '../../../source/model/figures/run-breakdown.js';
import {placementOf} from '../../../source/model/placement/placement.js';
import {reduce} from '../../../source/model/run/reduce.js';
import type {RunState} from '../../../source/model/run/run-state.js';
import {laneStateOfJob} from '../../../source/model/timeline/current-state.js';
import {jobSpans, threadSpans} from '../../../source/model/timeline/lane-spans.js';
import {processLanesOf} from '../../../source/model/timeline/lanes.js';
import {randomFrom} from '../../helpers/random.js';
import {downloads, events, opening, queued, runAt, type TimedFact} from '../../helpers/scripted-runs.js';
import {textOf} from '../../helpers/texts.js';

const here = {process: 1, thread: 1};

/** Two downloads, both answered while the loop is blocked from 200 to 1200 ms: the first at 400, the second at 900. */
const blocked = (): readonly TimedFact[] => {
  const plan = downloads({strategy: 'async', jobs: 2});
  const answered = [400, 900];
  return [
    ...opening(plan),
    ...queued(plan),
    ...answered.flatMap((answeredAt, i): readonly TimedFact[] => {
      const job = {...here, job: i + 1};
      return [
        [100, {type: 'job-started', ...job}],
        [101, {type: 'job-phase', ...job, phase: 'waiting', session: 1}],
        [
          1201 + i,
          {type: 'job-phase', ...job, phase: 'receiving', session: 1, answeredAt: answeredAt * 1000},
        ],
        [1205 + i, {type: 'job-finished', ...job, result: {value: '1'}, loopTicks: 1}],
      ];
    }),
    [200, {type: 'loop-blocked', ...here}],
    [1200, {type: 'loop-freed', ...here}],
    [1300, {type: 'run-finished', outcome: 'finished'}],
  ];
};

const laneOf = (run: RunState) => {
  const [process] = processLanesOf(run);
  const lane = process?.threadLanes[0];
  assert.ok(process && lane);
  return {process, lane};
};

const whole = (spans: ReturnType<typeof jobSpans>) =>
  spans.map(({state, from, to}) => [state, Math.round(from / 1000), Math.round(to / 1000)]);

test('the damage of a job is its time from the answer to the end of the block', () => {
  const run = runAt(blocked());
  assert.deepEqual(loopDamageOf(run), {
    blockedMs: 1000,
    jobs: new Map([
      [1, 800],
      [2, 300],
    ]),
    unmeasured: 0,
  });
  assert.equal(runBreakdownOf(run).ioMs, 300 + 800 - 1 - 1 + 4 + 4 - 1 + 1, 'that is no I/O any more');
});

test('the thread computes meanwhile, for no job, and those whose answer is there wait for it', () => {
  const run = runAt(blocked());
  const {process, lane} = laneOf(run);
  const computed = threadSpans(lane, process, 'in flight', run.latestAt).filter(
    ({state, job, from}) => state === 'running' && job === null && from > 101_000,
  );
  assert.deepEqual(whole(computed), [['running', 200, 1200]]);
  const [job] = run.jobs;
  assert.ok(job);
  assert.deepEqual(whole(jobSpans(lane, job, 'in flight', run.latestAt)), [
    ['running', 100, 101],
    ['in flight', 101, 400],
    ['suspended', 400, 1201],
    ['in flight', 1201, 1205],
  ]);
});

test('while a block lasts the thread is busy for the user, and what is due burns', () => {
  const run = runAt(blocked(), 600);
  const thread = placementOf(run, 600_000).processes[0]?.threads[0];
  assert.equal(thread?.state, 'running');
  assert.equal(thread?.job, null);
  assert.equal(thread?.blockedSince, 200_000);
  // The embedded server answers after 300 ms, which no loop has heard of yet.
  assert.deepEqual(
    thread?.inFlight.map(({overdueSince}) => overdueSince),
    [401_000, 401_000],
  );
  assert.equal(loopDamageOf(run), null, 'what is not over is not counted');
});

test('what is not known yet is not said: while another block stands, and until the loop has turned', () => {
  const facts: readonly TimedFact[] = [...blocked(), [1200.5, {type: 'loop-blocked', ...here}]];
  assert.equal(loopDamageOf(runAt(facts, 1200.2)), null, 'no job has been heard of since');
  assert.equal(loopDamageOf(runAt(facts, 1200.7)), null);
  assert.equal(loopDamageOf(runAt(blocked(), 1201))?.jobs.size, 1);
});

test('a job that computes is at rest while its thread computes for the user', () => {
  const facts = blocked().filter(([, {type}]) => type !== 'job-phase');
  const run = runAt(facts, 600);
  const {lane} = laneOf(run);
  for (const job of run.jobs) assert.equal(laneStateOfJob(lane, job, 'in flight', 600_000), 'suspended');
  const over = runAt(facts);
  const suspended = over.jobs.flatMap(job =>
    jobSpans(laneOf(over).lane, job, 'in flight', over.latestAt).filter(
      ({state, from, to}) => state !== 'suspended' && from < 1_200_000 && to > 200_000,
    ),
  );
  assert.deepEqual(suspended, []);
});

test('a block whose thread exited ends with it', () => {
  const facts = blocked().filter(([, {type}]) => type !== 'loop-freed' && type !== 'job-phase');
  const run = runAt([...facts, [700, {type: 'thread-exited', ...here, exitCode: 1}]]);
  assert.equal(loopDamageOf(run)?.blockedMs, 500);
});

test('the explanation begins with it, in kitchen words and in standard terms', () => {
  const breakdown = runBreakdownOf(runAt(blocked()));
  assert.equal(
    textOf('en', 'kitchen').why(breakdown)[0],
    'You kept the one cook busy for 1.00 s: 2 finished dishes burned up to 800 ms each, 1,100 ms in all',
  );
  assert.equal(
    textOf('en', 'standard').why(breakdown)[0],
    'You blocked the event loop for 1.00 s: 2 answered jobs waited up to 800 ms each, 1,100 ms in all',
  );
  assert.equal(
    textOf('ko', 'kitchen').why(breakdown)[0],
    '1.00초 동안 요리사를 붙잡아 둠: 다 된 요리 2개가 많게는 800밀리초, 모두 합쳐 1,100밀리초 탐',
  );
  assert.match(
    textOf('en', 'standard').why({
      ...breakdown,
      damage: {blockedMs: 1000, jobs: new Map(), unmeasured: 3},
    })[0],
    /not measured here$/,
  );
});

/** Blocks of one thread one after another, and jobs that wait for their answers at any time. */
const scripted = (seed: number): readonly TimedFact[] => {
  const {between, below} = randomFrom(seed);
  const plan = downloads({strategy: 'async', jobs: 1 + below(8)});
  const blocks: TimedFact[] = [];
  for (let at = 100 + below(300); at < 3000; at += 1 + below(500)) {
    const to = at + 1 + below(400);
    blocks.push([at, {type: 'loop-blocked', ...here}], [to, {type: 'loop-freed', ...here}]);
    at = to;
  }
  const jobs = Array.from({length: plan.jobs}, (_, i): readonly TimedFact[] => {
    const job = {...here, job: i + 1};
    const started = between(100, 1500);
    const heard = started + between(2, 1500);
    const answeredAt = between(started, heard) * 1000;
    return [
      [started, {type: 'job-started', ...job}],
      [started + 1, {type: 'job-phase', ...job, phase: 'waiting', session: 1}],
      [heard, {type: 'job-phase', ...job, phase: 'receiving', session: 1, ...(below(4) > 0 && {answeredAt})}],
      [heard + 1, {type: 'job-finished', ...job, result: {value: '1'}, loopTicks: 1}],
    ];
  }).flat();
  return [...opening(plan), ...queued(plan), ...jobs, ...blocks];
};

test('whatever happens, no job loses more than its own wait, nor than the blocks lasted', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const facts = scripted(seed);
    const run = runAt(facts);
    const damage = loopDamageOf(run);
    const blockedUs = run.loopBlocks.reduce((sum, {from, to}) => sum + (to ?? 0) - from, 0);
    assert.ok(damage);
    assert.equal(damage.blockedMs, blockedUs / 1000, `seed ${seed}`);
    for (const [number, ms] of damage.jobs) {
      const [wait, next] = run.jobs[number - 1]?.phases ?? [];
      assert.ok(ms > 0 && ms <= damage.blockedMs, `seed ${seed}`);
      assert.ok(ms * 1000 <= (wait?.to ?? 0) - (next?.answeredAt ?? 0), `seed ${seed}`);
    }
    assert.ok(damage.jobs.size + damage.unmeasured <= run.jobs.length);
    // Repeated events change nothing, in batches of any length.
    const all = events(facts);
    const again = reduce(reduce(run, all.slice(0, seed)), all.slice(seed));
    assert.deepEqual(again?.loopBlocks, run.loopBlocks);
  }
});
