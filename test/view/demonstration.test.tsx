import assert from 'node:assert/strict';
import {afterEach, beforeEach, test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import {Box, Text} from 'ink';
import type {Demonstration} from '../../source/model/session/demonstration.js';
import {KeyHints} from '../../source/view/components/key-hints.js';
import type {Page, PageProps} from '../../source/view/pages/page.js';
import {loadPages, pages} from '../../source/view/pages/pages.js';
import {useView} from '../../source/view/view.js';
import {audience} from '../helpers/audience.js';
import {type DrawnApp, drawApp} from '../helpers/drawn-app.js';

/** A demonstration that is about no run: lockers that open and close. */
type Locker = {readonly locker: string; readonly open: boolean};

const lockers: Demonstration<readonly string[], Locker> = {
  start: [],
  fold: (openOnes, facts) =>
    facts.reduce(
      (before, {locker, open}) => [...before.filter(name => name !== locker), ...(open ? [locker] : [])],
      openOnes,
    ),
};

const LockersPage = ({page}: PageProps) => {
  const {session, columns, lines, strategy} = useView();
  const open = (session.demonstrations[page.id] ?? lockers.start) as readonly string[];
  return (
    <Box flexDirection="column" width={columns} height={lines} justifyContent="space-between">
      <Text>{`open lockers: ${open.join(', ') || 'none'}; the strategy is ${strategy.name}`}</Text>
      <KeyHints page={page} />
    </Box>
  );
};

const page: Page = {
  id: 'lockers',
  kind: 'panel',
  scrolls: false,
  keys: [{id: 'change', keys: [['right', {type: 'view'}]], footer: 3}],
  load: async () => LockersPage,
  demonstration: lockers,
};

// As a row of the table: everything else asks the table.
(pages as readonly Page[] as Page[]).push(page);
await loadPages();

let app: DrawnApp;

beforeEach(async () => {
  app = drawApp({start: audience(null), demonstrations: {[page.id]: lockers}});
  await turn();
});

afterEach(() => app.unmount());

const show = async (): Promise<string> => {
  await turn();
  return app.last();
};

const facts = (...arrived: Locker[]): void =>
  app.store.dispatch({type: 'facts', page: page.id, facts: arrived});

test('a page about no run is painted from what its own fold makes of its own facts', async () => {
  app.store.dispatch({type: 'panel', page: page.id});
  assert.match(await show(), /^open lockers: none; the strategy is thread/);
  facts({locker: 'A', open: true}, {locker: 'B', open: true});
  assert.match(await show(), /^open lockers: A, B;/);
  facts({locker: 'A', open: false});
  assert.match(await show(), /^open lockers: B;/);
  assert.deepEqual(app.store.state().demonstrations, {lockers: ['B']});
});

test('it has a footer, keys of its own and help, and closes to the page below it', async () => {
  app.store.dispatch({type: 'panel', page: page.id});
  assert.match(await show(), /\n 1-4 run {2}esc close {2}→ change .*\? help {2}q quit$/);
  app.type('?');
  await turn();
  assert.match(await show(), /Keys[\s\S]*→ +change/);
  app.type('\x1b');
  await turn();
  await turn();
  assert.match(await show(), /^open lockers/);
  app.type('\x1b');
  await turn();
  await turn();
  assert.match(await show(), /^ kitchens/);
});

test('its facts are folded also while another page is shown, and those of no page change nothing', async () => {
  facts({locker: 'C', open: true});
  assert.doesNotMatch(await show(), /lockers/);
  app.store.dispatch({type: 'facts', page: 'no such page', facts: [1]});
  app.store.dispatch({type: 'panel', page: page.id});
  assert.match(await show(), /^open lockers: C;/);
  assert.deepEqual(Object.keys(app.store.state().demonstrations), ['lockers']);
});

test('a live run goes on below it, and its facts do not touch the demonstration', async () => {
  facts({locker: 'D', open: true});
  const before = app.store.state().demonstrations;
  app.store.dispatch({type: 'run', strategy: 'sync'});
  app.store.dispatch({type: 'panel', page: page.id});
  assert.match(await show(), /^open lockers: D; the strategy is sync/);
  assert.equal(app.store.state().demonstrations, before);
});
