import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {openInput} from '../../../source/commands/export/input.js';
import {startDemonstration} from '../../../source/demonstrations/client.js';
import {ways} from '../../../source/model/demonstrations/quadrants/ways.js';
import {demonstrationHeader, headerLine} from '../../../source/model/recording/header.js';
import type {DemonstrationFact, DemonstrationInput} from '../../../source/outputs/export/exporter.js';
import {textExporters} from '../../../source/outputs/export/exporters.js';
import type {TextExportName} from '../../../source/outputs/export/names.js';
import {demonstrationKind} from '../../../source/recordings/demonstrations.js';
import {seconds} from '../../../source/text/figures.js';
import {folderFor, kitchens} from '../../cli/kitchens.js';
import {openBrowserPage, varietyOf, withoutBrowser} from '../../helpers/browser.js';
import {deadlockSettings} from '../../helpers/deadlock-settings.js';
import {stuckRing} from '../../helpers/demonstration-scenes.js';
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

const startedAs = (name: Name) => ({type: 'started', at: 0, settings: demonstrations[name]});

/** A recording that ends after these facts. */
const cutAfter = (
  demonstration: Name,
  facts: readonly (DemonstrationFact & Readonly<Record<string, unknown>>)[],
  settings: unknown = demonstrations[demonstration],
): DemonstrationInput => ({
  kind: 'demonstration',
  header: demonstrationHeader({
    demonstration,
    began: '2026-01-02T03:04:05.678Z',
    environment,
    settings,
  }),
  state: demonstrationKind(demonstration)?.reduce(null, facts),
  facts: () => facts,
});

/** A recording of which the first fact is there, with other settings in its header. */
const begun = (demonstration: Name, settings: unknown): DemonstrationInput =>
  cutAfter(demonstration, [startedAs(demonstration)], settings);

/** The table of settings in a handout. */
const settingsIn = (handout: string): readonly (readonly string[])[] =>
  [...handout.matchAll(/^\| (.+) \| (.+) \|$/gm)].map(([, name = '', value = '']) => [name, value]);

/** Settings as a handout has them in some language and vocabulary, by demonstration. */
const inWords = [
  [
    ['deadlock', {...demonstrations.deadlock, cure: 'time-out', paceMs: 400}, 'en', 'kitchen'],
    ['Layout', 'two cooks'],
    ['Cure', 'timeout'],
    ['Dishes of each cook in a round', '1'],
    ['Rounds', '2'],
    ['Rehearsal first, one after another', 'no'],
    ['Round cleared when nothing can go on', 'yes'],
    ['Time for a dish with both tools', '0.4 s'],
    ['Seed', '1'],
  ],
  [
    ['deadlock', {...demonstrations.deadlock, cure: 'waiter', paceMs: 0}, 'ko', 'standard'],
    ['배치', '스레드 2개'],
    ['해결책', '세마포어'],
    ['한 차례에 스레드마다 맡는 작업', '1개'],
    ['차례', '2번'],
    ['먼저 한 번에 하나씩 하는 연습', '아니요'],
    ['아무도 더 나아갈 수 없으면 차례를 정리', '예'],
    ['락 두 개를 잡고 작업 하나에 쓰는 시간', '최대한 빠르게'],
    ['시드', '1'],
  ],
  [
    ['lost-updates', demonstrations['lost-updates'], 'en', 'standard'],
    ['Who adds', 'threads'],
    ['Protection', 'none'],
    ['Threads', '2'],
    ['Additions of each', '20,000'],
  ],
  [
    [
      'lost-updates',
      {...demonstrations['lost-updates'], place: 'tasks', protection: 'atomic'},
      'ko',
      'kitchen',
    ],
    ['더하는 쪽', '요리사 한 명의 태스크'],
    ['보호', 'await 없음'],
    ['태스크', '2개'],
    ['저마다 더하는 횟수', '20,000번'],
  ],
  [
    ['order-rail', {...demonstrations['order-rail'], whenFull: 'turn-away'}, 'en', 'standard'],
    ['Threads', '2'],
    ['Permits', '1'],
    ['Places of the queue', '2'],
    ['When the queue is full', 'reject'],
    ['Requests', '6'],
    ['Time between two requests, about', '2 ms'],
    ['Time of each use of a permit', '5 ms'],
    ['Seed', '1'],
  ],
  [
    ['order-rail', {...demonstrations['order-rail'], everyMs: 150}, 'ko', 'kitchen'],
    ['요리사', '2명'],
    ['오븐', '1개'],
    ['주문표의 자리', '2개'],
    ['주문표가 차면', '대기'],
    ['손님', '6명'],
    ['손님이 오는 간격(대략)', '0.15초'],
    ['오븐 한 번 사용 시간', '5 ms'],
    ['시드', '1'],
  ],
  [
    ['quadrants', {...demonstrations.quadrants, ways: ways.slice(0, 2)}, 'en', 'kitchen'],
    ['Ways', 'blocking, synchronous; non-blocking, synchronous'],
    ['Items', '3'],
    ['Time before each item', '5 ms'],
  ],
  [
    ['quadrants', demonstrations.quadrants, 'ko', 'standard'],
    ['방식', '블로킹 + 동기; 논블로킹 + 동기; 블로킹 + 비동기; 논블로킹 + 비동기'],
    ['항목', '3개'],
    ['항목이 오는 간격', '5 ms'],
  ],
] as const;

test('the settings of a demonstration are said in words, with the units of times', async () => {
  for (const [[name, settings, language, vocabulary], ...said] of inWords) {
    const [input, look] = [begun(name, settings), lookIn(language, vocabulary)];
    assert.deepEqual(settingsIn(await exported('md', input, look)), said);
    const page = await exported('html', input, look);
    for (const [label, value] of said)
      assert.ok(page.includes(`<tr><td>${label}</td><td class="text">${value}</td></tr>`), label);
  }
});

test('a setting and a value that only a later version knows stand as they are recorded', async () => {
  const settings = {cure: 'toString', toString: true, layout: null, rounds: 'many', 'a\u001b[31m': [{b: 1}]};
  assert.deepEqual(settingsIn(await exported('md', begun('deadlock', settings))), [
    ['Cure', 'toString'],
    ['toString', 'true'],
    ['Layout', 'null'],
    ['Rounds', 'many'],
    ['a \\[31m', '\\[{"b":1}\\]'],
  ]);
});

test('a handout of a demonstration whose recording was cut off says so, one of a whole recording does not', async t => {
  const cut = (ms: string) =>
    `The recording ends at ${ms}, before its run does: the figures are those up to that moment.`;
  const waits = cutAfter('order-rail', [
    startedAs('order-rail'),
    {type: 'guest', order: 1, ticket: 0, at: 1000},
    {type: 'hangs', order: 1, ticket: 1, at: 2_350_000},
  ]);
  const nothing = cutAfter('order-rail', []);
  for (const [input, ms] of [
    [waits, '2.350 s'],
    [nothing, '0.000 s'],
  ] as const) {
    assert.ok((await exported('md', input)).includes(`\n\n*${cut(ms)}*\n\n`), ms);
    assert.ok((await exported('html', input)).includes(`<p class="lacks">${cut(ms)}</p>`), ms);
  }
  const whole = await opened(t, 'order-rail');
  assert.doesNotMatch(await exported('md', whole), /The recording ends/);
  assert.doesNotMatch(await exported('html', whole), /class="lacks"/);
});

test('the picture of a deadlock counts time like its sentences: from the beginning', async () => {
  const [begins, ...others] = stuckRing;
  assert.ok(begins?.type === 'started');
  // Threads take a while to start.
  const late = others.map(fact => ({...fact, at: fact.at + 470_000}));
  const wantsAt = late.find(({type}) => type === 'wants')?.at ?? Number.NaN;
  const circleAt = late.at(-1)?.at ?? Number.NaN;
  const page = await exported('html', cutAfter('deadlock', [begins, ...late], begins.settings));
  assert.ok(page.includes(`Since ${seconds(circleAt / 1000)} a circle is closed`));
  const numberAt = (pattern: RegExp) => Number(pattern.exec(page)?.[1]);
  assert.equal(numberAt(/ data-width="\d+" data-ms="([\d.]+)"/), circleAt / 1000, 'its axis ends there');
  const [left, width] = [numberAt(/ data-left="(\d+)"/), numberAt(/ data-width="(\d+)"/)];
  const x = numberAt(/class="s locked"[^>]* x="([\d.]+)"/);
  assert.equal(x.toFixed(1), (left + (wantsAt / circleAt) * width).toFixed(1));
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
