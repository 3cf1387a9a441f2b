import type {HelperKind, Phase} from '../../model/event/event.js';
import type {Vocabulary} from '../../model/options/appearance.js';
import type {JobState} from '../../model/run/run-state.js';
import type {LaneState} from '../../model/timeline/span.js';

/** A noun as English counts it. */
export type Noun = {readonly one: string; readonly other: string};

/** The words in which the two vocabularies differ. */
export type Terms = {
  readonly process: Noun;
  readonly thread: Noun;
  readonly job: Noun;
  readonly core: Noun;
  readonly helpers: Readonly<Record<HelperKind, string>>;
  /** The lock, and how many there are when the threads of a process share it and when they do not. */
  readonly lock: {readonly one: string; readonly shared: string; readonly free: string};
  /** What the threads of one process share. */
  readonly memory: string;
  /** The title of the cores: they are the machine's, not a process's. */
  readonly coresTitle: string;
  readonly queue: string;
  /** Where I/O goes on, and a job there whose answer waits for its thread. */
  readonly io: string;
  readonly overdue: string;
  /** What such a job did meanwhile, and what a thread does whose event loop a user has blocked. */
  readonly heldUp: string;
  readonly blocking: string;
  readonly session: string;
  readonly sessions: string;
  readonly done: string;
  readonly title: string;
  readonly states: Readonly<Record<LaneState, string>>;
  readonly jobStates: Readonly<Record<JobState, string>>;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly letters: Readonly<Record<LaneState, string>>;
  readonly meanings: Readonly<Record<LaneState, string>>;
};

/** The table of words: a kitchen word and its standard term stand in the same place. */
export const terms: Readonly<Record<Vocabulary, Terms>> = {
  kitchen: {
    process: {one: 'kitchen', other: 'kitchens'},
    thread: {one: 'cook', other: 'cooks'},
    job: {one: 'dish', other: 'dishes'},
    core: {one: 'stove', other: 'stoves'},
    helpers: {libuv: 'kitchen hands', download: 'oven hand', other: 'cleaners'},
    lock: {one: 'knife', shared: 'one for all cooks of a kitchen', free: 'one for every cook'},
    memory: 'pantry',
    coresTitle: 'House stoves',
    queue: 'order rail',
    io: 'oven',
    overdue: 'burning',
    heldUp: 'burned',
    blocking: 'kept busy by you',
    session: 'oven',
    sessions: 'ovens',
    done: 'served',
    title: 'the same dishes, cooked in four ways',
    states: {
      starting: 'coming in',
      running: 'cooking',
      ready: 'no stove',
      blocked: 'at the oven',
      'in flight': 'in the oven',
      suspended: 'no cook',
      unconnected: 'oven turn',
      locked: 'no knife',
      transport: 'at the pass',
      unexplained: 'unexplained',
      idle: 'free',
      failed: 'failed',
      exited: 'gone home',
    },
    phases: {
      queued: 'oven turn',
      connecting: 'heating up',
      waiting: 'baking',
      receiving: 'taking out',
      writing: 'storing',
      helped: 'handed over',
      awaiting: 'awaiting',
      locked: 'no knife',
      computing: 'cooking',
    },
    jobStates: {
      queued: 'on the rail',
      running: 'in work',
      finished: 'served',
      failed: 'failed',
      cancelled: 'stopped',
    },
    letters: {
      starting: 'S',
      running: 'C',
      ready: 'N',
      blocked: 'A',
      'in flight': 'I',
      suspended: 'W',
      unconnected: 'O',
      locked: 'K',
      transport: 'P',
      unexplained: 'U',
      idle: 'F',
      failed: 'X',
      exited: 'G',
    },
    meanings: {
      starting: 'a cook is on the way; nothing can be cooked here yet',
      running: 'a cook is working on this dish',
      ready: 'the cook could go on but every stove of the house is taken',
      blocked: 'the cook stands at the oven until the dish is done and can do nothing else',
      'in flight': 'the dish is in the oven and the cook is free for others meanwhile',
      suspended: 'the dish could go on but its one cook is at another',
      unconnected: 'the dish waits for its turn in the oven, and the cook is free for others meanwhile',
      locked: 'there is one knife in this kitchen, and another cook has it',
      transport: 'a dish is on its way between the rail and the cook, who has none meanwhile',
      unexplained: 'neither the kernel nor the dish says what the cook did',
      idle: 'a cook is here and has nothing to do',
      failed: 'this dish failed',
      exited: 'the cook has left',
    },
  },
  standard: {
    process: {one: 'process', other: 'processes'},
    thread: {one: 'thread', other: 'threads'},
    job: {one: 'job', other: 'jobs'},
    core: {one: 'core', other: 'cores'},
    helpers: {libuv: 'libuv helpers', download: 'download helper', other: "Node's own"},
    lock: {one: 'lock', shared: 'one for all threads of a process', free: 'none'},
    memory: 'memory',
    coresTitle: 'Cores',
    queue: 'queue',
    io: 'I/O',
    overdue: 'overdue',
    heldUp: 'waited',
    blocking: 'loop blocked by you',
    session: 'session',
    sessions: 'sessions',
    done: 'done',
    title: 'the same jobs, run in four ways',
    states: {
      starting: 'starting',
      running: 'running',
      ready: 'no core',
      blocked: 'blocked',
      'in flight': 'in flight',
      suspended: 'no thread',
      unconnected: 'socket wait',
      locked: 'lock wait',
      transport: 'transport',
      unexplained: 'unexplained',
      idle: 'idle',
      failed: 'failed',
      exited: 'exited',
    },
    phases: {
      queued: 'socket wait',
      connecting: 'connecting',
      waiting: 'waiting',
      receiving: 'receiving',
      writing: 'writing',
      helped: 'handed over',
      awaiting: 'awaiting',
      locked: 'lock wait',
      computing: 'computing',
    },
    jobStates: {
      queued: 'queued',
      running: 'running',
      finished: 'finished',
      failed: 'failed',
      cancelled: 'cancelled',
    },
    letters: {
      starting: 'S',
      running: 'R',
      ready: 'N',
      blocked: 'B',
      'in flight': 'F',
      suspended: 'T',
      unconnected: 'C',
      locked: 'L',
      transport: 'P',
      unexplained: 'U',
      idle: 'I',
      failed: 'X',
      exited: 'E',
    },
    meanings: {
      starting: 'a thread is being started; it can take no job yet',
      running: 'a thread is working on this job',
      ready: 'the thread is ready to run but no core is free',
      blocked: 'the thread sleeps until I/O or something else is over and can do nothing meanwhile',
      'in flight': 'the I/O of this job is under way and the thread is free for others meanwhile',
      suspended: 'the job could go on but its one thread is at another',
      unconnected: 'the job waits until a connection is free, and the thread is free for others meanwhile',
      locked: 'the thread waits for the lock that the threads of its process share',
      transport: 'a job or its result is on its way between runner and thread, which has none meanwhile',
      unexplained: 'neither the kernel nor the job says what the thread did',
      idle: 'a thread is there and has nothing to do',
      failed: 'this job failed',
      exited: 'the thread has exited',
    },
  },
};

/** Each kitchen word with its standard term, as the help page lists them. */
export const wordPairs: readonly (readonly [string, string])[] = (
  [
    of => of.process.one,
    of => of.thread.one,
    of => of.job.one,
    of => of.core.one,
    of => of.lock.one,
    of => of.memory,
    of => of.helpers.libuv,
    of => of.helpers.other,
    of => of.queue,
    of => of.io,
    of => `${of.session} A`,
    of => of.states.blocked,
    of => of.states['in flight'],
  ] satisfies ((of: Terms) => string)[]
).map(word => [word(terms.kitchen), word(terms.standard)]);
