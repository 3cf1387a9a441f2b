import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {type Frame, framesOf} from '../../../source/commands/export/frames.js';
import {svgOfFrame} from '../../../source/commands/export/svg.js';
import {plainAppearance} from '../../../source/model/options/appearance.js';
import type {Tape} from '../../../source/recordings/tape.js';
import * as view from '../../../source/view/index.js';
import {openBrowserPage, varietyOf, withoutBrowser} from '../../helpers/browser.js';
import {withoutColours} from '../../helpers/colours.js';
import {tapeOf} from '../../helpers/recorded.js';
import {downloads, wholeRun} from '../../helpers/scripted-runs.js';
import {linesOf, parsed} from '../../helpers/svg.js';
import {temporaryFolder} from '../../helpers/temporary.js';
import {languageNames, textOf} from '../../helpers/texts.js';

/** How a colour of 16 million begins (SGR 38). */
const TRUE_COLOUR = '\x1b[38;2;';

const facts = wholeRun(downloads({strategy: 'async'}));
const tape = tapeOf(facts);
const size = {columns: 100, rows: 30};
const framesIn = (page: string, of: Tape = tape) =>
  framesOf(of, {
    view,
    text: textOf('en', 'kitchen'),
    languages: languageNames,
    appearance: plainAppearance,
    size,
    page,
  });

/** The frame 250 ms after the run's zero, which is 150 ms after the first job was queued. */
const moment = async () => (await framesIn('lanes').at(250_000, null)) ?? assert.fail('no frame');

const plainLines = ({lines}: Frame): readonly string[] => lines.map(line => withoutColours(line).trimEnd());

test('a moment of a recording is painted as the dashboard replays it', async () => {
  const frame = await moment();
  const lines = plainLines(frame);
  assert.ok(lines.length < size.rows, 'a frame leaves the last row free');
  assert.match(lines[0] ?? '', /^ kitchens {3}course-io .* REPLAY +PAUSED 0\.150 s$/);
  assert.equal(lines.filter(line => /dish \d +∙ in the oven/.test(line)).length, 9);
  assert.ok(frame.lines.join('\n').includes(TRUE_COLOUR), 'in all colours');
  assert.equal(
    frame.caption.title,
    'kitchens · async · course-io · I/O-bound · 9 dishes · 300 ms each · embedded server · 0.150 s',
  );
});

test('what plays says how fast', async () => {
  const frame = await framesIn('lanes').at(250_000, 1 / 10);
  assert.match(plainLines(frame ?? assert.fail())[0] ?? '', /REPLAY +PLAY ×1\/10 0\.150 s$/);
});

test('the end of a recording is painted with its score, and that of one that is cut off as its latest moment', async () => {
  const lines = plainLines((await framesIn('places').end()) ?? assert.fail()).join('\n');
  assert.match(lines, /DONE [\s\S]* async +▇/);
  const cut = tapeOf(facts.filter(([ms]) => ms < 300));
  const latest = plainLines((await framesIn('places', cut).end()) ?? assert.fail()).join('\n');
  assert.match(latest, /REPLAY +PAUSED 0\.0\d+ s/);
});

test('a picture has what its frame has, and says it to those who hear it', async () => {
  const frame = await moment();
  const svg = await svgOfFrame(frame);
  const lines = plainLines(frame);
  assert.deepEqual(linesOf(parsed(svg), lines.length), lines);
  assert.match(svg, /<desc>[^<]*What every cook did[^<]*<\/desc>/);
});

test('a browser shows a picture', {skip: withoutBrowser}, async t => {
  const path = join(temporaryFolder(t), 'picture.svg');
  writeFileSync(path, await svgOfFrame(await moment()));
  const page = await openBrowserPage(t);
  await page.open(pathToFileURL(path).href);
  assert.ok(varietyOf(await page.screenshot()) > 50, 'words in several colours are drawn');
  const words = await page.evaluate<readonly string[]>(
    "[...document.querySelectorAll('text')].map(text => text.textContent)",
  );
  assert.ok(words.includes('kitchens') && words.includes('oven'));
  assert.deepEqual(page.complaints, []);
  assert.deepEqual(page.requests, [pathToFileURL(path).href], 'nothing else is asked for');
});
