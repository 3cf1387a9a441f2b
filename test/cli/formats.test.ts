import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Plan, StrategyName} from '../../source/model/plan.js';
import {reduce} from '../../source/model/reduce.js';
import {strategies} from '../../source/model/strategies.js';
import {type Summary, summarize} from '../../source/model/summary.js';
import {decode} from '../../source/model/wire.js';
import type {RecordingHeader} from '../../source/outputs/recording.js';
import {fixture} from '../helpers/plans.js';
import {openFor} from '../market/open.js';
import {kitchens, lines} from './kitchens.js';

const names: readonly StrategyName[] = strategies.map(({name}) => name);

/** The sum of i² below n, by its closed form: nothing of the tool's own. */
const sumByFormula = (n: number): bigint => ((BigInt(n) - 1n) * BigInt(n) * (2n * BigInt(n) - 1n)) / 6n;

const summaryOf = (stdout: string): Summary => JSON.parse(stdout);

for (const strategy of names) {
  test(`${strategy}: downloads are told a line each and a last line`, async () => {
    const {code, stdout, stderr} = await kitchens([
      'run',
      'course-io',
      '-s',
      strategy,
      '--latency',
      '5',
      '--bytes',
      '700',
    ]);
    const told = lines(stdout);
    const who = strategy === 'process' ? 'process' : 'thread';
    assert.equal(told.length, 10);
    for (const line of told.slice(0, 9)) {
      const form = `^\\[${who} \\d+ · session [A-Z]\\] Read Contents: 700, Status Code: 200 from http://127\\.0\\.0\\.1:\\d+/file/`;
      assert.match(line, new RegExp(form));
    }
    assert.match(told[9] ?? '', /^Downloaded 9 sites in \d+\.\d\d seconds$/);
    assert.equal(stderr, '');
    assert.equal(code, 0);
  });

  test(`${strategy}: sums come as the course prints them, with the totals that arithmetic demands`, async () => {
    const {code, stdout} = await kitchens([
      'run',
      'sum',
      '-s',
      strategy,
      '-n',
      '3',
      '--size',
      '3000000',
      '--arithmetic',
      'fast',
    ]);
    const told = lines(stdout);
    const totals = [3_000_000, 3_000_001, 3_000_002].map(sumByFormula);
    for (const line of told.slice(0, 3))
      assert.match(line, /^process \d+ \((thread|process) \d+\) n = 300000\d: \d{19}$/);
    assert.deepEqual(told.slice(3, 5), [
      `Totals: [${totals.join(', ')}]`,
      'Sum of totals: 27000013500007500001',
    ]);
    assert.match(told[5] ?? '', /^Duration: \d+\.\d\d seconds$/);
    assert.equal(told.length, 6);
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
    assert.deepEqual(summary.plan, {
      strategy,
      workload: 'download',
      workers: {sync: 1, thread: 4, async: 5, process: 4}[strategy],
      jobs: 5,
    });
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
    summarize(run).results,
    [100, 101, 102, 103].map((n, index) => ({job: index + 1, value: String(sumByFormula(n))})),
  );
  assert.equal(code, 0);
});

test('a process per job: totals stand in the order of completion', async () => {
  const {stdout} = await kitchens(['run', 'sum', '-s', 'process', '--fresh', '-n', '3', '--size', '50']);
  const told = lines(stdout);
  const byLine = told.slice(0, 3).map(line => line.split(': ')[1]);
  assert.equal(told[3], `Totals in order of completion: [${byLine.join(', ')}]`);
  assert.equal(new Set(told.slice(0, 3).map(line => line.split(' ')[1])).size, 3, 'three process ids');
});

test('a failed job is one line on standard error; the others go on; the exit code is 1', async () => {
  const {code, stdout, stderr} = await kitchens(['run', fixture('faults/throws.mjs'), '-n', '3']);
  assert.match(stderr, /^job 2 \(input 2\) failed: .+\n$/);
  assert.match(stdout, /Finished 2 of 3 jobs in/);
  assert.equal(code, 1);
});

test('in json a failed job is an entry, not a note', async () => {
  const {code, stdout, stderr} = await kitchens(['run', fixture('faults/throws.mjs'), '-n', '3', '--json']);
  const {outcome, errors, results} = summaryOf(stdout);
  assert.equal(outcome, 'failed');
  assert.deepEqual(
    errors.map(({job}) => job),
    [2],
  );
  assert.deepEqual(
    results.map(({job}) => job),
    [1, 3],
  );
  assert.equal(stderr, '');
  assert.equal(code, 1);
});

for (const format of ['plain', 'json', 'ndjson']) {
  test(`${format}: what jobs print never mixes with the data`, async () => {
    const module = fixture('faults/prints.mjs');
    const {code, stdout, stderr} = await kitchens(['run', module, '-n', '3', '--format', format]);
    assert.equal(code, 0);
    assert.doesNotMatch(`${stdout}${stderr}`.replaceAll('\n', ''), /\p{Cc}/u);
    if (format === 'json') assert.equal(summaryOf(stdout).jobs.finished, 3);
    if (format === 'ndjson') for (const line of lines(stdout).slice(1)) decode(line);
    if (format === 'plain') assert.equal(lines(stdout).length, 4);
    // A recording holds it already.
    const noted = lines(stderr).filter(line => line === '[job 2] careful').length;
    assert.equal(noted, format === 'ndjson' ? 0 : 1);
  });
}

test('an answer of status 404 is a finished job with that status', async t => {
  const {url} = await openFor(t);
  const {code, stdout} = await kitchens(['run', 'download', '--url', `${url}/status?status=404`, '-n', '1']);
  assert.match(stdout, /Status Code: 404 from/);
  assert.equal(code, 0);
});

test('nobody listens: the job fails with the reason', async () => {
  const {code, stdout, stderr} = await kitchens([
    'run',
    'download',
    '--url',
    'http://127.0.0.1:1/',
    '-n',
    '1',
  ]);
  assert.match(stderr, /^job 1 \(http:\/\/127\.0\.0\.1:1\/\) failed: nobody answers at 127\.0\.0\.1:1/);
  assert.match(stdout, /^Downloaded 0 of 1 site in/);
  assert.equal(code, 1);
});

test('control characters of a server reach neither stream', async t => {
  const {url} = await openFor(t);
  for (const path of ['control', 'control-header']) {
    const {stdout, stderr} = await kitchens([
      'run',
      'download',
      '--url',
      `${url}/${path}`,
      '-n',
      '1',
      '--format',
      'ndjson',
    ]);
    assert.match(stdout, /"type":"job-(finished|failed)"/);
    assert.doesNotMatch(`${stdout}${stderr}`.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u);
  }
});

test('sync keeps its one worker and says so on standard error', async () => {
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

test('notes speak the language that is asked for, or the environment’s; data is the same in all', async () => {
  const module = fixture('faults/throws.mjs');
  const inKorean = /^작업 2\(input 2\) 실패: .+\n$/;
  const args = ['run', module, '-n', '2'];
  const asked = await kitchens([...args, '--lang', 'ko']);
  assert.match(asked.stderr, inKorean);
  assert.match(asked.stdout, /^\[thread 1\] job 1 \(input 1\): 1\nFinished 1 of 2 jobs in \d/);
  const locale = {LANGUAGE: undefined, LC_ALL: 'ko_KR.UTF-8'};
  assert.match((await kitchens(args, locale)).stderr, inKorean);
  assert.match((await kitchens([...args, '--lang', 'en'], locale)).stderr, /^job 2 \(input 2\) failed/);
  const {completionOrder, outcome} = summaryOf((await kitchens([...args, '--json'], locale)).stdout);
  assert.deepEqual([completionOrder.length, outcome], [2, 'failed']);
});

test('help, of all and of each command, and the version go to standard output', async () => {
  for (const args of [['--help'], ['run', '--help'], ['market', '--help']]) {
    const {code, stdout, stderr} = await kitchens(args);
    assert.match(stdout, /^Usage: kitchens/);
    assert.equal(stderr, '');
    assert.equal(code, 0);
  }
  const {code, stdout} = await kitchens(['--version']);
  assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
  assert.equal(code, 0);
});
