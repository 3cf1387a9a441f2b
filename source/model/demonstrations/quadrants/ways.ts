/** The four ways to do I/O: does the call return at once, and which side says that it is done? */
export type Way = 'blocking-sync' | 'non-blocking-sync' | 'blocking-async' | 'non-blocking-async';

/** The answers of one way to both questions. */
export type Answers = {readonly returnsAtOnce: boolean; readonly saysDone: 'process' | 'kernel'};

/** The answers of every way, in the order of the course. */
export const answersOf: Readonly<Record<Way, Answers>> = {
  'blocking-sync': {returnsAtOnce: false, saysDone: 'process'},
  'non-blocking-sync': {returnsAtOnce: true, saysDone: 'process'},
  'blocking-async': {returnsAtOnce: false, saysDone: 'kernel'},
  'non-blocking-async': {returnsAtOnce: true, saysDone: 'kernel'},
};

export const ways = Object.keys(answersOf) as readonly Way[];
