import assert from 'node:assert/strict';
import {test} from 'node:test';
import {targetNamed, targetNames} from '../../source/commands/cli/target.js';
import {openStore} from '../../source/commands/dashboard/store.js';
import {choicesOf} from '../../source/commands/shared/choices.js';
import {settingsOf} from '../../source/commands/shared/initial-settings.js';
import {machineHere} from '../../source/commands/shared/machine.js';
import {readCatalogue} from '../../source/lessons/catalogue.js';
import {strategies} from '../../source/model/event/strategies.js';
import {type PageId, topOf} from '../../source/model/session/page-stack.js';
import {initialSession} from '../../source/model/session/session.js';
import {viewNames} from '../../source/model/session/views.js';
import {languageNames} from '../../source/text/languages.js';
import type {Key, KeyRow} from '../../source/view/keys/key-row.js';
import {keyRowsOf, modeOf} from '../../source/view/keys/page-keys.js';
import {press as pressOn} from '../../source/view/keys/press.js';
import type {Page} from '../../source/view/pages/page.js';
import {pageNamed, pages} from '../../source/view/pages/pages.js';
import {bytesOf} from '../helpers/bytes.js';
import {withoutColours} from '../helpers/colours.js';
import {openDashboard} from '../helpers/dashboard.js';
import {paint} from '../helpers/frames.js';
import type {Pty} from '../helpers/pty.js';
import {long, varied} from '../helpers/variety.js';

const options = {timeout: 120_000};
const SIZE = {columns: 100, rows: 30};
const ARGS = ['--no-config', '--lang', 'en', '--no-color'];

/** How each page is reached from the first frame, where that takes more than its own key. */
const ways: Readonly<Record<PageId, readonly Key[]>> = {
  // By the tour, not by the key of views.
  jobs: ['tab', 'tab'],
  // Not at its first row: another work would have its size looked for.
  menu: ['w', 'down'],
  help: ['?'],
  printed: ['o'],
  lessons: ['l'],
  lesson: ['l', 'enter'],
  deadlock: ['d'],
  'lost-updates': ['d', 'tab'],
  'order-rail': ['d', 'tab', 'tab'],
  quadrants: ['d', 'tab', 'tab', 'tab'],
  race: ['a'],
  history: ['h'],
  export: ['e'],
  glossary: ['/'],
  term: ['/', 'enter'],
};

const wayTo = ({id}: Page): readonly Key[] => ways[id] ?? Array(viewNames.indexOf(id)).fill('v');

/** A screen without trailing blanks. */
const trimmed = (screen: string): string => screen.replace(/ +$/gm, '').trimEnd();

const catalogue = await readCatalogue({works: targetNames()});

/** The dashboard that a real one is compared with: the same keys, the same pure folds and frames. */
const openModel = () => {
  const settings = settingsOf({}, targetNamed('download'), null);
  const start = initialSession({
    settings,
    choices: choicesOf(null),
    machine: machineHere(),
    languages: languageNames,
  });
  const store = openStore(start, {
    perform(effect) {
      if (effect.type === 'read-lessons') store.dispatch({type: 'catalogue', catalogue});
    },
  });
  const page = (): Page => pageNamed(topOf(store.state().pages).id);
  let latest = {session: start, frame: paint({session: start, nowMs: 0, language: start.language}, SIZE)};
  /** The frame of the present session, painted once. */
  const painted = () => {
    const session = store.state();
    if (session !== latest.session)
      latest = {session, frame: paint({session, nowMs: 0, language: session.language}, SIZE)};
    return latest.frame;
  };
  const press = (key: Key): void => {
    // A key that scrolls starts from what is painted.
    const scrolled = {current: painted().scrolled};
    pressOn(key, {
      page,
      mode: () => modeOf(store.state()),
      scrolled,
      nowUs: () => 0,
      dispatch: store.dispatch,
      repaint() {},
    });
  };
  return {press, screen: (): string => trimmed(withoutColours(painted().lines.join('\n'))), page};
};

/** Presses a key on both and waits until they show the same. */
const together = async (pty: Pty, model: ReturnType<typeof openModel>, key: Key): Promise<void> => {
  pty.type(bytesOf(key));
  model.press(key);
  const wanted = model.screen();
  await pty
    .waitFor(text => trimmed(text) === wanted)
    .catch(() => {
      assert.equal(trimmed(pty.screen().join('\n')), wanted, `${key} on ${model.page().id}`);
    });
};

/** Goes to a page from the first view. */
const goTo = async (pty: Pty, model: ReturnType<typeof openModel>, page: Page): Promise<void> => {
  for (const key of wayTo(page)) await together(pty, model, key);
  assert.equal(model.page(), page);
};

/** Goes to a view from any page, by the way a person would take. */
const goBack = async (pty: Pty, model: ReturnType<typeof openModel>, view: Page): Promise<void> => {
  while (model.page().kind !== 'view') await together(pty, model, 'esc');
  while (model.page() !== view) await together(pty, model, 'v');
};

const APART = ['run', 'again', 'quit', 'suspend', 'lesson-next', 'lesson-run', 'demonstrate', 'export'];

/** Keys whose effect a model without runs can tell; those that run, leave or suspend have tests of their own. */
const quiet = (rows: readonly KeyRow[]): readonly Key[] =>
  rows
    .flatMap(({keys, aliases = []}) => [...keys, ...aliases])
    .filter(([, command]) => !APART.includes(command.type))
    .map(([key]) => key);

/** The rows whose effect depends on the page itself: its own, and those that close or scroll it. */
const ofThePage = (page: Page): readonly KeyRow[] =>
  keyRowsOf(page).filter(
    row => page.keys.includes(row) || row.keys.some(([, {type}]) => type === 'back' || type === 'scroll'),
  );

/** Pages by what decides which of the shared rows hold on them. */
const groups = new Map<string, Page[]>();
for (const page of pages) {
  const {kind, scrolls, code, asks, picks, types} = page;
  const traits = JSON.stringify({kind, scrolls, code, asks, picks, types});
  groups.set(traits, [...(groups.get(traits) ?? []), page]);
}

const first = pages[0];

// One dashboard goes through the pages with the same shared keys, which are pressed on the first of them.
for (const group of varied([...groups.values()], ([page]) => page?.id !== 'lesson'))
  test(
    `every key of ${group.map(({id}) => id).join(', ')} does on a terminal what the tables say, and ctrl-c leaves`,
    options,
    async t => {
      const pty = await openDashboard(t, ARGS, SIZE);
      const model = openModel();
      for (const [i, page] of group.entries()) {
        await goBack(pty, model, first);
        await goTo(pty, model, page);
        for (const key of quiet(i === 0 ? keyRowsOf(page) : ofThePage(page))) {
          await together(pty, model, key);
          if (model.page() === page) continue;
          while (model.page().kind !== 'view' && model.page() !== page) await together(pty, model, 'esc');
          if (model.page() === page) continue;
          await goBack(pty, model, page.kind === 'view' ? page : first);
          if (page.kind !== 'view') await goTo(pty, model, page);
        }
      }
      pty.type('\x03');
      assert.deepEqual(await pty.exit, {code: 130, signal: 0});
    },
  );

/** Panels with some of the digits that run from them; those of a view run all in dashboard.test.ts. */
const RUNS_FROM: readonly (readonly [PageId, readonly string[]])[] = [
  ['menu', ['1', '4']],
  ['help', ['2', '3']],
];

for (const [id, digits] of RUNS_FROM)
  test(`digits run their strategy from ${id}`, {...options, ...long}, async t => {
    const pty = await openDashboard(t, [...ARGS, '--latency', '1', '--jobs', '2'], SIZE);
    for (const {key, name} of strategies.filter(({key}) => digits.includes(key))) {
      // A run closes a panel.
      for (const way of wayTo(pageNamed(id))) pty.type(bytesOf(way));
      pty.type(key);
      await pty.waitFor(text => text.includes(`[${key} ${name}`) && /DONE/.test(text));
    }
    pty.type('q');
    assert.deepEqual(await pty.exit, {code: 0, signal: 0});
  });
