import assert from 'node:assert/strict';
import {mock, test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import stringWidth from 'string-width';
import {openSeeker} from '../../source/commands/dashboard/seeker.js';
import {openTapes} from '../../source/commands/dashboard/tapes.js';
import type {RunEvent} from '../../source/model/event/event.js';
import type {StrategyName} from '../../source/model/event/plan.js';
import {encode} from '../../source/model/event/wire.js';
import type {Effect} from '../../source/model/session/session.js';
import {keyRowsOf} from '../../source/view/keys/page-keys.js';
import {pages} from '../../source/view/pages/pages.js';
import {LEAST_COLUMNS} from '../../source/view/view.js';
import {audience} from '../helpers/audience.js';
import {bytesOf} from '../helpers/bytes.js';
import {drawApp} from '../helpers/drawn-app.js';
import {randomFrom} from '../helpers/random.js';
import {downloads, events, sums, wholeRun} from '../helpers/scripted-runs.js';
import {often} from '../helpers/variety.js';

/** Keys come in bursts, as when one is held or typed quickly: a frame is painted after each. */
const BURSTS = often(400, 60);
const LONGEST_BURST = 100;
const SEED = 20_260_101;

const named = pages.flatMap(page =>
  (['following', 'frozen'] as const).flatMap(mode =>
    keyRowsOf(page, mode).flatMap(({keys, aliases = []}) => [...keys, ...aliases].map(([key]) => key)),
  ),
);
const LEAVING = ['q', 'ctrl-c'];
/** All keys of the pages but those that leave, and input that is no key of theirs. */
const inputs = [
  ...new Set(named.filter(key => !LEAVING.includes(key))),
  ...['x', 'X', '\x1b[15~', '\x1b[1;1R', '가', 'é', '２'],
];
const STRATEGIES: readonly StrategyName[] = ['sync', 'thread', 'async', 'process'];
const runs = STRATEGIES.flatMap(strategy => [
  {strategy, facts: events(wholeRun(downloads({strategy})))},
  {strategy, facts: events(wholeRun(sums({strategy, jobs: 12})))},
]);

const cancelled = (end: RunEvent): RunEvent => ({...end, type: 'run-finished', outcome: 'cancelled'});

/** A dashboard without a terminal: keys at random, runs whose events come bit by bit, and sizes. */
const openAudience = () => {
  const random = randomFrom(SEED);
  let size = {columns: 80, rows: 24};
  let nowMs = 0;
  let facts: RunEvent[] = [];
  let left = false;
  const perform = (effect: Effect): void => {
    if (effect.type === 'start') {
      facts = [...random.oneOf(runs.filter(({strategy}) => strategy === effect.strategy)).facts];
      nowMs = 0;
    } else if (effect.type === 'cancel') facts = facts.slice(-1).map(cancelled);
    else if (effect.type === 'seek') seeker().seek(effect);
    else if (effect.type === 'mark') seeker().mark(effect);
    else if (effect.type === 'quit') left = true;
  };
  const open = () => drawApp({start: audience(null), size, perform, nowUs: () => nowMs * 1000});
  let app = open();
  let tapes = openTapes();
  const seeker = () => openSeeker(app.store, tapes, () => nowMs * 1000);
  return {
    /** Types some keys as one piece of input, and at times one that leaves. */
    burst(): readonly string[] {
      const keys = Array.from({length: random.between(1, LONGEST_BURST)}, () => random.oneOf(inputs));
      if (random.below(10) === 0) keys.push(random.oneOf(LEAVING));
      app.type(keys.map(bytesOf).join(''));
      return keys;
    },
    live(): void {
      if (left) {
        app.unmount();
        app = open();
        tapes = openTapes();
        left = false;
      }
      nowMs += random.below(60);
      const due = facts.splice(0, random.below(12));
      const {dispatch, state} = app.store;
      if (due.length === 0) return;
      const number = state().requested;
      tapes.add(number, {events: due, lines: due.map(encode).join('')});
      dispatch({type: 'events', number, events: due});
      // As while it plays.
      if (state().playback?.plays) seeker().playTo((state().pausedAt ?? 0) + random.below(50_000));
    },
    /** The lines of a frame of the present moment. */
    async paint() {
      if (random.below(3) === 0)
        size = {columns: random.between(LEAST_COLUMNS, 180), rows: random.between(1, 60)};
      app.resize(size);
      await turn();
      return {lines: app.last().split('\n'), ...size};
    },
    close: () => app.unmount(),
  };
};

test(`some ${BURSTS * 50} random keys: nothing breaks, and every frame fits`, async t => {
  // The clock of live runs stands still, so that every frame is painted on purpose.
  mock.timers.enable({apis: ['setTimeout', 'setInterval']});
  t.after(() => mock.timers.reset());
  const open = openAudience();
  t.after(open.close);
  let keys = 0;
  for (let count = 1; count <= BURSTS; count++) {
    open.live();
    const burst = open.burst();
    keys += burst.length;
    for (let turns = 0; turns < 4; turns++) await turn();
    const {lines, columns, rows} = await open.paint();
    const what = `seed ${SEED}, burst ${count} (${JSON.stringify(burst)})`;
    assert.ok(lines.length <= Math.max(1, rows - 1), `${what}: ${lines.length} lines on ${rows} rows`);
    for (const line of lines) {
      assert.ok(stringWidth(line) <= columns, `${what}: ${columns} columns, ${JSON.stringify(line)}`);
    }
  }
  assert.ok(keys > 37 * BURSTS, `${keys} keys`);
});
