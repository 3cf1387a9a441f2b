import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Target} from '../../source/model/playback/seek.js';
import type {Action} from '../../source/model/session/session.js';
import {announce} from '../../source/view/linear/announce.js';
import {stuckRing} from '../helpers/demonstration-scenes.js';
import {viewFor} from '../helpers/frames.js';
import {replayingStage} from '../helpers/replayed-stage.js';

const seek = (to: Target): Action => ({type: 'seek', to});

/** What is announced of the replay as it opens, and after each of these actions. */
const telling = (language: 'en' | 'ko') => {
  const {press, store} = replayingStage('deadlock', stuckRing);
  const view = () => viewFor({session: store.state(), nowMs: 0, language}, {columns: 100, rows: 30});
  let before = view();
  return {
    opened: announce(null, before),
    press(...actions: readonly Action[]): readonly string[] {
      press(...actions);
      const now = view();
      const lines = announce(before, now);
      before = now;
      return lines;
    },
  };
};

test('a replay says where it stands, and what it came to there', () => {
  const {opened, press} = telling('en');
  assert.ok(opened.includes('REPLAY, PAUSED, 0.000 s.'), opened.join('\n'));
  assert.deepEqual(press(seek({by: 'event', steps: 1})), ['REPLAY, PAUSED, 0.000 s.', 'Round 1 begins.']);
  const end = press(seek({to: 'end'}));
  assert.deepEqual(end.slice(0, 2), [
    'The recording ends here, before its run does.',
    'REPLAY, PAUSED, 0.240 s.',
  ]);
  assert.match(end.join('\n'), /a circle is closed/);
  assert.deepEqual(press(seek({by: 'event', steps: -1})), [
    'REPLAY, PAUSED, 0.230 s.',
    'Cook 4 wants the whisk, and waits without limit.',
  ]);
  assert.equal(press({type: 'pause', atUs: 0})[0], 'REPLAY, PLAY ×1/10, 0.230 s.');
});

test('in Korean too', () => {
  assert.match(telling('ko').opened.join('\n'), /다시 보기, 화면 정지, 0\.000초/);
});
