import type {DeadlockFact} from '../../../model/demonstrations/deadlock/facts.js';
import type {LostUpdatesFact} from '../../../model/demonstrations/lost-updates/facts.js';
import type {OrderRailFact} from '../../../model/demonstrations/order-rail/facts.js';
import type {QuadrantsFact} from '../../../model/demonstrations/quadrants/facts.js';
import type {Way} from '../../../model/demonstrations/quadrants/ways.js';
import {printable} from '../../../model/printable/printable.js';
import type {FactWords, FrameWords} from '../../demonstrations.js';
import {seconds} from '../../figures.js';
import {failure} from '../failures.js';
import type {Noun} from '../terms.js';
import {count, number} from '../words.js';

const frame: FrameWords = {
  started: () => 'The demonstration begins',
  finished: ({outcome, error}) =>
    outcome === 'finished'
      ? 'All is done'
      : outcome === 'stopped'
        ? 'It was stopped'
        : `It broke${error ? `: ${printable(failure(error), 120)}` : ''}`,
};

/** The nouns of the deadlock, in the middle of a sentence where they are functions. */
type DeadlockNouns = {
  readonly cook: (cook: number) => string;
  readonly theLock: (lock: number) => string;
  readonly waiter: string;
  readonly job: Noun;
  readonly done: string;
  readonly releases: string;
};

export const deadlockFacts = ({
  cook,
  theLock,
  waiter,
  job,
  done,
  releases,
}: DeadlockNouns): FactWords<DeadlockFact> => ({
  ...frame,
  wants: ({cook: by, lock, timeoutMs}) =>
    `${cook(by)} wants ${theLock(lock)}${timeoutMs === null ? ', and waits without limit' : timeoutMs === 0 ? ', and does not wait for it' : `, and waits for ${seconds(timeoutMs)} at most`}`,
  gets: ({cook: by, lock}) => `${cook(by)} has ${theLock(lock)} now`,
  'gives-up': ({cook: by, lock}) => `${cook(by)} waits no longer for ${theLock(lock)}`,
  releases: ({cook: by, lock}) => `${cook(by)} ${releases} ${theLock(lock)}`,
  'backs-off': ({cook: by, forMs}) => `${cook(by)} pauses for ${seconds(forMs)}, then tries again`,
  asks: ({cook: by}) => `${cook(by)} asks the ${waiter} for a place`,
  admitted: ({cook: by}) => `${cook(by)} is admitted by the ${waiter}`,
  goes: ({cook: by}) => `${cook(by)} leaves its place to another one`,
  serves: ({cook: by}) => `${cook(by)}: one more ${job.one} ${done}`,
  leaves: ({cook: by, served}) =>
    served ? `${cook(by)} has done its round` : `${cook(by)} leaves, as the round was cleared`,
  round: ({round}) =>
    round === 0 ? 'The rehearsal begins: one after another' : `Round ${number.format(round)} begins`,
  clears: () => 'Nothing can go on, so the round is cleared',
});

export const lostUpdatesFacts: FactWords<LostUpdatesFact> = {
  ...frame,
  progress: ({counter, done}) =>
    `The counter says ${number.format(counter)} after ${count(
      done.reduce((sum, one) => sum + one, 0),
      {one: 'addition', other: 'additions'},
    )}`,
  counted: ({actual}) => `All have added: the counter says ${number.format(actual)}`,
  loss: () => 'The logs prove a first loss',
};

type RailNouns = {
  readonly cook: (cook: number) => string;
  readonly waiter: string;
  readonly guest: Noun;
  readonly queue: string;
  readonly oven: string;
  readonly away: string;
  readonly order: string;
  readonly done: string;
};

export const orderRailFacts = ({
  cook,
  waiter,
  guest,
  queue,
  oven,
  away,
  order: noun,
  done,
}: RailNouns): FactWords<OrderRailFact> => ({
  ...frame,
  guest: ({order}) => `${waiter}: ${guest.one} ${order} is here`,
  waits: ({order}) => `${waiter}: blocked with ${noun} ${order}, as the ${queue} is full`,
  'turns-away': ({order}) => `${waiter}: the ${queue} is full, ${guest.one} ${order} is ${away}`,
  hangs: ({order}) => `${waiter}: ${noun} ${order} is on the ${queue}`,
  takes: ({cook: by, order}) => `${cook(by)} takes ${noun} ${order} from the ${queue}`,
  'wants-oven': ({cook: by}) => `${cook(by)} asks for ${oven}`,
  'gets-oven': ({cook: by}) => `${cook(by)} has ${oven} now`,
  'leaves-oven': ({cook: by}) => `${cook(by)} gives ${oven} back`,
  serves: ({cook: by, order}) => `${cook(by)}: ${noun} ${order} ${done}`,
});

type QuadrantNouns = {
  /** As a sentence begins, and in the middle of one. */
  readonly Process: string;
  readonly process: string;
  readonly kernel: string;
  readonly ways: Readonly<Record<Way, string>>;
};

export const quadrantsFacts = ({
  Process,
  process,
  kernel,
  ways,
}: QuadrantNouns): FactWords<QuadrantsFact> => ({
  ...frame,
  began: ({way}) => `${Process}: reads now, ${ways[way]}`,
  called: ({call}) =>
    call === 'read'
      ? `${Process}: calls read, which holds it until an item is there`
      : `${Process}: waits in one call for all that it has handed over`,
  returned: () => `${Process}: the call has returned`,
  polled: ({eagains, answered}) =>
    `${Process}: asked ${number.format(eagains + answered)} times, ${number.format(eagains)} of them in vain`,
  submitted: () => `${Process}: a read is handed over, and the call returned at once`,
  watched: () => `${Process}: asks to be notified, and the call returned at once`,
  sleeps: () => `${Process}: its event loop sleeps until something happens`,
  wakes: () => `${Process}: its event loop wakes up`,
  notified: () => `The ${kernel} notifies the event loop`,
  arrived: ({item}) => `${Process}: has item ${item}`,
  turned: ({turns}) =>
    `${Process}: its event loop has turned ${count(turns, {one: 'time', other: 'times'})} more`,
  done: () => `${Process}: has read all items`,
  written: ({item}) => `Item ${item} is there: it can be read from now on`,
  completed: ({item}) => `A helper has read item ${item} for the ${process}`,
});
