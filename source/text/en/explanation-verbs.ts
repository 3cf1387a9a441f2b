import type {Vocabulary} from '../text.js';

/** The words for the figures of a breakdown. */
export type Verbs = {
  readonly waited: string;
  readonly worked: string;
  readonly waiting: string;
  readonly work: string;
  readonly inFlight: string;
  readonly nothingAside: string;
  /** What a thread does that is blocked by the code of its job. */
  readonly slept: string;
  readonly sleep: string;
  /** The other threads of the run's processes. */
  readonly helpers: string;
  /** That a user blocked the event loop; what jobs were whose answer was there. */
  readonly keptBusy: (thread: string) => string;
  readonly finished: string;
};

/** These words of each vocabulary. */
export const verbs: Readonly<Record<Vocabulary, Verbs>> = {
  kitchen: {
    waited: 'stood at the oven',
    worked: 'cooked',
    waiting: 'baking',
    work: 'cooking',
    inFlight: 'in the oven at once',
    nothingAside: 'nothing was in the oven meanwhile',
    slept: 'slept over a dish',
    sleep: 'sleeping over dishes',
    helpers: 'kitchen hands',
    keptBusy: thread => `You kept the one ${thread} busy`,
    finished: 'finished',
  },
  standard: {
    waited: 'was blocked by I/O',
    worked: 'ran jobs',
    waiting: 'I/O',
    work: 'computing',
    inFlight: 'in flight at once',
    nothingAside: 'no I/O was in flight meanwhile',
    slept: 'slept inside a job',
    sleep: 'sleep inside jobs',
    helpers: 'helper threads',
    keptBusy: () => 'You blocked the event loop',
    finished: 'answered',
  },
};

/** The same where what jobs wait for is known to their own code alone: a timer has no oven. */
export const awaits: Readonly<Record<Vocabulary, Pick<Verbs, 'waited' | 'waiting' | 'inFlight'>>> = {
  kitchen: {waited: 'waited', waiting: 'waiting', inFlight: 'set aside at once'},
  standard: {waited: 'waited', waiting: 'waiting', inFlight: 'awaiting at once'},
};
