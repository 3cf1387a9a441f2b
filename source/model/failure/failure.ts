import type {Failure} from '../event/event.js';
import {printable, printableBlock} from '../printable/printable.js';
import {reasonFor} from './error-codes.js';
import {aboutOf} from './failure-reason.js';
import {causesOf, codeOf, messageOf, oddityOf, placeOf, stackOf} from './inspect-error.js';
import {readProperty} from './read-property.js';

/** Longest sentence of a failure, in characters. */
const LONGEST = 500;

/** What a program may test: no spaces, nothing unprintable, not endless. */
const CODE = /^[\w.-]{1,60}$/;

/** An error whose reason is already worded; describeFailure gives that reason back as it is. */
export const failing = (failure: Failure): Error => Object.assign(new Error(failure.message), {failure});

/**
 * Words anything that was thrown, as plain printable data: an error of a network or a module as one
 * sentence that says what to try, everything else as its own message. Never throws itself, whatever
 * getters or proxies it meets.
 */
export const describeFailure = (thrown: unknown): Failure => worded(thrown) ?? explained(thrown);

/** The same for a user's own code: with the first lines of its stack, up to a frame that contains `until`. */
export const describeOwnFailure = (thrown: unknown, until: string): Failure => {
  const failure = describeFailure(thrown);
  const stack = stackOf(thrown, until);
  return failure.stack === undefined && stack !== '' ? {...failure, stack} : failure;
};

const worded = (thrown: unknown): Failure | null => {
  const failure = readProperty(thrown, 'failure');
  const code = readProperty(failure, 'code');
  const message = readProperty(failure, 'message');
  if (typeof code !== 'string' || typeof message !== 'string') return null;
  const stack = readProperty(failure, 'stack');
  const about = readProperty(failure, 'about');
  return {...cleaned(code, message, about), ...(typeof stack === 'string' && {stack: printableBlock(stack)})};
};

const explained = (thrown: unknown): Failure => {
  const causes = causesOf(thrown);
  for (const cause of causes) {
    const code = codeOf(cause);
    const reason = reasonFor({code, message: messageOf(cause), place: placeOf(causes)});
    if (reason !== null) return cleaned(code, reason.message, reason.about);
  }
  const about = causes.length === 1 ? oddityOf(thrown) : null;
  return cleaned(codeOf(thrown), withCause(causes.map(messageOf)), about);
};

const withCause = ([outer = '', inner = '']: readonly string[]): string =>
  inner === '' || outer.includes(inner) ? outer : `${outer} (${inner})`;

const cleaned = (code: string, message: string, given: unknown): Failure => {
  const about = aboutOf(given);
  return {
    code: CODE.test(code) ? code : 'ERROR',
    message: printable(message, LONGEST),
    ...(about && {about}),
  };
};
