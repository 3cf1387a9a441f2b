import {deadlock} from '../../source/model/demonstrations/deadlock/demonstration.js';
import type {
  CookFact,
  DeadlockFact,
  DeadlockSettings,
} from '../../source/model/demonstrations/deadlock/facts.js';
import {lostUpdates} from '../../source/model/demonstrations/lost-updates/demonstration.js';
import type {LostUpdatesFact} from '../../source/model/demonstrations/lost-updates/facts.js';
import {orderRail} from '../../source/model/demonstrations/order-rail/demonstration.js';
import type {
  OrderCookFact,
  OrderRailFact,
  WaiterFact,
} from '../../source/model/demonstrations/order-rail/facts.js';
import {quadrants} from '../../source/model/demonstrations/quadrants/demonstration.js';
import {openPage, stackOf} from '../../source/model/session/page-stack.js';
import {audience} from './audience.js';
import type {Shot} from './frames.js';
import {quadrantsFacts} from './quadrants-scenes.js';
import {replayingStage} from './replayed-stage.js';

/** A page of a demonstration with what its facts come to. */
const stage = (page: string, state: unknown): Shot => ({
  session: audience(null, [], {
    pages: openPage(stackOf('lanes'), page),
    demonstrations: {[page]: state},
    demonstrating: page,
  }),
  nowMs: 0,
});

type CookStep = readonly [cook: number, fact: CookFact];

const settings: DeadlockSettings = {
  layout: 'ring',
  cure: 'none',
  meals: 3,
  rounds: 1,
  rehearsal: false,
  clears: false,
  paceMs: 400,
  seed: 1,
};

/** Facts of a deadlock run, one every 10 ms. */
export const deadlockFacts = (
  steps: readonly CookStep[],
  changes: Partial<DeadlockSettings> = {},
): readonly DeadlockFact[] => [
  {type: 'started', at: 0, settings: {...settings, ...changes}},
  {type: 'round', round: changes.rehearsal ? 0 : 1, ticket: 0, at: 100},
  ...steps.map(([cook, fact], i): DeadlockFact => ({...fact, cook, ticket: i + 1, at: 100_000 + i * 10_000})),
];

const wants = (cook: number, lock: number, timeoutMs: number | null = null): CookStep => [
  cook,
  {type: 'wants', lock, timeoutMs},
];
const takes = (cook: number, lock: number): readonly CookStep[] => [
  wants(cook, lock),
  [cook, {type: 'gets', lock}],
];
const serves = (cook: number, first: number, second: number): readonly CookStep[] => [
  [cook, {type: 'serves'}],
  [cook, {type: 'releases', lock: second}],
  [cook, {type: 'releases', lock: first}],
];
const meal = (cook: number, first: number, second: number): readonly CookStep[] => [
  ...takes(cook, first),
  ...takes(cook, second),
  ...serves(cook, first, second),
];
const leaves = (cook: number): CookStep => [cook, {type: 'leaves', served: true}];

const RING = [1, 2, 3, 4, 5];
const next = (cook: number): number => cook % 5;

/** Five cooks, each with a lock that its neighbour waits for. */
export const stuckRing = deadlockFacts([
  ...RING.flatMap(cook => takes(cook, cook - 1)),
  ...RING.map(cook => wants(cook, next(cook))),
]);

const partial = deadlockFacts(
  [
    ...takes(1, 0),
    ...takes(2, 1),
    wants(1, 1),
    wants(2, 0),
    ...meal(3, 2, 3),
    ...meal(4, 2, 3),
    ...takes(3, 2),
    wants(5, 2),
    ...takes(3, 3),
  ],
  {layout: 'partial'},
);

const possible = deadlockFacts([...meal(1, 0, 1), leaves(1), ...meal(2, 1, 0), leaves(2)], {
  layout: 'pair',
  rehearsal: true,
  rounds: 0,
});

/** After a deadlock: with a time-out cooks give up, with a global order one waits behind others. */
const cured = [
  ...stuckRing,
  ...deadlockFacts(
    [
      ...takes(1, 0),
      ...takes(2, 1),
      ...takes(3, 2),
      wants(1, 1, 600),
      wants(2, 2, 600),
      [1, {type: 'gives-up', lock: 1}],
      [1, {type: 'releases', lock: 0}],
      [1, {type: 'backs-off', forMs: 300}],
      ...Array.from({length: 11}, () => meal(4, 3, 4)).flat(),
    ],
    {cure: 'time-out'},
  ),
];

const lostFacts = (place: 'threads' | 'tasks'): readonly LostUpdatesFact[] => [
  {type: 'started', at: 0, settings: {place, protection: 'lock', adders: 2, adds: 1_000_000}},
  {type: 'counted', at: 900_000, actual: 2_000_000},
  {type: 'finished', at: 910_000, outcome: 'finished'},
  {type: 'started', at: 0, settings: {place, protection: 'none', adders: 2, adds: 1_000_000}},
  {type: 'progress', at: 125_000, counter: 300_000, done: [250_000, 260_000]},
  {type: 'counted', at: 480_000, actual: 1_355_289},
  {
    type: 'loss',
    at: 480_000,
    loss: {
      steps: [
        {adder: 1, does: 'reads', value: 183_791, ticket: 400_001},
        {adder: 2, does: 'reads', value: 183_791, ticket: 400_002},
        {adder: 2, does: 'writes', value: 183_792, ticket: 400_003},
        {adder: 1, does: 'writes', value: 183_792, ticket: 400_009},
      ],
    },
  },
  {type: 'finished', at: 500_000, outcome: 'finished'},
];

const railFacts = (): readonly OrderRailFact[] => {
  const steps: (WaiterFact | OrderCookFact)[] = [];
  for (let order = 1; order <= 7; order++) {
    steps.push({type: 'guest', order}, {type: 'hangs', order});
    if (order > 3) continue;
    steps.push({type: 'takes', cook: order, order}, {type: 'wants-oven', cook: order});
    if (order < 3) steps.push({type: 'gets-oven', cook: order});
  }
  steps.push(
    {type: 'leaves-oven', cook: 1},
    {type: 'serves', cook: 1, order: 1},
    {type: 'gets-oven', cook: 3},
  );
  steps.push({type: 'guest', order: 8}, {type: 'waits', order: 8});
  return [
    {
      type: 'started',
      at: 0,
      settings: {
        cooks: 10,
        ovens: 2,
        places: 4,
        whenFull: 'wait',
        guests: 40,
        everyMs: 150,
        ovenMs: 600,
        seed: 1,
      },
    },
    ...steps.map((fact, i): OrderRailFact => ({...fact, ticket: i, at: i * 40_000})),
  ];
};

/** A moment of a recording that is replayed, after so many of its facts. */
const replayed = (
  page: string,
  facts: readonly unknown[],
  count: number,
  speed: number | null = null,
): Shot => {
  const {press, store} = replayingStage(page, facts, speed);
  for (let i = 1; i < count; i++) press({type: 'seek', to: {by: 'event', steps: 1}});
  if (speed !== null) press({type: 'pause', atUs: 0});
  return {session: store.state(), nowMs: 0};
};

/** Moments of demonstrations. */
export const demonstrationScenes: Readonly<Record<string, () => Shot>> = {
  'deadlock-ready': () => stage('deadlock', deadlock.start),
  'deadlock-ring': () => stage('deadlock', deadlock.fold(deadlock.start, stuckRing)),
  'deadlock-partial': () => stage('deadlock', deadlock.fold(deadlock.start, partial)),
  'deadlock-possible': () => stage('deadlock', deadlock.fold(deadlock.start, possible)),
  'deadlock-cured': () => stage('deadlock', deadlock.fold(deadlock.start, cured)),
  'lost-updates-ready': () => stage('lost-updates', lostUpdates.start),
  'lost-updates': () => stage('lost-updates', lostUpdates.fold(lostUpdates.start, lostFacts('threads'))),
  'lost-updates-await': () => stage('lost-updates', lostUpdates.fold(lostUpdates.start, lostFacts('tasks'))),
  'order-rail-ready': () => stage('order-rail', orderRail.start),
  'order-rail': () => stage('order-rail', orderRail.fold(orderRail.start, railFacts())),
  'quadrants-ready': () => stage('quadrants', quadrants.start),
  quadrants: () => stage('quadrants', quadrants.fold(quadrants.start, quadrantsFacts())),
  'quadrants-reading': () =>
    stage('quadrants', quadrants.fold(quadrants.start, quadrantsFacts(['blocking-sync'], 1_100_000))),
  'quadrants-http': () =>
    stage(
      'quadrants',
      quadrants.fold(quadrants.start, quadrantsFacts(['non-blocking-sync'], undefined, 'http')),
    ),
  'replay-deadlock': () => replayed('deadlock', stuckRing, 9),
  'replay-deadlock-stuck': () => replayed('deadlock', stuckRing, stuckRing.length),
  'replay-quadrants-plays': () => replayed('quadrants', quadrantsFacts(), 60, 1 / 2),
};
