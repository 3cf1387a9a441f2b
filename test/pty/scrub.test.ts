import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {start} from '../cli/kitchens.js';
import {cli, openDashboard, runToEnd} from '../helpers/dashboard.js';
import {type Pty, ptyOf} from '../helpers/pty.js';
import {temporaryFolder} from '../helpers/temporary.js';
import {long} from '../helpers/variety.js';

const options = {timeout: 60_000};

const RIGHT = '\x1b[C';
const LEFT = '\x1b[D';
const SHIFT_RIGHT = '\x1b[1;2C';
const HOME = '\x1b[H';
const END = '\x1b[F';

/** The moment that the header names, ms. */
const momentIn = (screen: string): number =>
  Number(/(?:PAUSED|PLAY ×\S+) (-?\d+\.\d{3}) s/.exec(screen)?.[1]) * 1000;

/** The third line: what happens at the cursor. */
const captionIn = (screen: string): string => screen.split('\n').slice(2, 4).join(' ').trim();

/** Presses a key and waits for a caption other than the present one. */
const step = async (pty: Pty, key: string): Promise<string> => {
  const before = captionIn(pty.screen().join('\n'));
  pty.type(key);
  return pty.waitFor(screen => captionIn(screen) !== before);
};

/** How many jobs of each row of the lanes are in flight, by their labels. */
const inOven = (screen: string): number => screen.match(/dish \d +∙ in the oven/g)?.length ?? 0;

test('a run is frozen while it goes on, stepped through, marked and left', options, async t => {
  const pty = await openDashboard(t, ['--no-config', '--lang', 'en', '--latency', '1500']);
  pty.type('v3');
  await pty.waitFor(/9 dishes in the oven/);
  pty.type(' ');
  const frozen = await pty.waitFor(/meanwhile LIVE [\s\S]*PAUSED/);
  const at = momentIn(frozen);
  assert.equal(inOven(frozen), 9);
  assert.match(frozen, /esc present {2}space play {2}← → step/);
  const over = await pty.waitFor(/DONE [\s\S]*PAUSED/);
  assert.equal(momentIn(over), at, 'what is shown stands still');
  assert.equal(inOven(over), 9);

  const first = await step(pty, HOME);
  assert.match(captionIn(first), /^The run begins: nine dishes\b/);
  const second = await step(pty, RIGHT);
  assert.match(captionIn(second), /^Kitchen 1 opens \(pid \d+\)/);
  assert.match(captionIn(await step(pty, LEFT)), /^The run begins/);

  // The instant at which five of nine are in the oven and the cook is free.
  let screen = await step(pty, RIGHT);
  while (!/five dishes are in the oven, the cook is free/.test(screen)) screen = await step(pty, RIGHT);
  const moment = await pty.waitFor(/5 dishes in the oven/);
  assert.match(moment, /Cook 1 +─ free/);

  pty.type('m');
  await pty.waitFor(/↑A \d\.\d{3} s/);
  pty.type(SHIFT_RIGHT);
  const later = await pty.waitFor(now => momentIn(now) > momentIn(moment));
  assert.match(later, / A /);
  pty.type(END);
  await pty.waitFor(/PAUSED[\s\S]*9 of 9 served/);
  pty.type('\x1b');
  await pty.waitFor(/DONE [\s\S]*enter again/);
  assert.doesNotMatch(pty.screen().join('\n'), /PAUSED/);
});

test('a run that is over is played, slower and faster, and end of a live one is the present', {
  ...options,
  ...long,
}, async t => {
  const pty = await openDashboard(t, ['--no-config', '--lang', 'en', '--latency', '800']);
  await runToEnd(pty, '3');
  pty.type('  ');
  const begun = await pty.waitFor(/PLAY ×1\/10 /);
  await pty.waitFor(screen => momentIn(screen) > momentIn(begun) + 20);
  pty.type(']]]]]');
  await pty.waitFor(/PLAY ×4/);
  await pty.waitFor(/PAUSED[\s\S]*9 of 9 served/);
  pty.type('2');
  await pty.waitFor(screen => !/PAUSED/.test(screen) && /LIVE|DONE/.test(screen));
  pty.type('1');
  await pty.waitFor(/LIVE/);
  pty.type(' ');
  await pty.waitFor(/PAUSED/);
  pty.type(END);
  await pty.waitFor(screen => /LIVE/.test(screen) && !/PAUSED/.test(screen));
});

test('a recording is walked through, and left by a run', {...options, ...long}, async t => {
  const file = join(temporaryFolder(t), 'run.ndjson');
  const three = ['--strategy', 'async', '--jobs', '3', '--latency', '60'];
  assert.equal((await start(['run', 'download', ...three, '--record', file]).ended).code, 0);
  const pty = ptyOf(t, {args: [cli, 'replay', file, '--no-config', '--lang', 'en'], columns: 100, rows: 30});
  await pty.waitFor(/REPLAY {2}PAUSED[\s\S]*The run begins: three dishes\b/);
  assert.match(captionIn(await step(pty, END)), /^Cook \d serves dish \d/);
  pty.type('m');
  await pty.waitFor(/[↑A] ?\d\.\d{3} s/);
  pty.type('2');
  await pty.waitFor(screen => /DONE/.test(screen) && !/REPLAY/.test(screen));
});
