import assert from 'node:assert/strict';
import {test} from 'node:test';
import {menuChanged, menuMoved, menuRowAt, menuRows} from '../../../source/model/session/menu.js';
import {initial, type SessionState} from '../../../source/model/session/session.js';
import {orderOf} from '../../../source/model/session/settings.js';
import {choices, machine, settings as plain} from '../../helpers/settings.js';

const settings = {...plain, latencyMs: null};
const idle = initial(settings, choices, machine);
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
  const given = ['cores', 'gil'];
  const screen = ['uvThreads', 'language', 'terms', 'theme'];
  assert.deepEqual(ids(chosen('download')), [
    'work',
    'jobs',
    'size',
    'latency',
    'speed',
    'session',
    'fresh',
    ...given,
    ...screen,
  ]);
  assert.deepEqual(ids(chosen('sum')), [
    'work',
    'jobs',
    'size',
    'speed',
    'arithmetic',
    'fresh',
    ...given,
    'yields',
    ...screen,
  ]);
  assert.deepEqual(ids(chosen('module')), ['work', 'jobs', 'session', 'fresh', ...given, ...screen]);
});

test('the mark goes round, and stands on a row even when rows have gone', () => {
  const {length} = ids(idle);
  assert.deepEqual(menuMoved(idle, -1), {menu: {row: length - 1}});
  assert.deepEqual(menuMoved({...idle, menu: {row: length - 1}}, 1), {menu: {row: 0}});
  assert.equal(menuRowAt({...chosen('module'), menu: {row: 99}}), ids(chosen('module')).length - 1);
});

test('every row of every choice changes there and back, and says that it did', () => {
  for (const {name} of choices) {
    const session = chosen(name);
    for (const id of ids(session)) {
      // All cores are the top of their range.
      const by = id === 'cores' ? -1 : 1;
      const there = changed(session, id, by);
      assert.notDeepEqual(shownOf(there, id), shownOf(session, id), `${name} ${id}`);
      const seen = id === 'work' ? session : changed(there, id, -by);
      assert.deepEqual(shownOf(seen, id), shownOf(session, id), `${name} ${id}`);
      const atOnce = ['language', 'terms', 'theme'].includes(id);
      assert.equal(there.message === null, atOnce, `${name} ${id}`);
    }
  }
});

test('what is back at what the machine has by itself follows the machine again', () => {
  const three = changed(idle, 'cores', -1);
  assert.deepEqual([three.settings.cores, three.message], [3, {kind: 'cores', cores: 3, all: false}]);
  const four = changed(three, 'cores');
  assert.deepEqual([four.settings.cores, four.message], [null, {kind: 'cores', cores: 4, all: true}]);
  const five = changed(idle, 'uvThreads');
  assert.equal(five.settings.uvThreads, 5);
  assert.equal(changed(five, 'uvThreads', -1).settings.uvThreads, null);
  const eight = {...idle, machine: {...machine, uvThreads: 8}};
  assert.equal(changed(eight, 'uvThreads', -1).settings.uvThreads, 7);
});

test('where runs cannot be confined that is said, and nothing changes', () => {
  for (const obstacle of ['system', 'taskset'] as const) {
    const bound = {...idle, machine: {...machine, obstacle}};
    const {settings: kept, message} = changed(bound, 'cores', -1);
    assert.deepEqual([kept.cores, message], [null, {kind: 'unconfinable', obstacle}]);
  }
});

test('only work that computes can hand control back, whatever was chosen for other work', () => {
  const yielding = changed(chosen('sum'), 'yields');
  const ordered = (choice: string) => orderOf({...yielding.settings, choice}, choices).yields;
  assert.deepEqual([ordered('sum'), ordered('download'), ordered('module')], [true, false, false]);
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
  assert.deepEqual(changed(idle, 'cores').message, {kind: 'limit', of: 'cores', value: 4});
  const lone = changed({...idle, settings: {...settings, cores: 1}}, 'cores', -1);
  assert.deepEqual(lone.message, {kind: 'limit', of: 'cores', value: 1});
  const helped = changed({...idle, settings: {...settings, uvThreads: 1024}}, 'uvThreads');
  assert.deepEqual(helped.message, {kind: 'limit', of: 'uvThreads', value: 1024});
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
