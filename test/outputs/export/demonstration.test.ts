import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {openInput} from '../../../source/commands/export/input.js';
import {startDemonstration} from '../../../source/demonstrations/client.js';
import {ways} from '../../../source/model/demonstrations/quadrants/ways.js';
import {demonstrationHeader, headerLine} from '../../../source/model/recording/header.js';
import type {DemonstrationInput} from '../../../source/outputs/export/exporter.js';
import {textExporters} from '../../../source/outputs/export/exporters.js';
import type {TextExportName} from '../../../source/outputs/export/names.js';
import {folderFor, kitchens} from '../../cli/kitchens.js';
import {openBrowserPage, varietyOf, withoutBrowser} from '../../helpers/browser.js';
import {deadlockSettings} from '../../helpers/deadlock-settings.js';
import {assertReadWhole} from '../../helpers/dev-tools.js';
import {environment} from '../../helpers/events.js';
import {lookIn, readCsv} from '../../helpers/exported.js';
import {assertSound, ofKind, readTrace} from '../../helpers/trace.js';
import {long, varied} from '../../helpers/variety.js';

/** Every demonstration, small. */
const demonstrations = {
  deadlock: deadlockSettings({rounds: 2, paceMs: 2}),
  'lost-updates': {place: 'threads', protection: 'none', adders: 2, adds: 20_000},
  'order-rail': {cooks: 2, ovens: 1, places: 2, whenFull: 'wait', guests: 6, everyMs: 2, ovenMs: 5, seed: 1},
  quadrants: {ways, items: 3, everyMs: 5},
} as const;

type Name = keyof typeof demonstrations;

/** The file of a real demonstration, recorded. */
const recorded = async (t: TestContext, name: Name): Promise<string> => {
  const file = join(folderFor(t), `${name}.ndjson`);
  const settings = demonstrations[name];
  const lines: string[] = [];
  await startDemonstration(name, settings, facts => {
    for (const fact of facts) lines.push(`${JSON.stringify(fact)}\n`);
  }).done;
  const header = demonstrationHeader({
    demonstration: name,
    began: '2026-01-02T03:04:05.678Z',
    environment,
    settings,
  });
  writeFileSync(file, headerLine(header) + lines.join(''));
  return file;
};

const opened = async (t: TestContext, name: Name): Promise<DemonstrationInput> => {
  const {input, close} = await openInput(await recorded(t, name), {});
  t.after(close);
  assert.equal(input.kind, 'demonstration');
  return input as DemonstrationInput;
};

const exported = async (
  name: TextExportName,
  input: DemonstrationInput,
  look = lookIn(),
): Promise<string> => {
  const exporter = await textExporters[name].loadForDemonstrations();
  const [file] = exporter(input, look);
  let whole = '';
  if (file) for await (const piece of file.text) whole += piece;
  return whole;
};

for (const name of varied(Object.keys(demonstrations) as readonly Name[], name => name === 'deadlock'))
  test(`a recorded demonstration is exported like a run: ${name}`, async t => {
    const input = await opened(t, name);
    const trace = readTrace(await exported('trace', input));
    assertSound(trace);
    await assertReadWhole(trace);
    assert.ok(ofKind(trace, 'X').length > 0);

    const [names = [], ...rows] = readCsv(await exported('csv', input));
    assert.deepEqual(names, ['atMs', 'ticket', 'type', 'thread', 'details']);
    assert.deepEqual(
      rows.map(([at, , type]) => [Number(at), type]),
      [...input.facts()].map(({at, type}) => [at / 1000, type]),
    );

    for (const language of ['en', 'ko']) {
      const look = lookIn(language, 'standard');
      assert.match(await exported('md', input, look), language === 'ko' ? /[가-힣]/ : /^# \w/);
      assert.match(await exported('html', input, look), /<svg class="picture"[\s\S]*class="s /);
    }
  });

test('the threads of a deadlock wait to the end of their round', async t => {
  const trace = readTrace(await exported('trace', await opened(t, 'deadlock')));
  const waits = ofKind(trace, 'X').filter(({args}) => args.state === 'locked');
  const cleared = ofKind(trace, 'I').filter(({name}) => name === 'round cleared');
  assert.equal(cleared.length, 2);
  for (const {ts} of cleared)
    assert.equal(waits.filter(wait => wait.ts < ts && wait.ts + wait.dur >= ts).length, 2, 'both wait then');
});

test('its page opens in a real browser', {...long, skip: withoutBrowser}, async t => {
  const file = join(folderFor(t), 'page.html');
  writeFileSync(file, await exported('html', await opened(t, 'quadrants')));
  const page = await openBrowserPage(t);
  await page.open(pathToFileURL(file).href);
  await page.press('Tab');
  assert.match(await page.evaluate("document.querySelector('.said').textContent"), /: /);
  assert.ok(varietyOf(await page.screenshot()) > 100);
  assert.deepEqual([page.complaints, page.requests.length], [[], 1]);
});

test('kitchens export makes its files', async t => {
  const file = await recorded(t, 'order-rail');
  const {code, stderr, stdout} = await kitchens(['export', file, '--to', 'trace,html,csv,md']);
  assert.deepEqual([code, stderr], [0, '']);
  assert.deepEqual(
    stdout
      .trim()
      .split('\n')
      .map(line => line.replace(/.*order-rail/, '')),
    ['.trace.json', '.html', '.csv', '.md'],
  );
});
