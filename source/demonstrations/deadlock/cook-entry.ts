import {parentPort, workerData} from 'node:worker_threads';
import type {CookFact, ThreadFact} from '../../model/demonstrations/deadlock/facts.js';
import type {Cook} from '../../model/demonstrations/deadlock/layouts.js';
import {openReporter} from '../threads/tickets.js';
import {wordAfter} from '../threads/word.js';
import {openCook} from './cook.js';
import type {CookOptions} from './cook-options.js';
import {OVER, WORD} from './table.js';

const port = parentPort;
if (!port) throw new Error('deadlock/cook-entry.js is a worker thread of a demonstration, not a program');

const options = workerData as CookOptions;
const {table, tickets, origin, cook: number} = options;
const {report, flush} = openReporter<CookFact & {readonly cook: Cook}>(
  tickets,
  origin,
  (facts: readonly ThreadFact[]) => port.postMessage(facts),
);
const cook = openCook(options, fact => report({...fact, cook: number}), flush);

// A thread is blocked between two rounds too: all begin the next one at the same moment.
const roundAfter = (round: number): number => wordAfter(table.words, WORD.round, round);

for (let round = roundAfter(0); round !== OVER; round = roundAfter(round)) {
  cook.workRound();
  flush();
}
