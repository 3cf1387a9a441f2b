import type {Entry, GlossaryWords} from '../glossary-entry.js';
import {terms} from './terms.js';

const {kitchen} = terms;

const comparison = [
  ['concurrency', 'parallelism'],
  ['logical', 'physical'],
  ['one core is enough, many are possible', 'many cores'],
  ['shares one piece of work', 'usually separate pieces of work'],
  ['very hard to debug', 'hard to debug'],
  ['mutex and deadlock', 'OpenMP, MPI and CUDA'],
] as const;

const entries = {
  concurrency: {
    term: 'concurrency',
    meaning: ['Several jobs take turns, so that their times overlap. It is logical: one core is enough.'],
    table: comparison,
  },
  parallelism: {
    term: 'parallelism',
    meaning: ['Several jobs run at the same moment. It is physical: it takes several cores.'],
    table: comparison,
  },
  openmp: {term: 'OpenMP', meaning: ['Parallel computing with the threads of one machine.']},
  mpi: {
    term: 'MPI',
    meaning: ['Parallel computing with the processes of many machines, which send each other messages.'],
  },
  cuda: {term: 'CUDA', meaning: ['Parallel computing with the thousands of cores of a GPU.']},
  process: {
    term: 'process',
    kitchen: kitchen.process.one,
    meaning: ['A running program with memory of its own.'],
  },
  thread: {
    term: 'thread',
    kitchen: kitchen.thread.one,
    meaning: ['A flow of execution in a process; the threads of a process share its memory.'],
  },
  job: {term: 'job', kitchen: kitchen.job.one, meaning: ['One piece of work with a start and an end.']},
  core: {
    term: 'core',
    kitchen: kitchen.core.one,
    meaning: ['A part of the CPU that runs one thread at a time.'],
  },
  queue: {
    term: 'queue',
    kitchen: kitchen.queue,
    also: ['producer', 'guest', 'request'],
    meaning: ['Where jobs wait until a thread is free.'],
  },
  blocking: {
    term: 'blocking',
    meaning: ['The call returns only when the I/O is done; until then the caller can do nothing else.'],
  },
  'non-blocking': {
    term: 'non-blocking',
    meaning: ['The call returns at once, whether or not the I/O is done.'],
  },
  synchronous: {term: 'synchronous', meaning: ['The caller asks whether the I/O is done.']},
  asynchronous: {term: 'asynchronous', meaning: ['The callee notifies the caller when the I/O is done.']},
  quadrants: {
    term: 'four quadrants',
    meaning: [
      'Two independent questions: does the call return at once, and who says that the I/O is done? Each answer to the one occurs with each to the other.',
    ],
    table: [
      ['returns when it is done', 'returns at once'],
      ['blocking, synchronous: read()', 'non-blocking, synchronous: read() that gives EAGAIN'],
      [
        'blocking, asynchronous: a wait for what was handed over',
        'non-blocking, asynchronous: an event loop',
      ],
    ],
  },
  kernel: {
    term: 'kernel',
    kitchen: 'oven',
    also: ['control'],
    meaning: [
      'The part of the system that does I/O for all programs and divides the cores among them. During a system call it has control.',
    ],
  },
  'user-process': {
    term: 'user process',
    meaning: ['A program as the kernel sees it: it asks, and the kernel does the I/O.'],
  },
  'system-call': {
    term: 'system call',
    also: ['read', 'wait', 'epoll', 'FIFO'],
    meaning: ['A request of a program to the kernel, such as to read a file.'],
  },
  eagain: {
    term: 'EAGAIN',
    also: ['empty-handed'],
    meaning: ['What a non-blocking call gives back where nothing is there yet: ask again later.'],
  },
  'helper-thread': {
    term: 'helper thread',
    kitchen: 'kitchen hand',
    meaning: [
      'A thread that does I/O or computes for another one, which is free meanwhile, or waits for it.',
    ],
  },
  'cpu-bound': {
    term: 'CPU-bound',
    meaning: ['Computing sets the speed, as in matrix products or compression.'],
  },
  'io-bound': {
    term: 'I/O-bound',
    meaning: ['Files, disks, networks or serial ports set the speed; a faster CPU changes little.'],
  },
  'memory-bound': {term: 'memory-bound', meaning: ['The speed of the main memory sets the speed.']},
  'cache-bound': {term: 'cache-bound', meaning: ['The size and speed of the CPU cache set the speed.']},
  multiprocessing: {
    term: 'multiprocessing',
    meaning: ['Many processes do the jobs; each has its own memory.'],
  },
  threading: {term: 'threading', meaning: ['Many threads of one process do the jobs in shared memory.']},
  asyncio: {
    term: 'AsyncIO',
    meaning: ['One thread of one process does all jobs and uses the time in which each waits.'],
  },
  'event-loop': {
    term: 'event loop',
    meaning: ['A loop of one thread that takes the next event and runs the code that waits for it.'],
  },
  coroutine: {
    term: 'coroutine',
    also: ['await', 'task'],
    meaning: ['A function that can pause where it awaits and go on later.'],
  },
  'thread-pool': {term: 'thread pool', meaning: ['A fixed number of threads that take job after job.']},
  'process-pool': {term: 'process pool', meaning: ['A fixed number of processes that take job after job.']},
  session: {
    term: 'session',
    kitchen: kitchen.session,
    meaning: ['An object that keeps connections open and sends the same headers with every request.'],
  },
  connection: {
    term: 'connection',
    meaning: ['An open way between client and server; opening one takes time.'],
  },
  scheduler: {
    term: 'scheduler',
    meaning: ['The part of the kernel that decides which thread runs on which core.'],
  },
  'context-switch': {
    term: 'context switch',
    meaning: ['A core leaves one thread and goes on with another, which costs time.'],
  },
  mutex: {
    term: 'mutex',
    kitchen: kitchen.lock.one,
    also: ['lock', 'tool', 'pan', 'pot', 'board', 'whisk'],
    meaning: ['A lock that one thread can hold at a time; others wait.'],
  },
  semaphore: {
    term: 'semaphore',
    also: ['waiter', 'ovens', 'permits'],
    meaning: ['A counter that lets at most so many threads in at a time.'],
  },
  'lock-order': {
    term: 'lock order',
    also: ['order'],
    meaning: ['All threads take their locks in one order; then no circle of waiting can close.'],
  },
  'try-lock': {
    term: 'try-lock',
    meaning: [
      'A lock that says at once whether it could be taken, so that a thread can give back what it holds.',
    ],
  },
  timeout: {
    term: 'timeout',
    meaning: ['A limit of a wait, after which a thread gives up and does something else.'],
  },
  deadlock: {
    term: 'deadlock',
    also: ['circle', 'stuck'],
    meaning: ['Threads wait for each other in a circle, so none can go on.'],
  },
  livelock: {
    term: 'livelock',
    also: ['polite'],
    meaning: ['Threads keep reacting to each other and none gets on with its work.'],
  },
  starvation: {
    term: 'starvation',
    also: ['starved', 'overtaken'],
    meaning: ['A thread never gets what it waits for, because others always get it first.'],
  },
  'race-condition': {
    term: 'race condition',
    meaning: ['The result depends on the order in which threads happen to run.'],
  },
  'lost-update': {
    term: 'lost update',
    also: ['unprotected', 'expected and actual count'],
    meaning: ['A value is read, another writer changes it, and the old value plus a change overwrites that.'],
  },
  atomic: {term: 'atomic operation', meaning: ['An operation that no other thread can see half done.']},
  gil: {
    term: 'GIL, global interpreter lock',
    kitchen: kitchen.lock.one,
    meaning: ['A lock of Python: one thread of a process at a time runs Python code.'],
  },
  backpressure: {
    term: 'back-pressure',
    also: ['full: wait', 'full: turn away', 'full: reject'],
    meaning: ['A full queue makes the sender slow down, or turns work away.'],
  },
  amdahl: {
    term: "Amdahl's law",
    meaning: ['The part that cannot run in parallel limits the speed-up, however many cores there are.'],
  },
  'metaphor-sync': {
    term: 'Where the metaphor lies: sync',
    meaning: [
      'A cook who is blocked stands at the oven. A blocked thread sleeps and takes no core: other programs can use it.',
      'Under sync a helper thread does the I/O, because Node has no blocking download.',
    ],
  },
  'metaphor-thread': {
    term: 'Where the metaphor lies: thread',
    meaning: [
      'Cooks share all things in a kitchen. Threads of Node share only what is declared as shared memory, and have no global lock; the lock here is an option of this program.',
      'Threads of Python share all objects. Its lock lets one thread run at a time, except in builds without it (free-threaded, from 3.13).',
    ],
  },
  'metaphor-async': {
    term: 'Where the metaphor lies: async',
    meaning: [
      'The one cook is not alone. Node hands files, compression and name look-ups to helper threads (four, unless set otherwise); for sockets the kernel notifies it.',
      'A cook can turn away at any time. An event loop gets control back only where the code awaits or ends.',
    ],
  },
  'metaphor-process': {
    term: 'Where the metaphor lies: process',
    meaning: [
      'Kitchens are apart, but their stoves are not: all processes share the cores of the machine.',
      'A new kitchen is expensive to build. A process costs more start-up time and memory than a thread, but not by that much.',
    ],
  },
} as const satisfies Readonly<Record<string, Entry>>;

/** The name of a term, in every language. */
export type TermId = keyof typeof entries;

/** What the glossary says in a language. */
export type Glossary = GlossaryWords & {readonly entries: Readonly<Record<TermId, Entry>>};

/** The terms of the course in English, in its order. */
export const glossary: Glossary = {
  title: 'Glossary: type to search',
  kitchen: 'in the kitchen',
  also: 'also on the screen',
  search: 'Search',
  nothing: 'No term is called that',
  entries,
};
