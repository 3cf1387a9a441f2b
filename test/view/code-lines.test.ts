import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strategies} from '../../source/model/event/strategies.js';
import {waitingJobs} from '../../source/model/run/run-state.js';
import {CODE_LANGUAGES} from '../../source/model/session/code-strip.js';
import {
  fittingLines,
  fittingMarks,
  leastLines,
  litLines,
  type Mark,
  widthOfMarks,
} from '../../source/view/layout/code-lines.js';
import {hasRun} from '../../source/view/view.js';
import {audience} from '../helpers/audience.js';
import {plainLines, viewFor} from '../helpers/frames.js';
import {sceneNamed} from '../helpers/scenes.js';
import {downloads, runAt, sums, wholeRun} from '../helpers/scripted-runs.js';

const jobsIn = (marks: readonly Mark[]): number => marks.reduce((sum, {jobs}) => sum + jobs, 0);

const linesOf = (name: string) => {
  const view = viewFor(sceneNamed(name), {columns: 80, rows: 24});
  assert.ok(hasRun(view));
  return litLines(view);
};

for (const {name: strategy} of strategies) {
  test(`${strategy}: the marks of all lines are the jobs that are waiting, held and ended, in every language`, () => {
    for (const plan of [downloads({strategy}), sums({strategy, jobs: 12})]) {
      for (const language of CODE_LANGUAGES) {
        for (let ms = 1; ms < 3000; ms += 110) {
          const run = runAt(wholeRun(plan), ms);
          const session = {...audience(run), code: {shown: true, language}};
          const view = viewFor({session, nowMs: ms}, {columns: 80, rows: 24});
          assert.ok(hasRun(view));
          const {running, finished, failed} = run.counts;
          const marked = litLines(view).reduce((sum, {lit}) => sum + jobsIn(lit), 0);
          assert.equal(marked, waitingJobs(run) + running + finished + failed, `${language} at ${ms} ms`);
        }
      }
    }
  });
}

test('a program that is cut keeps the lines in which jobs can be, in their order', () => {
  const all = linesOf('code');
  const least = leastLines(all);
  assert.equal(least, 4);
  for (let most = 0; most <= all.length + 2; most++) {
    const shown = fittingLines(all, most);
    assert.equal(shown.length, Math.min(most, all.length));
    assert.deepEqual(
      shown,
      all.filter(line => shown.includes(line)),
    );
    assert.equal(shown.filter(({at}) => at.length > 0).length, Math.min(most, least));
    if (shown.some(({text}) => text === ''))
      assert.ok(all.filter(({text}) => text !== '').every(line => shown.includes(line)));
  }
});

test('marks that do not fit are one with the number of all', () => {
  const marks: readonly Mark[] = [
    {state: 'locked', jobs: 8},
    {state: 'running', jobs: 3},
    {state: 'ready', jobs: 1},
  ];
  assert.equal(widthOfMarks(marks), 8);
  assert.equal(fittingMarks(marks, 8), marks);
  assert.deepEqual(fittingMarks(marks, 7), [{state: 'locked', jobs: 12}]);
  assert.deepEqual(fittingMarks([], 0), []);
});

test('the program stands beside lanes that have room for it, below others, and says where there is none', () => {
  const frame = (columns: number, rows: number): string =>
    plainLines(sceneNamed('code'), {columns, rows}).join('\n');
  assert.match(frame(120, 40), /Cook 1 .*│/);
  assert.match(frame(80, 24), /╵0[^\n]*\n│ /);
  assert.match(frame(60, 15), /needs a taller or wider terminal/);
});

test('lit lines differ from others without colour, and with ASCII alone', () => {
  for (const ascii of [false, true]) {
    const lines = plainLines({...sceneNamed('code'), ascii}, {columns: 80, rows: 24});
    const lit = lines
      .filter(line => /^[│|] +\S\d+ {2,}/.test(line))
      .map(line => line.trim().split(/ {2,}/)[1]);
    assert.deepEqual(lit, ascii ? ['=4', '*1', '+4'] : ['░4', '▪1', '✔4']);
  }
});
