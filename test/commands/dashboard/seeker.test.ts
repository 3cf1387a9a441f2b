import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openSeeker} from '../../../source/commands/dashboard/seeker.js';
import {openStore} from '../../../source/commands/dashboard/store.js';
import {openTapes} from '../../../source/commands/dashboard/tapes.js';
import {encode} from '../../../source/model/event/wire.js';
import type {SessionState} from '../../../source/model/session/session.js';
import {audience} from '../../helpers/audience.js';
import {downloads, events, wholeRun} from '../../helpers/scripted-runs.js';

/** A dashboard that shows a finished run, whose tape is read in so many pieces for each moment. */
const slowly = (pieces: number) => {
  const all = events(wholeRun(downloads({strategy: 'thread'})));
  const tapes = openTapes();
  tapes.add(1, {events: all, lines: all.map(encode).join('')});
  let left = pieces;
  const of = (number: number) => {
    const tape = tapes.of(number);
    if (!tape) return undefined;
    const reach = (): number => {
      if (left-- > 0) return 1 - (left + 1) / (pieces + 1);
      left = pieces;
      return 1;
    };
    return Object.assign(Object.create(tape), {reach});
  };
  const store = openStore(audience(null), {
    perform(effect) {
      if (effect.type === 'seek') seeker.seek(effect);
      else if (effect.type === 'mark') seeker.mark(effect);
    },
  });
  const seeker = openSeeker(store, {of}, () => 0);
  store.dispatch({type: 'events', number: store.state().shown, events: all});
  const until = (holds: (state: SessionState) => boolean): Promise<SessionState> =>
    new Promise(resolve => {
      const look = (): void => {
        if (!holds(store.state())) return;
        unsubscribe();
        resolve(store.state());
      };
      const unsubscribe = store.subscribe(look);
      look();
    });
  return {store, until};
};

test('while a recording is read for a moment, the screen says how far, and keys are alive', async () => {
  const {store, until} = slowly(5);
  store.dispatch({type: 'pause', atUs: 0});
  assert.ok(store.state().frozen, 'the view is frozen at once');
  assert.ok((store.state().reading ?? 0) > 0);
  store.dispatch({type: 'change', id: 'terms', by: 1});
  const there = await until(({reading}) => reading === null);
  assert.ok(there.playback?.isEnd);
});

test('a step goes on from where the one before it is about to come to', async () => {
  const {store, until} = slowly(3);
  const left = {type: 'seek', to: {by: 'event', steps: -1}} as const;
  store.dispatch({type: 'pause', atUs: 0});
  const {playback: end} = await until(({reading, playback}) => reading === null && playback !== null);
  store.dispatch(left);
  const {playback: one} = await until(({reading}) => reading === null);
  for (const key of [left, left]) store.dispatch(key);
  const {playback: three} = await until(({reading}) => reading === null);
  assert.ok(end && one && three);
  assert.ok(
    end.count > one.count && one.count - three.count >= 2,
    `${end.count} ${one.count} ${three.count}`,
  );
});

test('esc gives up what is read; the view stays where it is', async () => {
  const {store} = slowly(1000);
  store.dispatch({type: 'pause', atUs: 0});
  const {pausedAt} = store.state();
  store.dispatch({type: 'back'});
  const given = store.state();
  assert.equal(given.reading, null);
  assert.equal(given.pausedAt, pausedAt);
  await new Promise(resolve => setTimeout(resolve, 20));
  assert.equal(store.state().reading, null);
  assert.equal(store.state().playback?.count, 0);
});

test('a mark that is set while a recording is read for another moment does not keep the cursor from it', async () => {
  const {store, until} = slowly(5);
  store.dispatch({type: 'pause', atUs: 0});
  await until(({reading, playback}) => reading === null && playback !== null);
  store.dispatch({type: 'seek', to: {to: 'start'}});
  assert.ok(store.state().reading !== null);
  store.dispatch({type: 'marker'});
  assert.ok(store.state().reading !== null, 'it is read on');
  const {playback, run} = await until(({reading}) => reading === null);
  assert.equal(playback?.atUs, 0);
  assert.equal(run?.markers.length, 1);
});

test('what was opened is read on to its end while nothing else is wished', async () => {
  const all = events(wholeRun(downloads({strategy: 'thread'})));
  const tapes = openTapes();
  tapes.add(1, {events: all, lines: all.map(encode).join('')});
  const asked: number[] = [];
  const whole = new Promise<void>(resolve => {
    const reach = (count: number): number => {
      asked.push(count);
      if (count === all.length - 1 && asked.filter(one => one === count).length === 3) resolve();
      return count < all.length - 1 ? 1 : asked.length / 10;
    };
    const store = openStore(audience(null), {
      perform: effect => effect.type === 'seek' && seeker.seek(effect),
    });
    const of = (number: number) => Object.assign(Object.create(tapes.of(number) ?? {}), {reach});
    const seeker = openSeeker(store, {of}, () => 0);
    store.dispatch({type: 'open-tape', number: 1});
  });
  const held = setInterval(() => {}, 1000);
  await whole;
  clearInterval(held);
  assert.ok(asked.length > 3);
});
