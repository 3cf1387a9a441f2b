import type {Failure} from '../../source/model/event/event.js';
import {type DemonstrationTexts, factSentence} from '../../source/text/demonstrations.js';

const error: Failure = {code: 'LOST', reason: 'aborted', fields: {}};
const frame = [
  {type: 'started', settings: {}},
  ...['finished', 'stopped'].map(outcome => ({type: 'finished', outcome})),
  {type: 'finished', outcome: 'failed', error},
];

/** A fact of each kind, and of each that is said in several ways, by the page of its demonstration. */
export const factsByPage: Readonly<
  Record<string, readonly ({readonly type: string} & Readonly<Record<string, unknown>>)[]>
> = {
  deadlock: [
    ...frame,
    ...[null, 0, 40].map(timeoutMs => ({type: 'wants', cook: 1, lock: 0, timeoutMs})),
    ...['gets', 'gives-up', 'releases'].map(type => ({type, cook: 1, lock: 1})),
    {type: 'backs-off', cook: 1, forMs: 12},
    ...['asks', 'admitted', 'goes', 'serves'].map(type => ({type, cook: 3})),
    ...[true, false].map(served => ({type: 'leaves', cook: 2, served})),
    ...[0, 1].map(round => ({type: 'round', round})),
    {type: 'clears'},
  ],
  'lost-updates': [
    ...frame,
    {type: 'progress', counter: 1200, done: [700, 690]},
    {type: 'counted', actual: 1999},
    {type: 'loss', loss: {}},
  ],
  'order-rail': [
    ...frame,
    ...['guest', 'waits', 'turns-away', 'hangs'].map(type => ({type, order: 3})),
    ...['takes', 'serves'].map(type => ({type, cook: 2, order: 3})),
    ...['wants-oven', 'gets-oven', 'leaves-oven'].map(type => ({type, cook: 2})),
  ],
  quadrants: [
    ...frame,
    {type: 'began', way: 'blocking-sync', medium: 'fifo', poller: 'epoll', tid: 1, fd: 3},
    ...['read', 'wait'].map(call => ({type: 'called', call})),
    ...['returned', 'submitted', 'watched', 'sleeps', 'wakes', 'notified'].map(type => ({type})),
    {type: 'polled', eagains: 40, answered: 1, units: 9},
    {type: 'turned', turns: 12, units: 9},
    {type: 'done', onCoreUs: 5},
    ...['arrived', 'written', 'completed'].map(type => ({type, item: 4})),
  ],
};

/** What is said of each of them. */
export const factSayings = (texts: DemonstrationTexts): readonly string[] =>
  Object.entries(factsByPage).flatMap(([page, facts]) =>
    facts.map(fact => factSentence(texts, page, fact) ?? `${page}: ${fact.type}`),
  );
