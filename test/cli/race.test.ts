import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {RaceDocument} from '../../source/outputs/race/json.js';
import {languageNames} from '../../source/text/languages.js';
import {openPty} from '../helpers/pty.js';
import {long} from '../helpers/variety.js';
import {cli, folderFor, kitchens, lines, type Refused, refusedInTurn, start} from './kitchens.js';

const small = ['sum', '-n', '2', '--size', '1000', '--arithmetic', 'fast', '--max-time', '1', '--no-config'];

const documentIn = (text: string): RaceDocument => JSON.parse(text);

test('a race runs every contestant in every round, and keeps the same figures in every format', async t => {
  const folder = folderFor(t);
  const file = (name: string) => join(folder, name);
  const {code, stdout, stderr} = await kitchens([
    'race',
    ...small,
    ...['--strategies', 'async,sync', '--seed', '7', '--format', 'json'],
    ...['json', 'csv', 'md', 'txt'].flatMap(ending => ['--export', file(`results.${ending}`)]),
  ]);
  assert.equal(stderr, '');
  assert.equal(code, 0);
  const {contestants, rounds, seed, end, environment, work} = documentIn(stdout);
  assert.equal(readFileSync(file('results.json'), 'utf8'), stdout);
  assert.deepEqual(new Set(contestants.map(({strategy}) => strategy)), new Set(['sync', 'async']));
  assert.ok(rounds >= 6 && ['known', 'time'].includes(end ?? ''));
  assert.equal(seed, 7);
  assert.deepEqual([work.workload, work.jobs, work.size], ['sum', 2, 1000]);
  assert.equal(environment.node, process.version);
  for (const {trials, verdict, ratio, representative} of contestants) {
    assert.deepEqual(
      trials.map(({round}) => round),
      Array.from({length: rounds}, (_, at) => at + 1),
    );
    for (const {wallMs, workMs, transportMs, startupMs} of trials) {
      assert.ok(Math.abs(wallMs - workMs - transportMs) < 0.01);
      assert.ok(wallMs > 0 && startupMs > 0 && transportMs >= 0);
    }
    assert.ok(
      verdict === 'fastest' || (ratio !== null && ratio.low <= ratio.value && ratio.value <= ratio.high),
    );
    assert.equal(representative.breakdown.jobs, 2);
  }
  const csv = readFileSync(file('results.csv'), 'utf8').split('\r\n');
  assert.equal(csv[0]?.split(',').slice(0, 4).join(), 'round,order,strategy,workers');
  assert.equal(csv.length, 1 + 2 * rounds + 1);
  // The two warm-up runs come first.
  assert.deepEqual(
    csv.slice(1, -1).map(line => Number(line.split(',')[1])),
    Array.from({length: 2 * rounds}, (_, at) => at + 3),
  );
  assert.match(readFileSync(file('results.md'), 'utf8'), /\n\|---\|/);
  assert.match(readFileSync(file('results.txt'), 'utf8'), /^sum: 2 jobs, \d+ rounds of 2 contestants/);
  assert.deepEqual(readdirSync(folder).sort(), ['results.csv', 'results.json', 'results.md', 'results.txt']);
});

test('a sweep races numbers of workers, each once', long, async () => {
  const {code, stdout} = await kitchens([
    'race',
    ...small,
    ...['--strategies', 'async', '-c', '1,2,2', '--format', 'csv'],
  ]);
  assert.equal(code, 0);
  const entries = lines(stdout)
    .slice(1)
    .map(line => line.split(',').slice(2, 4).join(' '));
  assert.deepEqual([...new Set(entries)].sort(), ['async 1', 'async 2']);
});

test('ctrl-c prints and keeps what was measured', async t => {
  const results = join(folderFor(t), 'results.csv');
  const args = [
    'race',
    'sum',
    '-n',
    '2',
    '--size',
    '1000',
    '--strategies',
    'sync,async',
    '--min-runs',
    '900',
  ];
  const {child, ended} = start([...args, '--no-config', '--export', results]);
  while (!existsSync(results)) await new Promise(resolve => setTimeout(resolve, 20));
  child.kill('SIGINT');
  const {code, stdout} = await ended;
  assert.equal(code, 130);
  assert.match(stdout, /Cancelled: this is what was measured until then\./);
  assert.match(stdout, /Only \d+ rounds? of 900 are complete\./);
  assert.ok(lines(readFileSync(results, 'utf8')).length > 1);
});

test('a run that fails ends the race, with its reason', async t => {
  const module = join(folderFor(t), 'job.mjs');
  writeFileSync(
    module,
    "export const inputs = [1, 2]; export default n => { if (n === 2) throw new Error('no two'); };",
  );
  const {code, stdout, stderr} = await kitchens([
    'race',
    module,
    '--strategies',
    'sync,async',
    '--format',
    'json',
  ]);
  assert.equal(code, 1);
  assert.match(stderr, /^the race ends: under (sync|async ×2) 1 job failed: .*no two/m);
  assert.equal(documentIn(stdout).end, 'failed');
});

test('what is wrong is refused before anything starts', async t => {
  const folder = folderFor(t);
  const there = join(folder, 'there.csv');
  writeFileSync(there, 'kept');
  const refused: readonly (readonly [args: readonly string[], says: RegExp])[] = [
    [['race'], /what is to be run is missing/],
    [['race', 'sum', '--strategies', 'sync'], /sync alone is no race/],
    [
      ['race', 'sum', '--strategies', 'thred'],
      /takes sync, thread, async or process, or several .*did you mean thread/,
    ],
    [['race', 'sum', '-c', '1,,2'], /--workers takes whole numbers from 1 to 1,000, separated by commas/],
    [['race', 'sum', '-c', '0'], /--workers takes/],
    [['race', 'sum', '--format', 'ndjson'], /--format takes plain, json, csv or markdown/],
    [['race', 'sum', '--export', 'results.xml'], /its ending names no format: .*\.json/],
    [['race', 'sum', '--export', there], /the file exists: choose another name, or give --force/],
    [['race', 'sum', '--export', join(folder, 'none', 'a.csv')], /there is no such folder/],
    [['race', 'sum', '--force'], /--force goes with --export alone/],
    [['race', 'sum', '--strategies', 'sync,async', '--fresh'], /--fresh goes with -s process alone/],
    [['race', 'sum', '--latency', '3'], /--latency/],
    [['run', 'sum', '--max-time', '3'], /--max-time goes with kitchens race and kitchens assert alone/],
    [['race', 'sum', '--strategy', 'sync'], /unknown option '--strategy' \(did you mean --strategies\?\)/],
    [['assert', 'sum'], /--that is missing: give what is to hold, as "thread >= 1.5x sync"/],
    [['assert', 'sum', '--that', 'thred >= 2x sync'], /not "thred >= 2x sync" \(did you mean thread\?\)/],
    [['assert', 'sum', '--that', 'thread is faster'], /--that takes as "thread >= 1.5x sync"/],
    [['assert', 'sum', '--that', 'sync >= 2x sync'], /both sides are the same/],
    [['assert', 'sum', '--that', 'sync:2 >= 2x thread'], /sync always has one worker/],
  ];
  for (const language of languageNames) {
    const all = await refusedInTurn(refused.map(([args]) => [...args, '--lang', language]));
    for (const [i, [args, says]] of refused.entries()) {
      const {code, stdout, stderr} = all[i] as Refused;
      assert.equal(code, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.equal(lines(stderr).length, 1, stderr);
      assert.match(stderr, language === 'en' ? says : /\p{Script=Hangul}/u);
    }
  }
  assert.equal(readFileSync(there, 'utf8'), 'kept');
});

test('a terminal shows what is running and how long it may take', async t => {
  const pty = openPty({
    args: [
      cli,
      'race',
      'download',
      '--latency',
      '300',
      '-n',
      '1',
      '--strategies',
      'sync,async',
      '--no-config',
    ],
    columns: 80,
    rows: 24,
  });
  t.after(() => pty.kill('SIGKILL'));
  await pty.waitFor(
    /(warm-up|round \d+): (sync|async ×1), \d+ s, (about )?\d+ (s|min)( to \d+ (s|min))? left/,
  );
  pty.kill('SIGINT');
  assert.equal((await pty.exit).code, 130);
});

const job = (t: Parameters<typeof folderFor>[0]): string => {
  const module = join(folderFor(t), 'job.mjs');
  writeFileSync(
    module,
    'export const inputs = [1, 2, 3]; export default () => new Promise(resolve => setTimeout(resolve, 40));',
  );
  return module;
};

test('an assertion holds or does not hold', long, async t => {
  const module = job(t);
  // So far from what three waits one after the other take that no load brings them there.
  for (const [that, wanted, says] of [
    [
      'async >= 0.01x sync',
      0,
      /^Holds: async >= 0.01x sync \(async is \d+\.\d\d× as fast as sync, 95 % interval /,
    ],
    ['async >= 200x sync', 1, /^Does not hold: /],
  ] as const) {
    const {code, stdout, stderr} = await kitchens(['assert', module, '--that', that, '--max-time', '1']);
    assert.match(stdout, says);
    assert.equal(stderr, '');
    assert.equal(code, wanted);
  }
});

test('an assertion about a job that fails is undecided, with the reason', async t => {
  const module = join(folderFor(t), 'job.mjs');
  writeFileSync(module, "export const inputs = [1]; export default () => { throw new Error('broken'); };");
  const {code, stdout, stderr} = await kitchens(['assert', module, '--that', 'async >= 1x sync']);
  assert.equal(code, 3);
  assert.equal(stdout, '');
  assert.match(stderr, /1 job failed: .*broken/);
});
