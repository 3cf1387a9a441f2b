import type {Result} from '../../model/event.js';
import type {Message} from '../../model/message.js';
import type {Plan, StrategyName} from '../../model/plan.js';
import {printable} from '../../model/printable.js';
import {bytes, factor, multiplied} from '../figures.js';
import type {Trouble} from '../text.js';
import {valueText} from '../value.js';
import {details} from './details.js';
import {menu, scaled} from './menu.js';
import type {Terms} from './terms.js';
import {capital, count, number} from './words.js';

/** What a key press did, by kind. */
const messages: {
  [K in Message['kind']]: (terms: Terms, message: Extract<Message, {kind: K}>) => string;
} = {
  workers: (terms, {strategy, from, to}) =>
    `${strategy}: ${workersOf(terms, strategy, to)} from the next run on (${from < to ? 'up' : 'down'} from ${number.format(from)})`,
  'one-worker': ({thread}, {strategy}) => `${strategy} always has one ${thread.one}`,
  jobs: ({job}, {from, to}) =>
    `${count(to, job)} from the next run on (${from < to ? 'up' : 'down'} from ${number.format(from)})`,
  limit: ({job}, {of, value}) => `${limits[of](value, job)} is as far as it goes`,
  scale: (_, {of, base, scale}) => `${multiplied(scaled(of, base), scale)} from the next run on`,
  setting: (terms, {id}) => `${capital(menu(terms)[id].label)}: from the next run on`,
  meaningless: (terms, {id}) => `${capital(menu(terms)[id].label)} means nothing to this work`,
  'one-language': () => 'With ASCII alone there is only English',
  paused: () => 'The view stands still, the run goes on; space follows it again',
  'nothing-to-pause': () => 'Space freezes the view of a run; none is on',
  choice: (_, {name}) => `${printable(name, 60)} from the next run on`,
  stopping: (_, {strategy}) => `Stopping ${strategy}`,
  quitting: () => 'Leaving; ctrl-c again leaves at once',
  notice: (_, {text}) => printable(text, 300),
  'not-started': (_, {strategy, text}) => `${strategy} could not start: ${printable(text, 300)}`,
};

/** A number at the end of its range. */
const limits: Readonly<
  Record<Extract<Message, {kind: 'limit'}>['of'], (value: number, job: Terms['job']) => string>
> = {
  workers: value => number.format(value),
  jobs: count,
  scale: by => `× ${factor(by)}`,
  size: value => number.format(value),
  latency: value => `${number.format(value)} ms`,
};

export const message = (terms: Terms, said: Message): string => {
  const say = messages[said.kind] as (terms: Terms, message: Message) => string;
  return say(terms, said);
};

const workersOf = ({process, thread, job}: Terms, strategy: StrategyName, workers: number): string =>
  ({
    sync: count(workers, thread),
    thread: count(workers, thread),
    async: `${count(workers, job)} at once`,
    process: count(workers, process),
  })[strategy];

/** The work in a few words each. */
export const work = ({job}: Terms, plan: Plan): readonly string[] => [
  printable(plan.title, 40),
  count(plan.jobs, job),
  ...details(plan),
];

/** A job that failed, and how many more. */
export const trouble = ({job}: Terms, {job: which, message: reason, count: all}: Trouble): string =>
  `${capital(job.one)} ${which} failed: ${printable(reason, 300)}${all > 1 ? ` (${all} failed in all)` : ''}`;

/** How a process ended that is not there any more. */
export const exit = ({states}: Terms, exitCode: number | null, signal: string | null): string =>
  `${states.exited}, ${signal === null ? `exit code ${exitCode ?? '?'}` : printable(signal, 20)}`;

/** What a job gave, on one line. */
export const result = (given: Result): string =>
  'status' in given
    ? `${given.status} ${printable(given.statusText, 40)}, ${bytes(given.bytes)}`
    : valueText(given.value);
