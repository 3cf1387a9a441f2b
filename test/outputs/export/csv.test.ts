import assert from 'node:assert/strict';
import {test} from 'node:test';
import {exported, inputOf, lookIn, readCsv} from '../../helpers/exported.js';
import {plan as planOf} from '../../helpers/plans.js';
import {downloads, opening, queued, type TimedFact, wholeRun} from '../../helpers/scripted-runs.js';

/** The rows of a table as objects. */
const rowsOf = (text: string): readonly Readonly<Record<string, string>>[] => {
  const [names = [], ...rows] = readCsv(text);
  return rows.map(row => {
    assert.equal(row.length, names.length);
    return Object.fromEntries(names.map((name, place) => [name, row[place] ?? '']));
  });
};

test('a row for each job, with its phases in ms and a point', async () => {
  const files = await exported('csv', inputOf(wholeRun(downloads({strategy: 'thread', jobs: 5}))));
  const jobs = rowsOf(files['.csv'] ?? '');
  assert.deepEqual(
    jobs.map(({job}) => job),
    ['1', '2', '3', '4', '5'],
  );
  const {label, thread, queuedAtMs, startedAtMs, endedAtMs, waitedMs, tookMs, state, status, bytes} =
    jobs[1] ?? {};
  assert.deepEqual(
    [label, thread, queuedAtMs, startedAtMs, endedAtMs, waitedMs, tookMs, state, status, bytes],
    ['job 2', '2', '100', '102', '416.133', '2', '314.133', 'finished', '200', '50000'],
  );
  for (const row of jobs) {
    const phases = Object.entries(row).filter(([name]) => name.endsWith('PhaseMs'));
    const sum = phases.reduce((total, [, ms]) => total + Number(ms), 0);
    assert.ok(Math.abs(sum - Number(row.tookMs)) < 0.01, 'phases add up');
  }
  const executors = rowsOf(files['.executors.csv'] ?? '');
  assert.deepEqual(
    executors.map(row => [row.thread, row.jobs, row.jobNumbers]),
    [
      ['1', '2', '1 5'],
      ['2', '1', '2'],
      ['3', '1', '3'],
      ['4', '1', '4'],
    ],
  );
  assert.equal(executors[0]?.runningMs, '', 'what was not measured is empty');
});

test('texts from outside keep their quotation marks and lines, and are no formulas', async () => {
  const given = ['=1+2', '+1', '-1', '@x', '"a", b', 'a\r\nb', "'=1", 'plain'];
  const plan = planOf({strategy: 'sync', workload: 'module', jobs: given.length});
  const facts: readonly TimedFact[] = [
    ...opening(plan),
    ...queued(plan),
    ...given.flatMap((input, place): TimedFact[] => {
      const at = {job: place + 1, process: 1, thread: 1};
      return [
        [110 + place * 10, {type: 'job-started', ...at, input}],
        [118 + place * 10, {type: 'job-finished', ...at, result: {value: -5 - place}, loopTicks: 0}],
      ];
    }),
  ];
  const look = lookIn();
  const rows = rowsOf((await exported('csv', inputOf(facts), look))['.csv'] ?? '');
  assert.deepEqual(
    rows.map(({input}) => input),
    ["'=1+2", "'+1", "'-1", "'@x", '"a", b', 'a\r\nb', "'=1", 'plain'],
  );
  assert.equal(rows[0]?.result, '-5', 'a number stays one');
  assert.deepEqual(look.remarks, [{kind: 'formula-cells', count: 4}]);
});
