import assert from 'node:assert/strict';
import {test} from 'node:test';
import {menuChanged, menuMoved, menuRowAt, menuRows} from '../../../source/model/session/menu.js';
import {initialSession, type SessionState} from '../../../source/model/session/session.js';
import {orderOf} from '../../../source/model/session/settings.js';
import {menuIds} from '../../../source/model/session/shown-option.js';
import {chosen, initially, changed as optionChange} from '../../helpers/option-changes.js';
import {choices, machine, settings as plain} from '../../helpers/settings.js';

const settings = {...plain, latencyMs: null};
const idle = initialSession({settings, choices, machine, languages: ['en', 'ko']});
const withChoice = (choice: string): SessionState => ({...idle, settings: {...settings, choice}});
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
  const allBut = (...absent: string[]) => menuIds.filter(id => !absent.includes(id));
  assert.deepEqual(ids(withChoice('download')), allBut('arithmetic', 'yields'));
  assert.deepEqual(ids(withChoice('sum')), allBut('latencyMs', 'session'));
  const ofSize = ['size', 'latencyMs', 'scale'];
  assert.deepEqual(ids(withChoice('module')), allBut(...ofSize, 'arithmetic', 'yields'));
  assert.deepEqual(menuIds.slice(0, 4), ['choice', 'jobs', 'size', 'latencyMs']);
  assert.deepEqual(menuIds.slice(-3), ['language', 'terms', 'theme']);
});

test('the mark goes round, and stays on a row when there are fewer rows', () => {
  const {length} = ids(idle);
  assert.deepEqual(menuMoved(idle, -1), {menu: {row: length - 1}});
  assert.deepEqual(menuMoved({...idle, menu: {row: length - 1}}, 1), {menu: {row: 0}});
  assert.equal(menuRowAt({...withChoice('module'), menu: {row: 99}}), ids(withChoice('module')).length - 1);
});

test('every row of every choice changes there and back, and says that it did', () => {
  for (const {name} of choices) {
    const session = withChoice(name);
    for (const id of ids(session)) {
      // All cores are the top of their range.
      const by = id === 'cores' ? -1 : 1;
      const there = changed(session, id, by);
      assert.notDeepEqual(shownOf(there, id), shownOf(session, id), `${name} ${id}`);
      const seen = id === 'choice' ? session : changed(there, id, -by);
      assert.deepEqual(shownOf(seen, id), shownOf(session, id), `${name} ${id}`);
      const atOnce = ['language', 'terms', 'theme'].includes(id);
      assert.equal(there.message === null, atOnce, `${name} ${id}`);
    }
  }
});

test('a number that is back at the machine’s own follows the machine again', () => {
  const three = changed(idle, 'cores', -1);
  assert.deepEqual(
    [three.settings.cores, three.message],
    [3, optionChange('cores', initially(4), chosen(3))],
  );
  const four = changed(three, 'cores');
  assert.deepEqual(
    [four.settings.cores, four.message],
    [null, optionChange('cores', chosen(3), initially(4))],
  );
  const five = changed(idle, 'uvThreads');
  assert.equal(five.settings.uvThreads, 5);
  assert.equal(changed(five, 'uvThreads', -1).settings.uvThreads, null);
  const eight = {...idle, machine: {...machine, uvThreads: 8}};
  assert.equal(changed(eight, 'uvThreads', -1).settings.uvThreads, 7);
});

test('where runs cannot be confined a message says why, and nothing changes', () => {
  for (const obstacle of ['system', 'taskset'] as const) {
    const bound = {...idle, machine: {...machine, obstacle}};
    const {settings: kept, message} = changed(bound, 'cores', -1);
    assert.deepEqual(
      [kept.cores, message],
      [null, {kind: 'unchangeable', id: 'cores', obstacle, strategy: 'thread'}],
    );
  }
});

test('only work that computes can hand control back, whatever was chosen for other work', () => {
  const yielding = changed(withChoice('sum'), 'yields');
  const ordered = (choice: string) => orderOf({...yielding.settings, choice}, choices).yields;
  assert.deepEqual([ordered('sum'), ordered('download'), ordered('module')], [true, false, false]);
});

test('a number that is back at the choice’s own follows the choice again', () => {
  const more = changed(idle, 'latencyMs');
  assert.equal(more.settings.latencyMs, 1500);
  assert.equal(changed(more, 'latencyMs', -1).settings.latencyMs, null, 'though 1050 is no round step');
  assert.equal(changed(idle, 'latencyMs', -1).settings.latencyMs, 1000);
  const smaller = {...idle, settings: {...settings, size: 45_000}};
  assert.equal(changed(smaller, 'size').settings.size, null);
});

test('numbers stop at the end of their range and say so', () => {
  assert.deepEqual(changed(idle, 'cores').message, {kind: 'limit', id: 'cores', value: 4});
  const lone = changed({...idle, settings: {...settings, cores: 1}}, 'cores', -1);
  assert.deepEqual(lone.message, {kind: 'limit', id: 'cores', value: 1});
  const helped = changed({...idle, settings: {...settings, uvThreads: 1024}}, 'uvThreads');
  assert.deepEqual(helped.message, {kind: 'limit', id: 'uvThreads', value: 1024});
  const least = changed({...idle, settings: {...settings, latencyMs: 0}}, 'latencyMs', -1);
  assert.deepEqual(least.message, {kind: 'limit', id: 'latencyMs', value: 0});
  const sums = withChoice('sum');
  const most = changed({...sums, settings: {...sums.settings, size: 67_000_000}}, 'size');
  assert.deepEqual(most.message, {kind: 'limit', id: 'size', value: 67_000_000});
});

test('what is seen of the screen changes at once, and nothing of the next run', () => {
  const korean = changed(idle, 'language');
  assert.deepEqual([korean.language, korean.settings], ['ko', idle.settings]);
  assert.equal(changed(idle, 'theme', -1).theme, 'contrast');
  assert.equal(changed(idle, 'terms').terms, 'standard');
});
