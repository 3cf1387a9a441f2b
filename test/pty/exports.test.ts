import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {openDashboard, runToEnd} from '../helpers/dashboard.js';
import {linesOf, parsed} from '../helpers/svg.js';
import {temporaryFolder} from '../helpers/temporary.js';
import {long} from '../helpers/variety.js';

const options = {timeout: 120_000};
const ARGS = ['course-io', '--no-config', '--lang', 'en', '--latency', '2500'];
const SIZE = {columns: 100, rows: 30};

test(
  'a class freezes the moment in which all downloads are in the oven, and takes that very picture home',
  options,
  async t => {
    const folder = temporaryFolder(t);
    const pty = await openDashboard(t, ARGS, {folder, ...SIZE});
    pty.type('v3');
    // Far enough into the wait that every row has drawn its number, and the cook has turned to nothing else.
    await pty.waitFor(/LIVE [\s\S]*9 dishes in the oven[\s\S]*Cook 1 +─ free[\s\S]*dish 9 [^\n]*9∙∙∙/);
    pty.type(' ');
    // The run goes on behind it, and its lanes with it, until it is over.
    await pty.waitFor(/DONE [^\n]*PAUSED/);
    const frozen = pty.screen().map(line => line.trimEnd());
    pty.type('e');
    await pty.waitFor(/Take it home/);
    pty.type('1');
    await pty.waitFor(/Written: .*kitchens-async-course-io-1\.svg/);
    const svg = readFileSync(join(folder, 'kitchens-async-course-io-1.svg'), 'utf8');
    const lines = linesOf(parsed(svg), SIZE.rows);
    assert.deepEqual(lines, frozen);
    const rows = lines.filter(line => /dish \d +∙ in the oven .*\d∙*┃/.test(line));
    assert.equal(rows.length, 9, 'each download has its row');
    assert.match(lines.join('\n'), /Cook 1 +─ free/, 'and the cook is idle');

    // The same again has the next number; a file of another program is left alone.
    writeFileSync(join(folder, 'kitchens-async-course-io-2.svg'), 'mine');
    pty.type('1');
    await pty.waitFor(/course-io-3\.svg/);
    assert.equal(readFileSync(join(folder, 'kitchens-async-course-io-2.svg'), 'utf8'), 'mine');
    pty.type('q');
    assert.deepEqual(await pty.exit, {code: 0, signal: 0});
  },
);

test('everything of a run is taken home from the list', options, async t => {
  const folder = temporaryFolder(t);
  const pty = await openDashboard(t, [...ARGS.slice(0, -1), '60'], {folder, ...SIZE});
  await runToEnd(pty, '3');
  pty.type('e');
  await pty.waitFor(/Take it home/);
  const ends = ['.svg', '.ndjson', '.trace.json', '.html', '.executors.csv', '.md', '.cast'];
  for (const [i, ending] of ends.entries()) {
    pty.type(String(i + 1));
    await pty.waitFor(
      text =>
        text.includes('Written:') &&
        text.replaceAll(/\n\s*/g, '').includes(`kitchens-async-course-io-1${ending}`),
    );
  }
  const files = readdirSync(folder).filter(name => name.startsWith('kitchens-'));
  assert.deepEqual(
    files.toSorted(),
    [...ends, '.csv'].map(ending => `kitchens-async-course-io-1${ending}`).toSorted(),
  );
  const recording = readFileSync(join(folder, 'kitchens-async-course-io-1.ndjson'), 'utf8');
  const lines = recording
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
  assert.equal(lines[0].format, 'kitchens-recording');
  assert.equal(lines.filter(({type}) => type === 'job-finished').length, 9);
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
});

test('a demonstration is taken home too', {...options, ...long}, async t => {
  const folder = temporaryFolder(t);
  const pty = await openDashboard(t, ARGS, {folder, ...SIZE});
  pty.type('d1');
  await pty.waitFor(/DEADLOCK \d/);
  pty.type('e');
  await pty.waitFor(/Take it home/);
  for (const [key, name] of [
    ['1', 'kitchens-deadlock-1.svg'],
    ['2', 'kitchens-deadlock-1.ndjson'],
    ['3', 'kitchens-deadlock-1.trace.json'],
  ] as const) {
    pty.type(key);
    await pty.waitFor(text => text.includes('Written:') && text.replaceAll(/\n\s*/g, '').includes(name));
  }
  const [header = ''] = readFileSync(join(folder, 'kitchens-deadlock-1.ndjson'), 'utf8').split('\n');
  assert.equal(JSON.parse(header).demonstration, 'deadlock');
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
});

test('a cast that is being made is given up by esc, and nothing of it stays', {
  ...options,
  ...long,
}, async t => {
  const folder = temporaryFolder(t);
  const pty = await openDashboard(t, [...ARGS.slice(0, -1), '60'], {folder, columns: 160, rows: 50});
  await runToEnd(pty, '3');
  pty.type('e');
  await pty.waitFor(/Take it home/);
  pty.type('7');
  await pty.waitFor(/Writing: Cast[\s\S]*esc stop/);
  pty.type('\x1b');
  await pty.waitFor(/Cast: stopped, and nothing was left behind[\s\S]*esc close/);
  assert.deepEqual(readdirSync(folder), []);
  pty.type('6');
  await pty.waitFor(/Written: /);
  pty.type('\x1b');
  await pty.waitFor(text => !/Take it home/.test(text));
  assert.deepEqual(readdirSync(folder), ['kitchens-async-course-io-1.md']);
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
});

test('what cannot be written is said, and nothing of it stays', {
  ...options,
  skip: process.platform === 'win32',
}, async t => {
  const folder = temporaryFolder(t);
  const {mkdirSync, rmdirSync} = await import('node:fs');
  const gone = join(folder, 'gone');
  mkdirSync(gone);
  const pty = await openDashboard(t, ARGS, {folder: gone, ...SIZE});
  rmdirSync(gone);
  pty.type('e1');
  await pty.waitFor(/Picture could not be written: this folder is not there any more/);
  assert.ok(!existsSync(gone));
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
});
