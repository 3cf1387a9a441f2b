import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import stringWidth from 'string-width';
import type {RunEvent} from '../../source/model/event/event.js';
import type {StrategyName} from '../../source/model/event/plan.js';
import {
  type Action,
  type Effect,
  initial,
  type SessionState,
  session,
} from '../../source/model/session/session.js';
import {frameOf, scrollRange} from '../../source/view/frame.js';
import {type Command, keyTable, rowOf} from '../../source/view/keys.js';
import type {ScreenProps} from '../../source/view/look.js';
import {withoutColours} from '../helpers/colours.js';
import {propsOf} from '../helpers/frames.js';
import {randomFrom} from '../helpers/random.js';
import {downloads, events, sums, wholeRun} from '../helpers/scripted-runs.js';
import {choices, settings} from '../helpers/settings.js';

const KEYS = 20_000;
const SEED = 20_260_101;
/** Bytes by which the second half of the keys may raise what is alive. */
const LEVEL = 2_000_000;

const keys = [...new Set(keyTable.map(({key}) => key)), 'x', 'X', 'f5', '', 'cursor 1;1', '가', ' '];
const NAMES: readonly StrategyName[] = ['sync', 'thread', 'async', 'process'];
const runs = NAMES.flatMap(strategy => [
  {strategy, facts: events(wholeRun(downloads({strategy})))},
  {strategy, facts: events(wholeRun(sums({strategy, jobs: 12})))},
]);

/** A dashboard without a terminal: keys, runs that tell their facts bit by bit, and sizes. */
const openAudience = () => {
  const random = randomFrom(SEED);
  let state: SessionState = initial(settings, choices);
  let size = {columns: 80, rows: 24};
  let nowMs = 0;
  let ascii = false;
  let facts: RunEvent[] = [];

  const props = (): ScreenProps =>
    propsOf({session: state, nowMs, ascii, language: state.language}, size, random.oneOf([1, 4, 24]));
  const perform = (effect: Effect): void => {
    if (effect.type === 'start') {
      facts = [...random.oneOf(runs.filter(({strategy}) => strategy === effect.strategy)).facts];
      nowMs = 0;
    } else if (effect.type === 'cancel') facts = facts.slice(-1).map(cancelled);
    else if (effect.type === 'quit') state = {...initial(settings, choices), history: state.history};
  };
  const dispatch = (action: Action): void => {
    const [next, effects] = session(state, action);
    state = next;
    effects.forEach(perform);
  };
  const obey = (command: Command): void => {
    if (command.type === 'repaint') return;
    if (command.type === 'scroll')
      dispatch({type: 'scroll', by: command.by, last: scrollRange(props()).last});
    else if (command.type === 'pause') dispatch({type: 'pause', atUs: nowMs * 1000});
    else dispatch(command);
  };
  return {
    props,
    press(): string {
      const key = random.oneOf(keys);
      const command = rowOf(state.mode, key)?.command;
      if (command) obey(command);
      return key;
    },
    live(): void {
      nowMs += random.below(60);
      const due = facts.splice(0, random.below(12));
      if (due.length > 0) dispatch({type: 'events', number: state.asked, events: due});
      if (random.below(20) === 0) size = {columns: random.between(1, 180), rows: random.between(1, 60)};
      if (random.below(200) === 0) ascii = !ascii;
    },
  };
};

const cancelled = (end: RunEvent): RunEvent => ({...end, type: 'run-finished', outcome: 'cancelled'});

const within = (props: ScreenProps, what: string): void => {
  const {columns, rows} = props.size;
  const lines = frameOf(props);
  assert.ok(lines.length <= Math.max(0, rows - 1), `${what}: ${lines.length} lines on ${rows} rows`);
  for (const line of lines) {
    const plain = withoutColours(line);
    assert.ok(stringWidth(plain) <= columns, `${what}: ${columns} columns, ${JSON.stringify(plain)}`);
  }
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const aliveBytes = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

test('20,000 random keys: nothing breaks, every frame fits, and memory stays level', () => {
  const audience = openAudience();
  let halfway = 0;
  for (let count = 1; count <= KEYS; count++) {
    audience.live();
    const key = audience.press();
    within(audience.props(), `seed ${SEED}, key ${count} (${key})`);
    if (count === KEYS / 2) halfway = aliveBytes();
  }
  const grown = aliveBytes() - halfway;
  assert.ok(grown < LEVEL, `${grown} bytes more after the second half`);
});
