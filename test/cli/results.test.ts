import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import {decode} from '../../source/model/event/wire.js';
import {fixture} from '../helpers/plans.js';
import {varied} from '../helpers/variety.js';
import {cli, folderFor, kitchens, lines, textOnce} from './kitchens.js';

const ONE = ['-n', '1', '-s', 'sync', '--lang', 'en'];
const spaced = fixture('modules/spaced-results.mjs');
const pages = fixture('modules/prints-pages.mjs');

const eventsIn = (recording: string) => lines(recording).slice(1).map(decode);

/** What the job of a recording returned. */
const resultsIn = (recording: string): unknown[] =>
  eventsIn(recording).flatMap(event => (event.type === 'job-finished' ? [event.result] : []));

test('data keeps every text and key that a job returned as it is', async t => {
  const {default: returned} = await import(spaced);
  const value = returned();
  const file = join(folderFor(t), 'run.ndjson');
  const summary = await kitchens(['run', spaced, ...ONE, '--json', '--record', file]);
  assert.deepEqual(JSON.parse(summary.stdout).results, [{job: 1, value}]);
  assert.deepEqual(resultsIn(readFileSync(file, 'utf8')), [{value}]);
  const recording = await kitchens(['run', spaced, ...ONE, '--format', 'ndjson', '-s', 'process']);
  assert.deepEqual(resultsIn(recording.stdout), [{value}]);
  for (const {stdout} of [summary, recording]) assert.doesNotMatch(stdout, /[\p{Cf}]|[^\P{Cc}\n]/u);
});

test("data keeps an error's message, and a module's name, as they are; the terminal gets neither", async t => {
  const errors = fixture('faults/spaced-errors.mjs');
  const {name, message} = await import(errors);
  for (const strategy of varied(['sync', 'thread', 'async', 'process'], name => name === 'process')) {
    const options = ['-n', '2', '-s', strategy, '--lang', 'en'];
    const file = join(folderFor(t), 'run.ndjson');
    const {stdout} = await kitchens(['run', errors, ...options, '--json', '--record', file]);
    const [first, second] = JSON.parse(stdout).errors;
    assert.deepEqual([first.code, first.message], ['RangeError', message]);
    assert.match(first.stack, /^at .*spaced-errors\.mjs:6:9\)?$/m);
    assert.match(second.message, /^x{9000,}… \(20\d{3} more characters\)$/);
    const recording = readFileSync(file, 'utf8');
    assert.equal(JSON.parse(lines(recording)[0] ?? '').plan.title, name);
    const failed = eventsIn(recording).flatMap(event =>
      event.type === 'job-failed' ? [event.error.fields.message] : [],
    );
    assert.ok(failed.includes(message));
    const {stderr} = await kitchens(['run', errors, ...options]);
    assert.match(stderr, /^job 1 .*indented +more.*$/m);
    assert.match(stderr, /^job 2 .*x{1500,}… \+\d+$/m);
    assert.doesNotMatch(stderr.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u);
  }
});

test('a recording keeps what jobs print as they print it, and says how much it does not keep', async () => {
  const {rows, json} = await import(pages);
  const {stdout} = await kitchens(['run', pages, '-n', '2', '-s', 'thread', '--format', 'ndjson']);
  const printed = eventsIn(stdout).flatMap(event => (event.type === 'output' ? [event] : []));
  const textOf = (job: number): string =>
    printed
      .filter(event => event.job === job)
      .map(({text}) => text)
      .join('');
  assert.equal(textOf(1), `${rows}\n${json}\none\ttwo three\n`);
  assert.equal(textOf(2), 'z'.repeat(100_000));
  assert.equal(printed.find(event => event.job === 2)?.missing, 11);
});

test('lines that jobs print reach the terminal with their indentation, and what is missing is counted', async () => {
  const {rows, json} = await import(pages);
  const {stderr} = await kitchens(['run', pages, ...ONE]);
  const expected = `${rows}\n${json}\none     two\nthree\n`.replace(/^(?=.)/gm, '[job 1] ');
  assert.equal(stderr, expected);
  const more = await kitchens(['run', pages, ...ONE, '-n', '2', '--json']);
  assert.match(more.stderr, /z{100000}\n\[job 2\] … \(11 more characters, which are not kept\)\n$/);
});

test('a slow reader of standard error gets all of it', async () => {
  const child = spawn(process.execPath, [cli, 'run', pages, ...ONE], {stdio: ['ignore', 'pipe', 'pipe']});
  await textOnce(child.stdout, /^Finished/m);
  assert.match(await text(child.stderr), /row 499 x+\n[\s\S]*\n\[job 1\] three\n$/);
});

test('undefined is shown as undefined, and as null of that type where JSON has none', async () => {
  const nothing = fixture('modules/returns-nothing.mjs');
  const plain = await kitchens(['run', nothing, ...ONE]);
  assert.match(plain.stdout, /^\[thread 1\] job 1 \(input 1: 1\): undefined\n/);
  const {stdout} = await kitchens(['run', nothing, ...ONE, '--json']);
  assert.deepEqual(JSON.parse(stdout).results, [{job: 1, value: null, type: 'undefined'}]);
});
