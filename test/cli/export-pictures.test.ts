import assert from 'node:assert/strict';
import {readdirSync, readFileSync, readlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {UsageError} from '../../source/commands/cli/usage-error.js';
import {exportRecording} from '../../source/commands/export/export-command.js';
import {startDemonstration} from '../../source/demonstrations/client.js';
import {encode} from '../../source/model/event/wire.js';
import {demonstrationHeader, headerLine, headerOf} from '../../source/model/recording/header.js';
import {deadlockSettings} from '../helpers/deadlock-settings.js';
import {downloads, events, runAt, wholeRun} from '../helpers/scripted-runs.js';
import {linesOf, parsed} from '../helpers/svg.js';
import {long} from '../helpers/variety.js';
import {folderFor, kitchens} from './kitchens.js';

const facts = wholeRun(downloads({strategy: 'async'}));
const run = runAt(facts);

/** A recording in a folder of the test's own. */
const recorded = (folder: string): string => {
  const file = join(folder, 'run.ndjson');
  writeFileSync(file, headerLine(headerOf(run)) + events(facts).map(encode).join(''));
  return file;
};

const inEnglish = ['--no-config', '--lang', 'en'];

test('a moment of a recording becomes a picture, in the view and size that were asked for', async t => {
  const folder = folderFor(t);
  const file = recorded(folder);
  const {code, stdout, stderr} = await kitchens([
    ...['export', file, '--to', 'svg', '--at', '150', '--view', 'lanes', '--size', '80x24'],
    ...['--theme', 'light', ...inEnglish],
  ]);
  assert.equal(stderr, '');
  assert.equal(code, 0);
  assert.equal(stdout, `${join(folder, 'run.svg')}\n`);
  const elements = parsed(readFileSync(join(folder, 'run.svg'), 'utf8'));
  const lines = linesOf(elements, 24);
  assert.match(lines[0] ?? '', /^ kitchens .* REPLAY +PAUSED 0\.150 s$/);
  assert.equal(lines.filter(line => /dish \d +∙ in the oven/.test(line)).length, 9);
  assert.ok(Math.max(...lines.map(({length}) => length)) <= 80);
  assert.equal(elements.find(({name}) => name === 'rect')?.attributes.fill, '#ffffff');
});

test('without a moment the end is painted; that the moment of one is a later one is said', async t => {
  const folder = folderFor(t);
  const file = recorded(folder);
  await kitchens(['export', file, '--to', 'svg', '--view', 'places', ...inEnglish]);
  const lines = linesOf(parsed(readFileSync(join(folder, 'run.svg'), 'utf8')), 30);
  assert.match(lines.join('\n'), /DONE [\s\S]* 9\/9/);
  const {code, stderr} = await kitchens([
    'export',
    file,
    '--to',
    'svg',
    '--force',
    '--at',
    '99999',
    ...inEnglish,
  ]);
  assert.equal(code, 0);
  assert.match(stderr, /^the recording ends at 0\.\d+ s: the picture shows that moment\n$/);
});

test('a cast has the speed that was asked for, or one that is stated', long, async t => {
  const folder = folderFor(t);
  const file = recorded(folder);
  const last = async (...more: readonly string[]) => {
    const {code, stderr} = await kitchens([
      'export',
      file,
      '--to',
      'cast',
      '--size',
      '40x10',
      '--force',
      ...more,
      ...inEnglish,
    ]);
    assert.equal(code, 0);
    const [header = '', ...lines] = readFileSync(join(folder, 'run.cast'), 'utf8').trimEnd().split('\n');
    assert.equal(JSON.parse(header).version, 2);
    return {stderr, seconds: JSON.parse(lines.at(-1) ?? '')[0]};
  };
  const usual = await last();
  assert.equal(usual.seconds, Math.round(run.latestAt * 10) / 1e6);
  assert.match(usual.stderr, /^the cast shows the run at 1\/10 of its real speed and takes [\d.]+ s/);
  assert.equal((await last('--speed', '1/2')).seconds, Math.round(run.latestAt * 2) / 1e6);
  assert.equal((await last('--speed', '4')).seconds, Math.round(run.latestAt / 4) / 1e6);
});

/** A recording of a deadlock in a folder of the test's own. */
const recordedDeadlock = async (folder: string): Promise<string> => {
  const file = join(folder, 'deadlock.ndjson');
  const settings = deadlockSettings({rounds: 2, paceMs: 2});
  const lines: string[] = [];
  await startDemonstration('deadlock', settings, facts => {
    for (const fact of facts) lines.push(`${JSON.stringify(fact)}\n`);
  }).done;
  const about = {demonstration: 'deadlock', began: run.began, environment: run.environment, settings};
  writeFileSync(file, headerLine(demonstrationHeader(about)) + lines.join(''));
  return file;
};

test(
  'the page of a demonstration becomes a picture, at its end or at a moment, and its replay a cast',
  long,
  async t => {
    const folder = folderFor(t);
    const file = await recordedDeadlock(folder);
    const pictureAt = async (...more: readonly string[]) => {
      const {code, stderr} = await kitchens([
        ...['export', file, '--to', 'svg', '--force', ...more, ...inEnglish],
      ]);
      assert.equal(code, 0, stderr);
      return linesOf(parsed(readFileSync(join(folder, 'deadlock.svg'), 'utf8')), 30).join('\n');
    };
    const end = await pictureAt();
    assert.match(end, /Cook 1[\s\S]*Cook 2/);
    assert.notEqual(await pictureAt('--at', '0'), end);
    const later = await kitchens(['export', file, '--to', 'svg', '--force', '--at', '999999', ...inEnglish]);
    assert.match(later.stderr, /^the recording ends at [\d.]+ m?s: the picture shows that moment\n$/);
    const cast = await kitchens(['export', file, '--to', 'cast', '--speed', '1/20', ...inEnglish]);
    assert.equal(cast.code, 0, cast.stderr);
    assert.match(cast.stderr, /^the cast shows the run at 1\/20 of its real speed/);
    const [header = '', ...frames] = readFileSync(join(folder, 'deadlock.cast'), 'utf8')
      .trimEnd()
      .split('\n');
    assert.deepEqual((({version, width, height}) => ({version, width, height}))(JSON.parse(header)), {
      version: 2,
      width: 100,
      height: 30,
    });
    assert.match(frames[0] ?? '', /REPLAY[\s\S]*The demonstration begins/);
    assert.match(frames.join('\n'), /Cook \d (wants|has|waits|puts back) /);
    const times = frames.map(frame => (JSON.parse(frame) as [number])[0]);
    assert.deepEqual(
      times,
      times.toSorted((a, b) => a - b),
    );
  },
);

test('a view of a demonstration, which has one page, is refused before anything is written', async t => {
  const folder = folderFor(t);
  const file = await recordedDeadlock(folder);
  for (const [language, said] of [
    ['en', /^kitchens: --view goes with the recording of a run alone: .* leave --view out\n$/],
    ['ko', /^kitchens: --view: 실행을 기록한 파일에만 쓸 수 있습니다\. .* --view 옵션을 빼세요\n$/],
  ] as const) {
    const given = ['export', file, '--to', 'md,svg', '--view', 'cores', '--no-config', '--lang', language];
    const {code, stdout, stderr} = await kitchens(given);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, said);
  }
  assert.deepEqual(readdirSync(folder), ['deadlock.ndjson']);
});

test('the recording is closed then', {skip: process.platform !== 'linux'}, async t => {
  const file = await recordedDeadlock(folderFor(t));
  const open = (): readonly string[] =>
    readdirSync('/proc/self/fd').flatMap(one => {
      try {
        return [readlinkSync(join('/proc/self/fd', one))].filter(path => path === file);
      } catch {
        // The folder's own descriptor is gone.
        return [];
      }
    });
  const output = {write: () => assert.fail('nothing is made')};
  await assert.rejects(
    exportRecording(file, {exportsTo: ['svg'], frameView: 'cores'}, output as never),
    UsageError,
  );
  assert.deepEqual(open(), []);
});

test('sizes and speeds that are none are refused before anything is written', async t => {
  const folder = folderFor(t);
  const file = recorded(folder);
  for (const wrong of [
    ['--size', '80'],
    ['--size', '39x24'],
    ['--size', '100x9999'],
    ['--speed', '0'],
    ['--speed', '1/0'],
    ['--speed', 'fast'],
    ['--view', 'menu'],
    ['--at', '-1'],
  ]) {
    const {code, stdout, stderr} = await kitchens([
      'export',
      file,
      '--to',
      'svg,cast',
      ...wrong,
      ...inEnglish,
    ]);
    assert.equal(code, 2, wrong.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, new RegExp(`^kitchens: ${wrong[0]} [^\\n]+\\n$`));
  }
});

test('options of pictures are refused where none is made that takes them', async t => {
  const folder = folderFor(t);
  const file = recorded(folder);
  for (const [to, option, value, takers] of [
    ['md', '--at', '5', 'svg alone'],
    ['cast', '--at', '5', 'svg alone'],
    ['html,csv', '--view', 'jobs', 'svg or cast'],
    ['trace', '--size', '80x24', 'svg or cast'],
    ['svg', '--speed', '2', 'cast alone'],
  ] as const) {
    const given = ['export', file, '--to', to, option, value, ...inEnglish];
    const {code, stdout, stderr} = await kitchens(given);
    assert.deepEqual([code, stdout, stderr], [2, '', `kitchens: ${option} goes with --to ${takers}\n`]);
  }
});
