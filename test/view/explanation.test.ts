import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Plan} from '../../source/model/event/plan.js';
import {strategies} from '../../source/model/event/strategies.js';
import {explanationOf} from '../../source/model/figures/explanation-cache.js';
import type {RunBreakdown} from '../../source/model/figures/run-breakdown.js';
import type {RunState} from '../../source/model/run/run-state.js';
import type {PageId} from '../../source/model/session/page-stack.js';
import {stackOf} from '../../source/model/session/page-stack.js';
import {audience} from '../helpers/audience.js';
import {plainLines} from '../helpers/frames.js';
import {sceneNamed} from '../helpers/scenes.js';
import {downloads, runAt, sums, wholeRun} from '../helpers/scripted-runs.js';
import {languageNames, textOf} from '../helpers/texts.js';

const SIZE = {columns: 80, rows: 24};

const PLANS = strategies.flatMap(({name: strategy}): readonly Plan[] => [
  downloads({strategy}),
  downloads({strategy, jobs: 200, workers: 100}),
  sums({strategy}),
]);

for (const language of languageNames) {
  for (const page of ['lanes', 'executors', 'jobs', 'places'] satisfies PageId[]) {
    test(`at 80x24 a finished run says below its header what bounds its jobs: ${page}, ${language}`, () => {
      for (const plan of PLANS) {
        const run = runAt(wholeRun(plan));
        const shot = {
          session: audience(run, [], {pages: stackOf(page)}),
          nowMs: run.latestAt / 1000,
          language,
        };
        const [, ...below] = plainLines(shot, SIZE);
        const bound = textOf(language, 'kitchen').bounds[plan.workload === 'sum' ? 'cpu' : 'io'];
        assert.ok(
          below.some(line => line.includes(bound)),
          `${plan.strategy} ${plan.workload}, ${plan.workers} workers: ${below.join('\n')}`,
        );
      }
    });
  }
}

test('nothing but the words changes its place when a run ends', () => {
  const facts = wholeRun(downloads({strategy: 'thread'}));
  const frameAt = (ms: number): readonly string[] => {
    const run = runAt(facts, ms);
    return plainLines({session: audience(run), nowMs: ms}, SIZE);
  };
  const [live, done] = [frameAt(800), frameAt(3000)];
  const rowOf = (frame: readonly string[], wanted: RegExp): number =>
    frame.findIndex(line => wanted.test(line));
  for (const wanted of [/Kitchen 1/, /Cook 4/, /╵0/, /Order rail/, /^ thread/])
    assert.equal(rowOf(done, wanted), rowOf(live, wanted), String(wanted));
});

test('a sentence that goes on beyond its lines says so, and one line stays empty only where none is needed for it', () => {
  const {session, nowMs} = sceneNamed('starved');
  for (const language of languageNames) {
    for (let columns = 44; columns < 100; columns += 4) {
      const shot = {session: {...session, pages: stackOf('places')}, nowMs, language} as const;
      const run = session.run as RunState;
      const [why] = textOf(language, 'kitchen').why(explanationOf(run, nowMs * 1000) as RunBreakdown);
      const lines = plainLines(shot, {columns, rows: 24}).map(line => line.trim());
      const first = lines.findIndex(line => line !== '' && why.startsWith(line.replace(/…$/, '').trim()));
      const second = lines[first + 1] ?? '';
      const shown = `${lines[first]} ${second}`;
      const isWhole = shown.includes(why) || lines[first] === why;
      assert.ok(
        isWhole || /…$/.test(lines[first] ?? '') || /…$/.test(second),
        `${columns}\n${lines.join('\n')}`,
      );
      if (/…$/.test(lines[first] ?? '')) assert.notEqual(second, '', `${columns}\n${lines.join('\n')}`);
    }
  }
});
