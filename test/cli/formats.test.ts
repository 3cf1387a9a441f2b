import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Plan, StrategyName} from '../../source/model/event/plan.js';
import {strategies, strategyNamed} from '../../source/model/event/strategies.js';
import {decode} from '../../source/model/event/wire.js';
import {type Summary, summarize} from '../../source/model/figures/summary.js';
import type {RecordingHeader} from '../../source/model/recording/header.js';
import {reduce} from '../../source/model/run/reduce.js';
import {languageNames} from '../../source/text/languages.js';
import {english} from '../helpers/failures.js';
import {varied} from '../helpers/variety.js';
import {kitchens, lines} from './kitchens.js';

const names: readonly StrategyName[] = strategies.map(({name}) => name);

/** The sum of i² below n, by its closed form: nothing of the tool's own. */
const sumByFormula = (n: number): bigint => ((BigInt(n) - 1n) * BigInt(n) * (2n * BigInt(n) - 1n)) / 6n;

const summaryOf = (stdout: string): Summary => JSON.parse(stdout);

for (const strategy of varied(names, name => name === 'sync' || name === 'process')) {
  // Two workers are as many as it takes to tell one from another; sync always has one.
  const few = strategyNamed(strategy).workersField === null ? [] : ['-c', '2'];

  test(`${strategy}: downloads have a line each and a last line`, async () => {
    const {code, stdout, stderr} = await kitchens([
      'run',
      'course-io',
      '-s',
      strategy,
      ...few,
      '--latency',
      '5',
      '--bytes',
      '700',
    ]);
    const printed = lines(stdout);
    const {executor} = strategyNamed(strategy);
    assert.equal(printed.length, 10);
    for (const line of printed.slice(0, 9)) {
      const form = `^\\[${executor} \\d+ · session [A-Z]\\] Read Contents: 700, Status Code: 200 from http://127\\.0\\.0\\.1:\\d+/file/`;
      assert.match(line, new RegExp(form));
    }
    assert.match(printed[9] ?? '', /^Downloaded 9 sites in \d+\.\d\d seconds$/);
    assert.equal(stderr, '');
    assert.equal(code, 0);
  });

  // What is printed of a language does not depend on the executor: one strategy is printed in all.
  const languages = strategy === 'thread' ? languageNames : (['en'] as const);

  test(`${strategy}: verbose prints the headers of sessions and the ids of executors: ${languages.join(', ')}`, async () => {
    const args = ['run', 'course-io', '-s', strategy, ...few, '--latency', '5', '--verbose', '--lang'];
    for (const language of languages) {
      const {code, stdout} = await kitchens([...args, language]);
      const printed = lines(stdout);
      const source =
        '^\\[process \\d+, id \\d+ · thread \\d+, id (\\d+|not measured here) · session [A-Z]\\] ';
      const headers = printed.filter(line => line.includes('Session headers:'));
      assert.ok(headers.length > 0);
      for (const line of headers)
        assert.match(
          line,
          new RegExp(`${source}Session headers: {connection: keep-alive, user-agent: kitchens, `),
        );
      const answers = printed.filter(line => line.includes('Read Contents'));
      assert.equal(answers.length, 9);
      for (const line of answers) assert.match(line, new RegExp(`${source}Read Contents: 50000`));
      assert.equal(printed.length, headers.length + 10);
      assert.equal(code, 0);
    }
  });

  test(`${strategy}: sums come as the course prints them, with the totals that arithmetic demands`, async () => {
    const {code, stdout} = await kitchens([
      'run',
      'sum',
      '-s',
      strategy,
      ...few,
      '-n',
      '3',
      '--size',
      '3000000',
      '--arithmetic',
      'fast',
    ]);
    const printed = lines(stdout);
    const totals = [3_000_000, 3_000_001, 3_000_002].map(sumByFormula);
    for (const line of printed.slice(0, 3))
      assert.match(line, /^process \d+ \((thread|process) \d+\) n = 300000\d: \d{19}$/);
    assert.deepEqual(printed.slice(3, 5), [
      `Totals: [${totals.join(', ')}]`,
      'Sum of totals: 27000013500007500001',
    ]);
    assert.match(printed[5] ?? '', /^Duration: \d+\.\d\d seconds$/);
    assert.equal(printed.length, 6);
    assert.equal(code, 0);
  });

  test(`${strategy}: json is one document whose figures agree with each other`, async () => {
    const {code, stdout, stderr} = await kitchens([
      'run',
      'download',
      '-s',
      strategy,
      '-n',
      '5',
      '--latency',
      '5',
      '--json',
    ]);
    const summary = summaryOf(stdout);
    const {workload, workers, jobs, size} = summary.plan;
    assert.deepEqual(
      {strategy: summary.plan.strategy, workload, workers, jobs, size},
      {
        strategy,
        workload: 'download',
        workers: {sync: 1, thread: 4, async: 5, process: 4}[strategy],
        jobs: 5,
        size: 50_000,
      },
    );
    assert.equal(summary.format, 'kitchens-summary');
    assert.equal(summary.outcome, 'finished');
    assert.deepEqual(summary.jobs, {total: 5, finished: 5, failed: 0, cancelled: 0});
    assert.deepEqual(
      summary.results.map(({job}) => job),
      [1, 2, 3, 4, 5],
    );
    assert.deepEqual(summary.completionOrder.toSorted(), [1, 2, 3, 4, 5]);
    assert.deepEqual(summary.executors.flatMap(({jobs}) => jobs).toSorted(), [1, 2, 3, 4, 5]);
    assert.equal(summary.sessions, {sync: 1, thread: 4, async: 1, process: 4}[strategy]);
    assert.ok(summary.wallMs > 0 && summary.startupMs > 0 && summary.cpuMs > 0 && summary.peakRssBytes > 1e6);
    assert.equal(summary.environment.node, process.version);
    assert.equal(stderr, '');
    assert.equal(code, 0);
  });
}

test('ndjson is a recording from which the summary follows', async () => {
  const {code, stdout} = await kitchens([
    'run',
    'sum',
    '-n',
    '4',
    '--size',
    '100',
    '--format',
    'ndjson',
    '-s',
    'thread',
  ]);
  const [first = '', ...rest] = lines(stdout);
  const header: RecordingHeader = JSON.parse(first);
  assert.equal(header.format, 'kitchens-recording');
  assert.equal(header.version, 1);
  assert.equal(header.environment.node, process.version);
  assert.equal((header.plan satisfies Plan).jobs, 4);
  const run = reduce(null, rest.map(decode));
  assert.ok(run);
  assert.deepEqual(run.ignored, {unknown: 0, repeated: 0, late: 0});
  assert.deepEqual(
    summarize(run, english).results,
    [100, 101, 102, 103].map((n, index) => ({job: index + 1, value: String(sumByFormula(n))})),
  );
  assert.equal(code, 0);
});

test('a process per job: totals stand in the order of completion', async () => {
  const {stdout} = await kitchens(['run', 'sum', '-s', 'process', '--fresh', '-n', '3', '--size', '50']);
  const printed = lines(stdout);
  const byLine = printed.slice(0, 3).map(line => line.split(': ')[1]);
  assert.equal(printed[3], `Totals in order of completion: [${byLine.join(', ')}]`);
  assert.equal(new Set(printed.slice(0, 3).map(line => line.split(' ')[1])).size, 3, 'three process ids');
});

test('sync keeps its one worker, with a note on standard error', async () => {
  const {code, stdout, stderr} = await kitchens([
    'run',
    'sum',
    '-s',
    'sync',
    '-c',
    '4',
    '-n',
    '2',
    '--size',
    '9',
    '--json',
  ]);
  assert.equal(summaryOf(stdout).plan.workers, 1);
  assert.match(stderr, /^sync always has one worker, not 4\n$/);
  assert.equal(code, 0);
});
