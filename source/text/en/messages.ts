import type {Result} from '../../model/event/event.js';
import type {Plan, StrategyName} from '../../model/event/plan.js';
import {strategyNamed} from '../../model/event/strategies.js';
import {printable} from '../../model/printable/printable.js';
import type {Obstacle} from '../../model/session/machine.js';
import type {Message} from '../../model/session/message.js';
import {bytes, factor, multiplied} from '../figures.js';
import type {Trouble} from '../text.js';
import {valueText} from '../value.js';
import {conditions} from './conditions.js';
import {failure as failureText} from './failures.js';
import {menu, scaled} from './menu.js';
import type {Terms} from './terms.js';
import {capital, count, number} from './words.js';
import {details} from './workloads.js';

/** What a key press did, by kind. */
const messages: {
  [K in Message['kind']]: (terms: Terms, message: Extract<Message, {kind: K}>) => string;
} = {
  workers: (terms, {strategy, from, to}) =>
    `${strategy}: ${workersOf(terms, strategy, to)} from the next run on (${from < to ? 'up' : 'down'} from ${number.format(from)})`,
  'one-worker': ({thread}, {strategy}) => `${strategy} always has one ${thread.one}`,
  jobs: ({job}, {from, to}) =>
    `${count(to, job)} from the next run on (${from < to ? 'up' : 'down'} from ${number.format(from)})`,
  limit: (terms, {of, value}) => `${limits[of](value, terms)} is as far as it goes`,
  scale: (_, {of, base, scale}) => `${multiplied(scaled(of, base), scale)} from the next run on`,
  cores: ({core}, {cores, all}) => `${all ? 'all ' : ''}${count(cores, core)} from the next run on`,
  unconfinable: ({core}, {obstacle}) => `${capital(core.other)} cannot be chosen: ${obstacles[obstacle]}`,
  lock: ({lock}, {on}) => `${capital(lock.one)}: ${on ? lock.shared : lock.free}, from the next run on`,
  setting: (terms, {id}) => `${capital(menu(terms)[id].label)}: from the next run on`,
  meaningless: (terms, {id}) => `${capital(menu(terms)[id].label)} means nothing to this work`,
  'one-language': () => 'With ASCII alone there is only English',
  paused: () => 'The view stands still, the run goes on; space follows it again',
  'nothing-to-pause': () => 'Space freezes the view of a run; none is on',
  choice: (_, {name}) => `${printable(name, 60)} from the next run on`,
  calibrating: (_, {name}) =>
    `Calibrating ${printable(name, 40)}: it starts once the size is found that suits this machine`,
  stopping: (_, {strategy}) => `Stopping ${strategy}`,
  quitting: () => 'Leaving; ctrl-c again leaves at once',
  notice: (_, {text}) => printable(text, 300),
  'not-started': (_, {strategy, failure}) =>
    `${strategy} could not start: ${printable(failureText(failure), 300)}`,
};

/** A number at the end of its range. */
const limits: Readonly<
  Record<Extract<Message, {kind: 'limit'}>['of'], (value: number, terms: Terms) => string>
> = {
  workers: value => number.format(value),
  jobs: (value, {job}) => count(value, job),
  scale: by => `× ${factor(by)}`,
  size: value => number.format(value),
  latency: value => `${number.format(value)} ms`,
  cores: (value, {core}) => count(value, core),
  uvThreads: value => number.format(value),
};

/** What keeps runs from being confined to cores. */
const obstacles: Readonly<Record<Obstacle, string>> = {
  system: 'only Linux confines a run to some of them',
  taskset: 'the command taskset is missing (package util-linux)',
};

export const message = (terms: Terms, said: Message): string => {
  const say = messages[said.kind] as (terms: Terms, message: Message) => string;
  return say(terms, said);
};

const workersOf = ({process, thread, job}: Terms, strategy: StrategyName, workers: number): string => {
  const {executor, sharesThread} = strategyNamed(strategy);
  return sharesThread ? `${count(workers, job)} at once` : count(workers, {process, thread}[executor]);
};

/** The work in a few words each. */
export const work = (terms: Terms, plan: Plan): readonly string[] => [
  printable(plan.title, 40),
  count(plan.jobs, terms.job),
  ...conditions(terms, plan),
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
