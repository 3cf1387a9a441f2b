import type {Result} from '../../model/event/event.js';
import type {Plan, StrategyName} from '../../model/event/plan.js';
import {returnedValue} from '../../model/event/returned-value.js';
import type {Obstacle} from '../../model/options/run-option.js';
import {printable} from '../../model/printable/printable.js';
import type {Message} from '../../model/session/message.js';
import type {ShownId} from '../../model/session/shown-option.js';
import {bytes, factor} from '../figures.js';
import {changedLine, conditionsOf} from '../option-text.js';
import {sharingThread} from '../strategies.js';
import type {Trouble} from '../text.js';
import {valueText} from '../value.js';
import {boundOf} from '../workload-words.js';
import {bounds} from './bounds.js';
import {failure as failureText} from './failures.js';
import {options} from './options.js';
import {takeHome} from './take-home.js';
import type {Terms} from './terms.js';
import {capital, count, number} from './words.js';
import {details} from './workloads.js';

/** Characters of a mark's name; a choice. */
const NAME = 40;

/** What has words of its own here. */
type Said = Exclude<Message, {kind: 'stop'}>;

/** What a key press did, by kind of message. */
const messages: {
  [K in Said['kind']]: (terms: Terms, message: Extract<Said, {kind: K}>) => string;
} = {
  changed: (terms, change) =>
    changedLine(options(terms), change) ?? `${labelOf(terms, change.id)}: from the next run on`,
  'memory-limit': (_, {workers, needMb, freeMb}) =>
    `${number.format(workers)} is the limit: they take about ${bytes(needMb * 1e6)}, and ${bytes(freeMb * 1e6)} are free`,
  limit: (terms, {id, value}) => `${options(terms)[id].limit?.(value) ?? number.format(value)} is the limit`,
  unchangeable: (terms, {id, obstacle, strategy}) => obstacles[obstacle](labelOf(terms, id), terms, strategy),
  'one-language': () => 'With ASCII alone there is only English',
  'nothing-to-pause': () => 'Space freezes a run, during it or after it; there is none yet: press 1 to 4',
  'playback-speed': (_, {speed}) =>
    speed > 1
      ? `Plays ${speed} times as fast as it happened`
      : `Plays at ${speed < 1 ? `${factor(speed)} of ` : ''}real speed`,
  marked: (_, {name}) => `Mark ${printable(name, NAME)}: m again gives it a name of your own`,
  'name-taken': (_, {name}) => `Another moment is called ${printable(name, NAME)} already`,
  'no-stops': () => 'Nothing to jump to: no mark, no failure and no long wait so far',
  'recording-cut': () => 'The recording ends here, before its run does',
  'recording-gaps': (_, {events, line}) =>
    `${events === 1 ? 'An event is' : `${number.format(events)} events are`} missing (from line ${line}): figures may be wrong`,
  blocking: ({thread, job}, {ms}) =>
    `The one ${thread.one} computes for ${ms / 1000} s, no ${job.one} goes on; b again adds more`,
  'nothing-to-block': ({thread, job}, {strategy}) =>
    strategy === null
      ? `b blocks the event loop of a run under ${sharingThread}; no ${job.one} is there to wait`
      : `Under ${strategy} each ${thread.one} has one ${job.one}: no others wait for its event loop; b is for ${sharingThread}`,
  'code-later': () => 'The program will stand beside the next run; c hides it again',
  calibrating: (_, {name}) =>
    `Calibrating ${printable(name, 40)}: it starts when a size that suits this machine is found`,
  stopping: (_, {strategy}) => `Stopping ${strategy}`,
  quitting: () => 'Leaving; ctrl-c again leaves at once',
  notice: (_, {text}) => printable(text, 300),
  exported: (terms, {result}) => takeHome(terms).ended(result),
  'not-started': (_, {strategy, failure}) =>
    `${strategy} could not start: ${printable(failureText(failure), 300)}`,
};

/** Why an option cannot be changed. */
const obstacles: Readonly<Record<Obstacle, (label: string, terms: Terms, strategy: StrategyName) => string>> =
  {
    work: label => `${label} has no effect on this work`,
    'one-worker': (_, {thread}, strategy) => `${strategy} always has one ${thread.one}`,
    system: label => `${label} cannot be chosen: only Linux confines a run to some of them`,
    taskset: label => `${label} cannot be chosen: the command taskset is missing (package util-linux)`,
  };

const labelOf = (terms: Terms, id: ShownId): string => capital(options(terms)[id].label);

export const message = (terms: Terms, said: Said): string => {
  const say = messages[said.kind] as (terms: Terms, message: Said) => string;
  return say(terms, said);
};

/** The work in a few words each. */
export const work = (terms: Terms, plan: Plan, bound = boundOf(plan.workload)): readonly string[] => [
  printable(plan.title, 40),
  ...(bound === null ? [] : [bounds[bound]]),
  count(plan.jobs, terms.job),
  ...conditionsOf(options(terms), plan),
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
    : valueText(returnedValue(given));
