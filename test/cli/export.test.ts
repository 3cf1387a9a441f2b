import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {readdirSync, readFileSync, watch, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {exportNames} from '../../source/commands/export/names.js';
import {RECORDING_VERSION} from '../../source/model/recording/header.js';
import {textExporters} from '../../source/outputs/export/exporters.js';
import {textExportNames} from '../../source/outputs/export/names.js';
import {downloads, events, wholeRun} from '../helpers/scripted-runs.js';
import {long} from '../helpers/variety.js';
import {cli, folderFor, kitchens, lines, start} from './kitchens.js';

/** A recording in a folder of its own. */
const recording = (t: TestContext, jobs = 9): {folder: string; file: string} => {
  const folder = folderFor(t);
  const file = join(folder, 'run.ndjson');
  const plan = downloads({strategy: 'thread', jobs});
  const all = events(wholeRun(plan));
  const [first] = all;
  if (first?.type !== 'run-started') throw new Error('a run begins with its beginning');
  const {began, environment} = first;
  const header = {format: 'kitchens-recording', version: RECORDING_VERSION, began, environment, plan};
  writeFileSync(file, [header, ...all].map(one => `${JSON.stringify(one)}\n`).join(''));
  return {folder, file};
};

const names = (folder: string): readonly string[] => readdirSync(folder).sort();

test('every export is in the table, and no other', () => {
  assert.deepEqual(Object.keys(textExporters), [...textExportNames]);
  for (const name of textExportNames) assert.ok(exportNames.includes(name));
});

test('several files are made of a recording, and named', async t => {
  const {folder, file} = recording(t);
  const {code, stdout, stderr} = await kitchens(['export', file, '--to', 'trace,html', '--to', 'csv,md']);
  assert.deepEqual([code, stderr], [0, '']);
  const made = ['run.csv', 'run.executors.csv', 'run.html', 'run.md', 'run.trace.json'];
  assert.deepEqual(names(folder), [...made, 'run.ndjson'].sort());
  assert.deepEqual(lines(stdout).sort(), made.map(name => join(folder, name)).sort());
});

test('standard input is read too, and the name can be chosen', async t => {
  const {folder, file} = recording(t);
  const shell = ['-c', '"$0" "$1" export - --to md --out "$2" --lang ko --terms standard < "$3"'];
  const {status} = spawnSync('sh', [...shell, process.execPath, cli, join(folder, 'talk.md'), file]);
  assert.equal(status, 0);
  assert.match(readFileSync(join(folder, 'talk.md'), 'utf8'), /^# course-io: thread ×4\n[\s\S]*스레드/);
});

test('what is wrong is said before anything is read or written', async t => {
  const {folder, file} = recording(t);
  const precious = join(folder, 'run.executors.csv');
  writeFileSync(precious, 'precious');
  for (const [args, said] of [
    [[file], /--to is missing: give trace, html, csv/],
    [[], /the recording is missing/],
    [[file, '--to', 'htm'], /did you mean html\?/],
    [
      [file, '--to', 'html,csv'],
      /run\.executors\.csv": the file exists: choose another name with --out, or give --force/,
    ],
    [[file, '--to', 'html', '--out', join(folder, 'none', 'x')], /there is no such folder/],
  ] as const) {
    const {code, stdout, stderr} = await kitchens(['export', ...args]);
    assert.equal(code, 2);
    assert.match(stderr, said);
    assert.equal(lines(stderr).length, 1);
    assert.equal(stdout, '');
  }
  assert.deepEqual(names(folder), ['run.executors.csv', 'run.ndjson']);
  assert.equal(readFileSync(precious, 'utf8'), 'precious');
  assert.equal((await kitchens(['export', file, '--to', 'csv', '--force'])).code, 0);
  assert.match(readFileSync(precious, 'utf8'), /^process,thread,/);
});

test('a file that cannot be written is named by its own path, with the reason and what to try', async t => {
  const {folder, file} = recording(t);
  const long = join(folder, 'x'.repeat(300));
  const {code, stdout, stderr} = await kitchens(['export', file, '--to', 'md,csv', '--out', long]);
  assert.deepEqual([code, stdout], [1, '']);
  assert.match(stderr, /^"\S+… \+\d+" could not be written: the name is too long: choose a shorter one\n$/);
  assert.doesNotMatch(stderr, /ENAMETOOLONG|\.tmp/);
  assert.deepEqual(names(folder), ['run.ndjson']);
});

test('what is no recording makes no file', async t => {
  const {folder, file} = recording(t);
  const text = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, text.toSpliced(7, 1, '{"at": 5').join('\n'));
  const {code, stdout, stderr} = await kitchens(['export', file, '--to', 'html,trace']);
  assert.equal(code, 2);
  assert.match(stderr, /line 8: no JSON stands there; the recording is damaged\n$/);
  assert.equal(stdout, '');
  assert.deepEqual(names(folder), ['run.ndjson']);
});

test('one that was cut off is exported up to there, which is said', async t => {
  const {folder, file} = recording(t);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.slice(0, text.length / 2));
  const {code, stderr} = await kitchens(['export', file, '--to', 'html,trace,csv,md']);
  assert.equal(code, 0);
  assert.match(stderr, /^the recording ends at /);
  assert.equal(names(folder).length, 6);
  const [, at = '', unit] = /ends at ([-\d.]+) (s|ms),/.exec(stderr) ?? [];
  const atSeconds = Number(at) / (unit === 'ms' ? 1000 : 1);
  for (const ending of ['md', 'html']) {
    const page = readFileSync(file.replace(/ndjson$/, ending), 'utf8');
    const [, shown] = /The recording ends at ([-\d.]+) s, before its run does/.exec(page) ?? [];
    assert.ok(Math.abs(Number(shown) - atSeconds) < 0.01, `${shown} and ${stderr}`);
    assert.doesNotMatch(page, /all served|all done/);
  }
});

test('one in which lines are missing is exported, which is said', async t => {
  const {folder, file} = recording(t);
  writeFileSync(file, readFileSync(file, 'utf8').split('\n').toSpliced(9, 2).join('\n'));
  const {code, stderr} = await kitchens(['export', file, '--to', 'html,md,trace']);
  assert.equal(code, 0);
  for (const ending of ['md', 'html'])
    assert.match(
      readFileSync(file.replace(/ndjson$/, ending), 'utf8'),
      /2 events are missing in the recording, from line 10 on: figures may be wrong/,
    );
  const {otherData} = JSON.parse(readFileSync(file.replace(/ndjson$/, 'trace.json'), 'utf8'));
  assert.deepEqual(otherData.summary.missing, {events: 2, line: 10, end: false});
  assert.match(stderr, /^2 events of the recording are missing, the first before line 10: figures may/);
  assert.deepEqual(names(folder), ['run.html', 'run.md', 'run.ndjson', 'run.trace.json']);
});

test('ctrl-c leaves neither a half-written file nor one beside it', {
  ...long,
  skip: process.platform === 'win32',
}, async t => {
  const {folder, file} = recording(t, 20_000);
  const {child, ended} = start(['export', file, '--to', 'csv,trace']);
  // The first file is being written.
  const watcher = watch(folder);
  t.after(() => watcher.close());
  await once(watcher, 'change');
  child.kill('SIGINT');
  assert.equal((await ended).code, 130);
  assert.deepEqual(names(folder), ['run.ndjson']);
});
