import type {accidentReasons, leftReasons} from '../../model/failure/failure-reasons.js';
import {lostError, type Sentences} from '../failures.js';
import {number} from './words.js';

const LOST_IN = {
  rejection: 'in a promise that nothing awaits',
  throw: 'thrown by a timer or a callback that nothing awaits',
};

/** What a user's code threw where nothing awaits it. */
export const accidents: Sentences<typeof accidentReasons, unknown> = {
  accident: fields => `${lostError(fields)}, ${LOST_IN[fields.how]}`,
  'late-accident': ({job, ...fields}) =>
    `${job === 0 ? '' : `after the end of job ${job}: `}${lostError(fields)}, ${LOST_IN[fields.how]}`,
};

const jobs = (count: number): string => `${number.format(count)} job${count === 1 ? '' : 's'}`;

/** What user's jobs left undone. */
export const leftUndone: Sentences<typeof leftReasons, unknown> = {
  'work-left': ({count}) =>
    `${jobs(count)} ended while timers or requests of their own were still active: is an await missing?`,
  'generators-left': ({count}) =>
    `${jobs(count)} returned a generator, whose code runs only when its values are asked for: return the values themselves`,
};
