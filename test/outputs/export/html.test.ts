import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import type {StrategyName} from '../../../source/model/event/plan.js';
import {folderFor} from '../../cli/kitchens.js';
import {openBrowserPage, type Page, varietyOf, withoutBrowser} from '../../helpers/browser.js';
import {exported, inputOf, lookIn} from '../../helpers/exported.js';
import {plan as planOf} from '../../helpers/plans.js';
import {
  downloads,
  opening,
  queued,
  sums,
  type TimedFact,
  wholeRun,
  withKernelFigures,
} from '../../helpers/scripted-runs.js';

const HOSTILE =
  '</title></script><script>document.title = "bad"</script><img src="https://example.org/x">" onload="x" \u0000\u202e';

/** A run of a module whose inputs want to be markup. */
const hostile = (): readonly TimedFact[] => {
  const plan = planOf({strategy: 'thread', workload: 'module', title: HOSTILE, jobs: 2, workers: 2});
  return [
    ...opening(plan),
    ...queued(plan),
    ...[1, 2].flatMap((job): TimedFact[] => [
      [110, {type: 'job-started', job, process: 1, thread: job, input: HOSTILE}],
      [300, {type: 'job-finished', job, process: 1, thread: job, result: {value: HOSTILE}, loopTicks: 0}],
    ]),
  ];
};

const measured = (strategy: StrategyName): readonly TimedFact[] =>
  withKernelFigures(wholeRun(sums({strategy, jobs: 8})), () => ({run: 0.5, ready: 0.5}));

/** The page of some facts, open in a browser; nothing of it complains or asks for anything. */
const opened = async (t: TestContext, facts: readonly TimedFact[], look = lookIn()): Promise<Page> => {
  const file = join(folderFor(t), 'run.html');
  writeFileSync(file, (await exported('html', inputOf(facts), look))['.html'] ?? '');
  const url = pathToFileURL(file).href;
  const page = await openBrowserPage(t);
  await page.open(url);
  assert.deepEqual(page.complaints, []);
  assert.deepEqual(page.requests, [url]);
  return page;
};

const said = (page: Page) => page.evaluate<string>("document.querySelector('.said').textContent");
const focused = (page: Page) =>
  page.evaluate<string>("document.activeElement.closest('.s')?.querySelector('title').textContent ?? ''");

test('a page of a real browser: whole, silent, light, dark and on paper', {skip: withoutBrowser}, async t => {
  const page = await opened(t, wholeRun(downloads({strategy: 'async'})));
  const count = (selector: string) =>
    page.evaluate<number>(`document.querySelectorAll('${selector}').length`);
  assert.equal(await count('table.jobs tbody tr'), 9);
  assert.equal(await count('table.executors tbody tr'), 1);
  assert.ok((await count('.picture .row .s.in-flight')) >= 9, 'every dish is in the oven');
  const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  const grounds: string[] = [];
  for (const [media, scheme] of [
    ['screen', 'light'],
    ['screen', 'dark'],
    ['print', 'dark'],
  ] as const) {
    await page.emulate(media, scheme);
    grounds.push(await ground());
    assert.ok(varietyOf(await page.screenshot()) > 100, `${media}, ${scheme}: something is drawn`);
  }
  assert.deepEqual(grounds, ['rgb(255, 255, 255)', 'rgb(22, 23, 26)', 'rgb(255, 255, 255)']);
  assert.deepEqual([page.complaints, page.requests.length], [[], 1]);
});

test('every state that is drawn has a look of its own beside its colour', {skip: withoutBrowser}, async t => {
  const page = await opened(t, measured('thread'));
  const fills = await page.evaluate<Record<string, string>>(
    `Object.fromEntries(['running', 'ready', 'blocked', 'in-flight', 'suspended', 'locked', 'unexplained'].map(name => {
      const pattern = document.getElementById('p-' + name);
      return [name, [...pattern.children].slice(1).map(mark => mark.outerHTML).join('')];
    }))`,
  );
  assert.equal(new Set(Object.values(fills)).size, Object.keys(fills).length);
});

test('arrow keys go from part to part, what is focused is seen and said', {skip: withoutBrowser}, async t => {
  const page = await opened(t, measured('thread'));
  await page.press('Tab');
  const first = await focused(page);
  assert.match(first, /^Cook 1: /);
  assert.equal(await said(page), first);
  assert.match(
    await page.evaluate('getComputedStyle(document.activeElement).strokeWidth'),
    /^3px$/,
    'the focus is seen',
  );
  await page.press('ArrowRight');
  const second = await focused(page);
  assert.notEqual(second, first);
  assert.match(second, /^Cook 1: /);
  await page.press('ArrowLeft');
  assert.equal(await focused(page), first);
  await page.press('ArrowDown');
  assert.match(await focused(page), /^Cook 2: /);
  await page.press('End');
  const last = await focused(page);
  await page.press('ArrowRight');
  assert.equal(await focused(page), last, 'nothing comes after the last part');
  assert.equal(await page.evaluate('document.querySelectorAll(\'.s[tabindex="0"]\').length'), 1);
  await page.press('Tab');
  assert.equal(await focused(page), '', 'one more tab leaves the picture');
});

test('enter lights what belongs to a job, and puts it out again', {skip: withoutBrowser}, async t => {
  const page = await opened(t, measured('thread'));
  const lit = () =>
    page.evaluate<string[]>(
      "[...new Set([...document.querySelectorAll('.of-job')].map(one => one.dataset.job))]",
    );
  await page.press('Tab');
  await page.press('ArrowRight');
  await page.press('Enter');
  const job = await page.evaluate<string>('document.activeElement.dataset.job');
  assert.deepEqual(await lit(), [job]);
  await page.press('Enter');
  assert.deepEqual(await lit(), []);
});

test('what comes from outside is text, and the policy lets nothing else in', {
  skip: withoutBrowser,
}, async t => {
  const page = await opened(t, hostile());
  assert.doesNotMatch(await page.evaluate('document.title'), /^bad/);
  assert.equal(await page.evaluate("document.querySelectorAll('img, script').length"), 1);
  assert.match(
    await page.evaluate("document.querySelector('td.long').textContent"),
    /<script>document.title/,
  );
  const policy = await page.evaluate<string>('document.querySelector("meta[http-equiv]").content');
  assert.match(
    policy,
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+'; base-uri/,
  );
  await page.evaluate(
    `document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.broken = true'}))`,
  );
  assert.equal(await page.evaluate('window.broken === undefined'), true);
});

test('it speaks the language and the words that were chosen', {skip: withoutBrowser}, async t => {
  const discussion = {lesson: '3장', watch: '무엇을 하나요?', question: '얼마나 걸릴까요?', vote: null};
  const page = await opened(t, measured('process'), lookIn('ko', 'standard', {discussion}));
  assert.equal(await page.evaluate('document.documentElement.lang'), 'ko');
  const text = await page.evaluate<string>('document.body.innerText');
  for (const word of ['수치', '스레드', '얼마나 걸릴까요?', '실행 중', '코어 대기'])
    assert.ok(text.includes(word), word);
  assert.doesNotMatch(text, /요리|부엌 \d/);
});

test('of a great run the picture is drawn in steps, and what is left out is counted', async () => {
  const facts = wholeRun(downloads({strategy: 'thread', jobs: 4000, workers: 2}), 20);
  const html = (await exported('html', inputOf(facts)))['.html'] ?? '';
  assert.ok((html.match(/class="s /g) ?? []).length <= 12_000);
  assert.match(html, /drawn in steps of/);
  assert.match(html, /… and 3,500 dishes more/);
});
