import type {Medium, QuadrantsFact, ThreadFact} from '../../source/model/demonstrations/quadrants/facts.js';
import {type Way, ways} from '../../source/model/demonstrations/quadrants/ways.js';

const ITEMS = 10;
const EVERY_US = 200_000;

/** The facts of one way, from the moment at which it begins; `until`: no later ones, µs since then. */
const factsOf = (way: Way, from: number, medium: Medium, until: number): readonly QuadrantsFact[] => {
  const facts: QuadrantsFact[] = [];
  const at = (us: number, ...some: readonly ThreadFact[]): void => {
    if (us <= until) for (const fact of some) facts.push({...fact, at: from + us, ticket: facts.length});
  };
  const end = (ITEMS + 1 / 50) * EVERY_US;
  at(0, {type: 'began', way, medium, poller: 'epoll', tid: 4711, fd: medium === 'fifo' ? 21 : null});
  if (way === 'blocking-sync') at(100, {type: 'called', call: 'read'});
  if (way === 'blocking-async') {
    for (let item = 0; item < ITEMS; item++) at(100, {type: 'submitted'});
    at(150, {type: 'called', call: 'wait'});
  }
  if (way === 'non-blocking-async') {
    at(100, {type: 'watched'}, {type: 'sleeps'});
    for (let us = 5000; us < end; us += 5000)
      at(us, {type: 'wakes'}, {type: 'turned', turns: 1, units: 1}, {type: 'sleeps'});
  }
  for (let item = 1; item <= ITEMS; item++) {
    const then = item * EVERY_US;
    at(then, {type: 'written', item});
    if (way === 'blocking-sync')
      at(then + 100, {type: 'returned'}, {type: 'arrived', item}, {type: 'called', call: 'read'});
    if (way === 'non-blocking-sync')
      at(then + 100, {type: 'polled', eagains: 1423, answered: 1, units: 1423}, {type: 'arrived', item});
    if (way === 'blocking-async') at(then + 100, {type: 'completed', item, tid: 4712 + (item % 4)});
    if (way === 'non-blocking-async')
      at(
        then + 100,
        {type: 'wakes'},
        {type: 'notified'},
        {type: 'arrived', item},
        {type: 'turned', turns: 1, units: 0},
        {type: 'sleeps'},
      );
  }
  if (way === 'blocking-sync') at(end, {type: 'returned'});
  if (way === 'non-blocking-sync') at(end, {type: 'polled', eagains: 12, answered: 1, units: 12});
  if (way === 'blocking-async') {
    at(end, {type: 'returned'});
    for (let item = 1; item <= ITEMS; item++) at(end, {type: 'arrived', item});
  }
  if (way === 'non-blocking-async') at(end, {type: 'wakes'});
  const coreUs = {'non-blocking-sync': 1_988_000, 'non-blocking-async': 61_000}[way as string] ?? 2100;
  at(end, {type: 'done', onCoreUs: medium === 'fifo' ? coreUs : null});
  // As its thread reports them: in order of time.
  return facts.toSorted((a, b) => a.at - b.at);
};

/** How long after each other ways begin. */
const NEXT_US = 2_300_000;

/** Facts of a run of some ways; `until`: of the last of them no later ones, µs since it began. */
export const quadrantsFacts = (
  some: readonly Way[] = ways,
  until = Number.POSITIVE_INFINITY,
  medium: Medium = 'fifo',
): readonly QuadrantsFact[] => [
  {type: 'started', at: 0, settings: {ways: some, items: ITEMS, everyMs: EVERY_US / 1000}},
  ...some.flatMap((way, i) =>
    factsOf(way, 90_000 + i * NEXT_US, medium, i === some.length - 1 ? until : Number.POSITIVE_INFINITY),
  ),
  ...(until === Number.POSITIVE_INFINITY
    ? [{type: 'finished', at: 90_000 + some.length * NEXT_US, outcome: 'finished'} as const]
    : []),
];
