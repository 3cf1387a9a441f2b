import assert from 'node:assert/strict';
import {test} from 'node:test';
import {menuChanged, menuMoved, menuRowAt, menuRows} from '../../source/model/menu.js';
import {initial, type SessionState} from '../../source/model/session.js';
import {choices, settings as plain} from '../helpers/settings.js';

const settings = {...plain, latencyMs: null};
const idle = initial(settings, choices);
const chosen = (choice: string): SessionState => ({...idle, settings: {...settings, choice}});
const ids = (session: SessionState): string[] => menuRows(session).map(({id}) => id);
const at = (session: SessionState, id: string): SessionState => ({
  ...session,
  menu: {row: ids(session).indexOf(id)},
});
const changed = (session: SessionState, id: string, by = 1): SessionState => ({
  ...session,
  ...menuChanged(at(session, id), by),
});
const shownOf = (session: SessionState, id: string) => menuRows(session).find(row => row.id === id)?.value;

test('only what means something to the work is offered', () => {
  const screen = ['language', 'terms', 'theme'];
  assert.deepEqual(ids(chosen('download')), [
    'work',
    'jobs',
    'size',
    'latency',
    'speed',
    'session',
    'fresh',
    ...screen,
  ]);
  assert.deepEqual(ids(chosen('sum')), ['work', 'jobs', 'size', 'speed', 'arithmetic', 'fresh', ...screen]);
  assert.deepEqual(ids(chosen('module')), ['work', 'jobs', 'session', 'fresh', ...screen]);
});

test('the mark goes round, and stands on a row even when rows have gone', () => {
  const {length} = ids(idle);
  assert.deepEqual(menuMoved(idle, -1), {menu: {row: length - 1}});
  assert.deepEqual(menuMoved({...idle, menu: {row: length - 1}}, 1), {menu: {row: 0}});
  assert.equal(menuRowAt({...chosen('module'), menu: {row: 9}}), ids(chosen('module')).length - 1);
});

test('every row of every choice changes there and back, and says that it did', () => {
  for (const {name} of choices) {
    const session = chosen(name);
    for (const id of ids(session)) {
      const there = changed(session, id);
      assert.notDeepEqual(shownOf(there, id), shownOf(session, id), `${name} ${id}`);
      const seen = id === 'work' ? session : changed(there, id, -1);
      assert.deepEqual(shownOf(seen, id), shownOf(session, id), `${name} ${id}`);
      const atOnce = ['language', 'terms', 'theme'].includes(id);
      assert.equal(there.message === null, atOnce, `${name} ${id}`);
    }
  }
});

test('a number that is back at the choice’s own follows the choice again', () => {
  const more = changed(idle, 'latency');
  assert.equal(more.settings.latencyMs, 1500);
  assert.equal(changed(more, 'latency', -1).settings.latencyMs, null, 'though 1050 is no round step');
  assert.equal(changed(idle, 'latency', -1).settings.latencyMs, 1000);
  const smaller = {...idle, settings: {...settings, size: 45_000}};
  assert.equal(changed(smaller, 'size').settings.size, null);
});

test('numbers stop at the end of their range and say so', () => {
  const least = changed({...idle, settings: {...settings, latencyMs: 0}}, 'latency', -1);
  assert.deepEqual(least.message, {kind: 'limit', of: 'latency', value: 0});
  const sums = chosen('sum');
  const most = changed({...sums, settings: {...sums.settings, size: 67_000_000}}, 'size');
  assert.deepEqual(most.message, {kind: 'limit', of: 'size', value: 67_000_000});
});

test('what is seen of the screen changes at once, and nothing of the next run', () => {
  const korean = changed(idle, 'language');
  assert.deepEqual([korean.language, korean.settings], ['ko', idle.settings]);
  assert.equal(changed(idle, 'theme', -1).theme, 'contrast');
  assert.equal(changed(idle, 'terms').terms, 'standard');
});
