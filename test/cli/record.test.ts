import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {closeSync, existsSync, openSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import {decode} from '../../source/model/event/wire.js';
import {reduce} from '../../source/model/run/reduce.js';
import {folderFor, kitchens, lines} from './kitchens.js';

const run = (...more: string[]) => kitchens(['run', 'sum', '-n', '3', '--size', '40', ...more]);

/** The run of a recording. */
const recordedRun = (file: string) => {
  const [header = '', ...events] = lines(readFileSync(file, 'utf8'));
  assert.equal(JSON.parse(header).format, 'kitchens-recording');
  const run = reduce(null, events.map(decode));
  assert.ok(run);
  return run;
};

test('--record keeps the whole run beside whatever is printed', async t => {
  const file = join(folderFor(t), 'run.ndjson');
  const {code, stdout} = await run('--record', file, '--json');
  assert.equal(code, 0);
  assert.equal(JSON.parse(stdout).outcome, 'finished');
  const {outcome, counts, stage} = recordedRun(file);
  assert.deepEqual([stage, outcome, counts.finished], ['over', 'finished', 3]);
});

test('a recording and ndjson are the same lines', async t => {
  const file = join(folderFor(t), 'run.ndjson');
  const {stdout} = await run('--record', file, '--format', 'ndjson');
  assert.equal(readFileSync(file, 'utf8'), stdout);
});

test('an existing file is refused and stays as it is', async t => {
  const file = join(folderFor(t), 'precious');
  writeFileSync(file, 'precious');
  const {code, stdout, stderr} = await run('--record', file);
  assert.match(stderr, /the file exists: choose another name, or give --force to replace it\n$/);
  assert.equal(code, 2);
  assert.equal(stdout, '');
  assert.equal(readFileSync(file, 'utf8'), 'precious');
});

test('--force replaces it', async t => {
  const file = join(folderFor(t), 'precious');
  writeFileSync(file, 'precious'.repeat(10_000));
  const {code} = await run('--record', file, '--force');
  assert.equal(code, 0);
  assert.equal(recordedRun(file).outcome, 'finished');
});

test('a pipe that no program reads is refused at once; one that is read gets the recording', {
  skip: process.platform === 'win32' && 'there is no mkfifo',
}, async t => {
  const pipe = join(folderFor(t), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const {code, stderr} = await run('--record', pipe, '--force');
  assert.match(stderr, /a pipe that no program reads: start the one that reads it first\n$/);
  assert.equal(code, 2);
  const reader = spawn('cat', [pipe]);
  const read = text(reader.stdout);
  // Waits until the reader has opened it.
  const held = openSync(pipe, 'w');
  const written = await run('--record', pipe, '--force', '--json');
  closeSync(held);
  assert.equal(written.code, 0, written.stderr);
  const [header = '', ...facts] = lines(await read);
  assert.equal(JSON.parse(header).format, 'kitchens-recording');
  assert.match(facts.at(-1) ?? '', /"run-finished"/);
});

test('what is wrong elsewhere leaves no file behind', async t => {
  const file = join(folderFor(t), 'run.ndjson');
  const {code} = await kitchens(['run', './no-such-module.mjs', '--record', file]);
  assert.equal(code, 2);
  assert.equal(existsSync(file), false);
});

test('a recording that breaks off is noted, and the run counts as failed', {
  skip: !existsSync('/dev/full'),
}, async () => {
  const {code, stdout, stderr} = await run('--record', '/dev/full', '--force');
  assert.match(stderr, /^the recording "\/dev\/full" ends here: the disk is full: [^\n]+\n$/);
  assert.match(stdout, /Duration/);
  assert.equal(code, 1);
});
