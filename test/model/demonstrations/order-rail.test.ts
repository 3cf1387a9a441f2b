import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {
  OrderCookFact,
  OrderRailFact,
  OrderRailSettings,
  WaiterFact,
} from '../../../source/model/demonstrations/order-rail/facts.js';
import {
  beforeOrderRail,
  foldOrderRail,
  type OrderRailState,
} from '../../../source/model/demonstrations/order-rail/fold.js';
import {figuresOfDemonstration} from '../../../source/model/lesson/demonstration-figures.js';
import {demonstrationLines} from '../../../source/outputs/demonstration.js';
import {textOf} from '../../helpers/texts.js';

const settings: OrderRailSettings = {
  cooks: 3,
  ovens: 1,
  places: 1,
  whenFull: 'wait',
  guests: 5,
  everyMs: 100,
  ovenMs: 6000,
  seed: 1,
};

type Step = readonly [atMs: number, fact: WaiterFact | OrderCookFact];

const after = (steps: readonly Step[], whenFull: OrderRailSettings['whenFull'] = 'wait'): OrderRailState =>
  foldOrderRail(beforeOrderRail, [
    {type: 'started', at: 0, settings: {...settings, whenFull}},
    ...steps.map(([atMs, fact], ticket): OrderRailFact => ({...fact, ticket, at: atMs * 1000})),
  ]);

const order = (atMs: number, number: number, cook: number): readonly Step[] => [
  [atMs, {type: 'guest', order: number}],
  [atMs, {type: 'hangs', order: number}],
  [atMs, {type: 'takes', cook, order: number}],
  [atMs, {type: 'wants-oven', cook}],
];

/** One cook bakes, two wait for the oven; the rail is full. */
const waiting: readonly Step[] = [
  ...order(0, 1, 1),
  [0, {type: 'gets-oven', cook: 1}],
  ...order(1000, 2, 2),
  ...order(2000, 3, 3),
  [3000, {type: 'guest', order: 4}],
  [3000, {type: 'hangs', order: 4}],
];

const lines = (state: OrderRailState, language = 'en'): readonly string[] =>
  demonstrationLines('order-rail', textOf(language, 'kitchen').demonstrations, state);

/** What the figures say of the waits of cooks and of the waiter. */
const waits = (state: OrderRailState): readonly (string | undefined)[] =>
  ['cooks without oven', 'Waiter blocked'].map(
    name =>
      lines(state)
        .find(line => line.startsWith(name))
        ?.split(': ')[1],
  );

test('waits for an oven and for a place count while they go on', () => {
  const held: readonly Step[] = [
    ...waiting,
    [3500, {type: 'guest', order: 5}],
    [3500, {type: 'waits', order: 5}],
  ];
  assert.deepEqual(waits(after(held)), ['4.00 s', '1 time, 0.0 ms']);
  // What another thread does tells that they go on.
  const later: readonly Step[] = [...held, [6000, {type: 'leaves-oven', cook: 1}]];
  assert.deepEqual(waits(after(later)), ['9.00 s', '1 time, 2.50 s']);
  assert.ok(lines(after(later), 'ko').includes('요리사의 오븐 대기: 9.00초'));
  assert.equal(figuresOfDemonstration('order-rail', after(later))?.waiterWaitedMs?.value, 2500);
  // Those that are over stay as long as they were.
  const over: readonly Step[] = [
    ...later,
    [6000, {type: 'gets-oven', cook: 2}],
    [6000, {type: 'takes', cook: 1, order: 4}],
    [6000, {type: 'hangs', order: 5}],
    [7000, {type: 'serves', cook: 1, order: 1}],
  ];
  assert.deepEqual(waits(after(over)), ['10.0 s', '1 time, 2.50 s']);
  const stopped = foldOrderRail(after(over), [{type: 'finished', at: 8_000_000, outcome: 'stopped'}]);
  assert.deepEqual(waits(stopped), ['11.0 s', '1 time, 2.50 s']);
});

test('the longest wait of guests who are not turned away is that of one who still waits, too', () => {
  const away: readonly Step[] = [
    ...waiting,
    [3500, {type: 'guest', order: 5}],
    [3500, {type: 'turns-away', order: 5}],
  ];
  assert.match(
    lines(after(away, 'turn-away'))[0] ?? '',
    /1 guest, and the others waited for 3\.50 s at most/,
  );
  assert.match(lines(after(away, 'turn-away'), 'ko')[0] ?? '', /길어야 3\.50초/);
});
