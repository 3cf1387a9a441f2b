import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Action} from '../../source/model/session/session.js';
import {announce, keyLines} from '../../source/view/linear/announce.js';
import {pageNamed} from '../../source/view/pages/pages.js';
import {viewFor} from '../helpers/frames.js';
import {downloads, wholeRun} from '../helpers/scripted-runs.js';
import {scrubbing} from '../helpers/scrubbed.js';

const space: Action = {type: 'pause', atUs: 0};
const home: Action = {type: 'seek', to: {to: 'start'}};
const next: Action = {type: 'seek', to: {by: 'event', steps: 1}};
const mark: Action = {type: 'marker'};

/** What is announced after each of these actions of a run that is over. */
const telling = (language: 'en' | 'ko') => {
  const {press, seeker, store} = scrubbing(wholeRun(downloads({strategy: 'async'})));
  const view = () => viewFor({session: store.state(), nowMs: 0, language}, {columns: 100, rows: 30});
  let before = view();
  const said = (): readonly string[] => {
    const now = view();
    const lines = announce(before, now);
    before = now;
    return lines;
  };
  return {
    press(...actions: readonly Action[]): readonly string[] {
      press(...actions);
      return said();
    },
    playTo(ms: number): readonly string[] {
      seeker.playTo(ms * 1000);
      return said();
    },
    view,
  };
};

test('a step is said by its moment and its caption', () => {
  const {press} = telling('en');
  assert.match(press(space).join('\n'), /^PAUSED\.\n0\.\d{3} s: Cook 1 serves dish \d/);
  assert.deepEqual(press(home), [
    '-0.100 s: The run begins: nine dishes (opening, 0.10 s before the first dish waits).',
  ]);
  assert.deepEqual(press(next), [
    '-0.080 s: Kitchen 1 opens (pid 48213) (opening, 80 ms before the first dish waits).',
  ]);
  const korean = telling('ko');
  korean.press(space);
  assert.deepEqual(korean.press(home), ['-0.100초: 실행이 시작됨: 요리 9개 (준비 중, 첫 요리 0.10초 전)']);
});

test('what plays is said event by event, and marks as they come and go', () => {
  const {press, playTo} = telling('en');
  press(space, home);
  assert.deepEqual(press(space), ['PLAY ×1/10.']);
  assert.equal(playTo(150).length, 1);
  assert.deepEqual(playTo(200), [], 'nothing has happened since');
  assert.deepEqual(press(space), ['PAUSED.']);
  const marked = 'Mark A: m again gives it a name of your own.';
  assert.deepEqual(press(mark), [marked, 'Mark A at 0.100 s.']);
  assert.deepEqual(press(mark), ['name of mark A:']);
  assert.deepEqual(press({type: 'type', text: '오븐'}, {type: 'name'}), [
    'Mark 오븐 at 0.100 s.',
    'Mark A is taken away.',
  ]);
  assert.deepEqual(press(mark), ['name of mark 오븐:']);
  assert.deepEqual(press({type: 'name'}), ['Mark 오븐 is taken away.']);
  assert.deepEqual(press({type: 'back'}), ['Back in the present.']);
});

test('two marks are followed by the figures between them, once', () => {
  const {press} = telling('en');
  const to = (us: number): Action => ({type: 'seek', to: {to: 'moment', us}});
  press(space, to(150_000), mark);
  press(to(250_000));
  assert.deepEqual(press(mark), [
    'Mark B: m again gives it a name of your own.',
    'Mark B at 0.150 s.',
    'From “A” at 0.050 s to “B” at 0.150 s: 0.10 s.',
    'In all: in the oven 0.10 s, begun 0, ended 0.',
  ]);
  assert.doesNotMatch(press(to(200_000)).join('\n'), /in all/i);
});

test('a screen reader reads what is known of a chosen job', () => {
  const {press} = telling('en');
  press(space, {type: 'seek', to: {to: 'moment', us: 250_000}});
  const [first = ''] = press({type: 'playback-job', by: 1});
  assert.match(first, /^Dish 1 .*, cook 1, oven A: .*\.$/);
});

test('the keys that are read are those of the mode', () => {
  const {press, view} = telling('en');
  const keys = () => keyLines(view(), pageNamed('lanes')).join('\n');
  assert.doesNotMatch(keys(), /to the next event/);
  press(space);
  assert.match(keys(), /left arrow, right arrow: to the next event, or the one before\./);
});
