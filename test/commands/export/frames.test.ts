import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {framesOf} from '../../../source/commands/export/frames.js';
import {svgOfFrame} from '../../../source/commands/export/svg.js';
import {plainAppearance} from '../../../source/model/options/appearance.js';
import * as view from '../../../source/view/index.js';
import {noBrowser, screenshotOf} from '../../helpers/browser.js';
import {withoutColours} from '../../helpers/colours.js';
import {downloads, runAt, wholeRun} from '../../helpers/scripted-runs.js';
import {linesOf, parsed} from '../../helpers/svg.js';
import {temporaryFolder} from '../../helpers/temporary.js';
import {languageNames, textOf} from '../../helpers/texts.js';

const facts = wholeRun(downloads({strategy: 'async'}));
/** How a colour of 16 million begins (SGR 38). */
const TRUE_COLOUR = '\x1b[38;2;';

const size = {columns: 100, rows: 30};
const plain = {
  view,
  text: textOf('en', 'kitchen'),
  languages: languageNames,
  appearance: plainAppearance,
  size,
};

test('a moment of a recording is painted as the dashboard shows it', async () => {
  const paint = framesOf({...plain, page: 'lanes'});
  const frame = await paint(runAt(facts, 250), 250_000);
  const lines = frame.lines.map(withoutColours);
  assert.ok(lines.length < size.rows, 'a frame leaves the last row free');
  assert.match(lines[0] ?? '', /^ kitchens {3}course-io .* LIVE 0\.1 s/);
  assert.match(lines.join('\n'), /in the oven/);
  assert.ok(frame.lines.join('\n').includes(TRUE_COLOUR), 'in all colours');
  assert.equal(
    frame.caption.title,
    'kitchens · async · course-io · I/O-bound · 9 dishes · 300 ms each · embedded server · 0.15 s',
  );
});

test('the end of a recording is painted with its score', async () => {
  const paint = framesOf({...plain, page: 'places'});
  const run = runAt(facts);
  const {lines} = await paint(run, run.latestAt);
  assert.match(lines.map(withoutColours).join('\n'), /DONE [\s\S]* async +▇/);
});

test('a picture has what its frame has, and says it to those who hear it', async () => {
  const frame = await framesOf({...plain, page: 'lanes'})(runAt(facts, 250), 250_000);
  const svg = await svgOfFrame(frame);
  const lines = frame.lines.map(line => withoutColours(line).trimEnd());
  assert.deepEqual(linesOf(parsed(svg), lines.length), lines);
  assert.match(svg, /<desc>[^<]*What every cook did[^<]*<\/desc>/);
});

test('a browser shows a picture', {skip: noBrowser}, async t => {
  const folder = temporaryFolder(t);
  const window = {width: 900, height: 560};
  const shown = (name: string, svg: string): Promise<Buffer> => {
    const path = join(folder, name);
    writeFileSync(path, svg);
    return screenshotOf(path, folder, window);
  };
  const svg = await svgOfFrame(await framesOf({...plain, page: 'lanes'})(runAt(facts, 250), 250_000));
  const blank = await shown('blank.svg', svg.replace(/<g [\s\S]*<\/g>/, ''));
  const whole = await shown('whole.svg', svg);
  assert.equal(whole.subarray(1, 4).toString(), 'PNG');
  assert.ok(whole.length > 4 * blank.length, 'the words are drawn, not the ground alone');
});
