import assert from 'node:assert/strict';
import {mock, test} from 'node:test';
import {openPlayer} from '../../../source/commands/dashboard/player.js';
import {downloads, wholeRun} from '../../helpers/scripted-runs.js';
import {scrubbing} from '../../helpers/scrubbed.js';

const facts = wholeRun(downloads({strategy: 'async'}));
const space = {type: 'pause', atUs: 0} as const;
const home = {type: 'seek', to: {to: 'start'}} as const;

/** A player whose clock a test turns. */
const playing = () => {
  const scrubbed = scrubbing(facts);
  mock.timers.enable({apis: ['setTimeout']});
  let ms = 0;
  const close = openPlayer(scrubbed.store, scrubbed.seeker, () => ms);
  let notified = 0;
  scrubbed.store.subscribe(() => notified++);
  return {
    ...scrubbed,
    pass(by: number) {
      for (let i = 0; i < by; i++) {
        ms++;
        mock.timers.tick(1);
      }
    },
    atMs: () => (scrubbed.store.state().playback?.atUs ?? 0) / 1000,
    notified: () => notified,
    close() {
      close();
      mock.timers.reset();
    },
  };
};

test('it moves the cursor at its speed, a dozen times a second', () => {
  const {press, pass, atMs, notified, close} = playing();
  press(space, home, {type: 'playback-speed', by: 3}, space);
  const before = notified();
  pass(500);
  close();
  assert.ok(atMs() > 400 && atMs() <= 500, `${atMs()} ms`);
  assert.ok(notified() - before <= 6, `${notified() - before}`);
});

test('at a hundredth nothing is lost between two moments that look the same', () => {
  const {press, pass, atMs, close} = playing();
  press(space, home, {type: 'playback-speed', by: -3}, space);
  pass(10_000);
  close();
  assert.ok(atMs() > 98 && atMs() <= 100, `${atMs()} ms`);
});

test('it stands still while nothing plays, and goes on from where a key has put the cursor', () => {
  const {press, pass, atMs, notified, close} = playing();
  press(space, home);
  const before = notified();
  pass(1000);
  assert.equal(notified(), before);
  press({type: 'seek', to: {to: 'moment', us: 200_000}}, space);
  pass(1000);
  close();
  assert.ok(atMs() > 290 && atMs() <= 300, `${atMs()} ms`);
});

test('what has been played to its end begins anew', () => {
  const {press, pass, atMs, store, close} = playing();
  press(space, {type: 'playback-speed', by: 9}, space);
  pass(85);
  assert.ok(atMs() > 0 && atMs() < 1000);
  pass(1000);
  assert.deepEqual([store.state().playback?.plays, store.state().playback?.isEnd], [false, true]);
  press(space);
  pass(1);
  close();
  assert.equal(atMs(), 0);
});
