import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strategies} from '../../source/model/event/strategies.js';
import {waitingJobs} from '../../source/model/run/run-state.js';
import {stackOf} from '../../source/model/session/page-stack.js';
import type {SessionState} from '../../source/model/session/session.js';
import {audience} from '../helpers/audience.js';
import {plainFrame} from '../helpers/frames.js';
import {sceneNamed} from '../helpers/scenes.js';
import {downloads, runAt, sums, type TimedFact, wholeRun} from '../helpers/scripted-runs.js';

const SIZE = {columns: 120, rows: 40};
const STEP_MS = 25;
/** How long a move is drawn after it happened, ms. */
const TRAIL_MS = 450;
const TRAIL = /[›‹]{2}/;

const frameAt = (facts: readonly TimedFact[], ms: number, changes: Partial<SessionState> = {}): string =>
  plainFrame(
    {session: audience(runAt(facts, ms), [], {pages: stackOf('places'), ...changes}), nowMs: ms},
    SIZE,
  );

/** The numbers that stand behind a sign, anywhere in a frame. */
const numbered = (frame: string, sign: string): readonly number[] =>
  [...frame.matchAll(new RegExp(`${sign} (\\d+)`, 'g'))].map(([, number]) => Number(number));

/** Moments of all steps of a recorded run but its end, when there are no rooms of work any more. */
const moments = (facts: readonly TimedFact[]): readonly number[] => {
  const end = facts.at(-1)?.[0] ?? 0;
  return Array.from({length: Math.floor(end / STEP_MS)}, (_, i) => i * STEP_MS + 1);
};

for (const {name: strategy} of strategies) {
  for (const [work, plan] of [
    ['downloads', downloads({strategy})],
    ['sums', sums({strategy, jobs: 8})],
  ] as const) {
    const facts = wholeRun(plan);

    test(`${work} under ${strategy}: every frame shows each job at one place, and as many as there are`, () => {
      for (const ms of moments(facts)) {
        const run = runAt(facts, ms);
        const {counts} = run;
        const frame = frameAt(facts, ms);
        const shown = ['▢', '▣', '✔'].map(sign => numbered(frame, sign));
        const all = shown.flat();
        assert.equal(new Set(all).size, all.length, `${ms} ms: a job is drawn twice\n${frame}`);
        // A long queue has no room, and is counted.
        const [more = 0] = numbered(frame, ' \\+');
        const [waiting, running, done] = shown.map(({length}) => length);
        assert.deepEqual(
          [(waiting ?? 0) + more, running, done],
          [waitingJobs(run), counts.running, counts.finished],
          `${ms} ms\n${frame}`,
        );
        assert.match(frame, new RegExp(`Served ${counts.finished}/${plan.jobs}`));
      }
    });

    test(`${work} under ${strategy}: what moves does so because of an event`, () => {
      for (const ms of moments(facts)) {
        const happened = facts.some(
          ([at, {type}]) => type.startsWith('job-') && at <= ms && at > ms - TRAIL_MS,
        );
        const frame = frameAt(facts, ms);
        if (!happened) assert.doesNotMatch(frame, TRAIL, `${ms} ms: nothing happened\n${frame}`);
        assert.doesNotMatch(frameAt(facts, ms, {motion: 'off'}), TRAIL, `${ms} ms: motion is off`);
      }
      assert.ok(
        moments(facts).some(ms => TRAIL.test(frameAt(facts, ms))),
        'something is seen to move',
      );
    });
  }
}

test('a core that helper threads of the run use is not called unused', () => {
  const {session, nowMs} = sceneNamed('helped');
  const frame = plainFrame({session: {...session, pages: stackOf('places')}, nowMs}, SIZE);
  assert.match(frame, /^ Stoves .*○ dishwashers/m);
});

test('the strategy of a run is shown with the number that the run has, not with that of the next one', () => {
  const facts = wholeRun(downloads({strategy: 'thread', workers: 4}));
  const session = audience(runAt(facts));
  const settings = {...session.settings, workers: {...session.settings.workers, thread: 6}};
  const frame = plainFrame({session: {...session, settings}, nowMs: 2000}, SIZE);
  assert.match(frame, /\[2 thread ×4\]/);
});
