import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {castOf, usualSpeed} from '../../../source/commands/export/cast.js';
import {type Frame, framesOf} from '../../../source/commands/export/frames.js';
import {markerNote} from '../../../source/model/event/audience.js';
import {plainAppearance} from '../../../source/model/options/appearance.js';
import {openEmulator, written} from '../../../source/pictures/emulate.js';
import * as view from '../../../source/view/index.js';
import {openBrowserPage, withoutBrowser} from '../../helpers/browser.js';
import {withoutColours} from '../../helpers/colours.js';
import {tapeOf} from '../../helpers/recorded.js';
import {downloads, wholeRun} from '../../helpers/scripted-runs.js';
import {temporaryFolder} from '../../helpers/temporary.js';
import {languageNames, textOf} from '../../helpers/texts.js';

const facts = wholeRun(downloads({strategy: 'thread', jobs: 6}));
const tape = tapeOf(facts);
const {endUs, latest} = tape;
if (latest === null) throw new Error('nothing was recorded');
for (const marker of [
  {name: 'the \x1b[2Jend', atUs: endUs + 5_000_000},
  {name: 'all wait', atUs: 250_000},
])
  tape.add({events: [markerNote(tape.latest ?? latest, marker)], lines: ''});
const size = {columns: 84, rows: 24};
const frames = framesOf(tape, {
  view,
  text: textOf('ko', 'kitchen'),
  languages: languageNames,
  appearance: {...plainAppearance, language: 'ko'},
  size,
  page: 'places',
});

type CastLine = readonly [seconds: number, kind: 'o' | 'm', text: string];

type Cast = {
  readonly text: string;
  readonly header: Readonly<Record<string, unknown>>;
  readonly lines: readonly CastLine[];
};

const castAt = async (speed: number): Promise<Cast> => {
  let text = '';
  for await (const piece of castOf({tape, frames, view, speed, title: 'Six downloads'})) text += piece;
  const [header = '', ...lines] = text.trimEnd().split('\n');
  return {text, header: JSON.parse(header), lines: lines.map(line => JSON.parse(line))};
};

const linesOf = (frame: Frame | null): readonly string[] =>
  (frame?.lines ?? []).map(line => withoutColours(line).trimEnd());

/** The lines of a frame as a terminal shows them: that of a moment, and the last one. */
const frameAt = async (us: number, speed: number) => linesOf(await frames.at(us, speed));
const lastFrame = async () => linesOf(await frames.end());

/** What a terminal shows once all that a cast wrote up to a moment is there. */
const shownAt = async ({lines}: Cast, seconds: number): Promise<readonly string[]> => {
  const emulator = openEmulator(size);
  await written(
    emulator,
    lines
      .filter(([at, kind]) => kind === 'o' && at <= seconds)
      .map(([, , text]) => text)
      .join(''),
  );
  const {active} = emulator.buffer;
  return Array.from({length: size.rows - 1}, (_, y) =>
    (active.getLine(y)?.translateToString() ?? '').trimEnd(),
  );
};

test('a cast shows the frame of each moment, in the size that its header states', async () => {
  const speed = 0.5;
  const cast = await castAt(speed);
  assert.deepEqual(cast.header, {
    version: 2,
    width: 84,
    height: 24,
    title: 'Six downloads',
    env: {TERM: 'xterm-256color'},
  });
  for (const seconds of [0, 0.4, 0.9, 1.2]) {
    const us = seconds * speed * 1e6;
    assert.deepEqual(await shownAt(cast, seconds), await frameAt(us, speed), `after ${seconds} s`);
  }
  assert.deepEqual(await shownAt(cast, Number.POSITIVE_INFINITY), await lastFrame(), 'at the end');
});

test('a cast goes on as long as its speed makes of the recording, forward alone', async () => {
  for (const speed of [0.5, 4]) {
    const {lines} = await castAt(speed);
    const times = lines.map(([seconds]) => seconds);
    assert.deepEqual(
      times,
      times.toSorted((a, b) => a - b),
    );
    assert.equal(times.at(-1), Math.round(endUs / speed) / 1e6);
  }
});

test('markers stand at their moments, and carry no control characters', async () => {
  const {text, lines} = await castAt(2);
  assert.deepEqual(
    lines.filter(([, kind]) => kind === 'm'),
    [
      [0.125, 'm', 'all wait'],
      [Math.round(endUs / 2) / 1e6, 'm', 'the  [2Jend'],
    ],
  );
  assert.doesNotMatch(text, /[^\P{Cc}\n]/u, 'colour codes are written as JSON');
});

test('after the first frame a cast writes lines that changed alone', async () => {
  const [first, ...others] = (await castAt(0.5)).lines.filter(([, kind]) => kind === 'o');
  const whole = first?.[2].length ?? 0;
  const usual = others.map(([, , text]) => text.length).toSorted((a, b) => a - b)[
    Math.floor(others.length / 2)
  ];
  assert.ok((usual ?? whole) < whole, `${usual} of ${whole} characters`);
});

test('without a wish a cast takes twenty seconds at most, and short runs are slowed down', () => {
  const seconds = [0.05, 0.6, 2.7, 20, 21, 100, 1000, 86_400];
  assert.deepEqual(
    seconds.map(length => usualSpeed(length * 1e6)),
    [0.1, 0.1, 0.2, 1, 2, 8, 50, 4320],
  );
  for (const length of seconds) assert.ok(length / usualSpeed(length * 1e6) <= 20);
});

test('a cast that is stopped ends at once', async () => {
  const stopping = new AbortController();
  const pieces = castOf({tape, frames, view, speed: 1, title: '', signal: stopping.signal});
  await pieces.next();
  stopping.abort();
  await assert.rejects(async () => {
    for await (const _ of pieces);
  }, /abort/i);
});

const player = join(
  dirname(createRequire(import.meta.url).resolve('asciinema-player')),
  'bundle/asciinema-player.min.js',
);

/** A page that plays a cast; `ended` is there once it has come to its end. */
const pageOf = (cast: string): string => `<!doctype html><meta charset="utf-8"><title>cast</title>
<div id="player"></div>
<script>${readFileSync(player, 'utf8').replaceAll('</script', '<\\/script')}</script>
<script>
const data = ${JSON.stringify(cast).replaceAll('<', '\\u003c')};
const player = AsciinemaPlayer.create({data}, document.getElementById('player'), {autoPlay: true});
const ended = new Promise(resolve => player.addEventListener('ended', resolve));
</script>`;

/** The lines of the player's terminal, once they have been painted after the end. */
const PLAYED = `ended
  .then(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  .then(() => [...document.querySelectorAll('.ap-line')].map(line => line.textContent.trimEnd()))`;

/** Block elements, which the player draws beside its text. */
const BLOCKS = /[\u2580-\u259f]/g;

test('the player of asciinema plays a cast to its last frame', {skip: withoutBrowser}, async t => {
  const path = join(temporaryFolder(t), 'page.html');
  writeFileSync(path, pageOf((await castAt(2)).text));
  const page = await openBrowserPage(t);
  await page.open(pathToFileURL(path).href);
  const played = await page.evaluate<readonly string[]>(PLAYED);
  const words = (await lastFrame()).map(line => line.replace(BLOCKS, ' ').trimEnd());
  assert.deepEqual(played.slice(0, words.length), words);
});
