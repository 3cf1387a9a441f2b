import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {startDemonstration} from '../../source/demonstrations/client.js';
import type {QuadrantsFact} from '../../source/model/demonstrations/quadrants/facts.js';
import {
  beforeQuadrants,
  foldQuadrants,
  type Reading,
} from '../../source/model/demonstrations/quadrants/fold.js';
import {type Way, ways} from '../../source/model/demonstrations/quadrants/ways.js';
import {until} from '../helpers/processes.js';
import {type SystemCall, traced, tracingObstacle} from '../helpers/system-calls.js';
import {temporaryFolder} from '../helpers/temporary.js';

const ITEMS = 10;
const PROGRAM = fileURLToPath(new URL('../helpers/quadrants-run.js', import.meta.url));
const obstacle = await tracingObstacle();

/** What the kernel saw while items were read: from the first call on the FIFO to the last. */
type Seen = {
  readonly reading: Reading;
  /** Calls of the thread that reads; all reads of the FIFO, by whichever thread. */
  readonly own: readonly SystemCall[];
  readonly reads: readonly SystemCall[];
  /** How often the thread that reads looked for events up to the last item; its timer turns before the first one, too. */
  readonly looks: number;
};

const isEmpty = ({returned}: SystemCall): boolean => returned.startsWith('-1 EAGAIN');
const gives = ({returned}: SystemCall): boolean => returned === '1';
const isWait = ({name}: SystemCall): boolean => name.startsWith('epoll');

const proofs: Readonly<Record<Way, (seen: Seen) => void>> = {
  'blocking-sync'({reading, own, reads}) {
    assert.equal(reads.length, ITEMS + 1);
    assert.equal(reads.length, reading.calls.held);
    assert.ok(reads.every(({tid}) => tid === reading.tid));
    assert.ok(!reads.some(isEmpty));
    assert.ok(!own.some(isWait), 'its event loop did not look for events');
  },
  'non-blocking-sync'({reading, own, reads}) {
    assert.ok(reads.every(({tid}) => tid === reading.tid));
    assert.equal(reads.filter(isEmpty).length, reading.calls.eagain);
    assert.equal(reads.filter(call => !isEmpty(call)).length, reading.calls.answered);
    assert.ok(!own.some(isWait), 'its event loop did not look for events');
  },
  'blocking-async'({reading, own, reads}) {
    assert.equal(reads.filter(gives).length, reading.calls.completed);
    assert.ok(!reads.some(isEmpty));
    const readers = new Set(reads.map(({tid}) => tid));
    assert.ok(
      readers.size > 1 && !readers.has(reading.tid ?? 0),
      'several threads read, and not the one that waits',
    );
    assert.ok(!own.some(isWait), 'its event loop did not look for events');
  },
  'non-blocking-async'({reading, reads, looks}) {
    assert.ok(reads.every(({tid}) => tid === reading.tid));
    // Two items that came before its turn are read at once.
    const bytes = reads.filter(call => !isEmpty(call)).map(({returned}) => Number(returned));
    assert.equal(
      bytes.reduce((sum, one) => sum + one, 0),
      ITEMS,
    );
    // Each notification came from a look for events, and so did each turn of its timer.
    assert.ok(looks >= reading.units, `${looks} looks, ${reading.units} units`);
  },
};

/** The reading that facts come to. */
const readingOf = (facts: readonly QuadrantsFact[], way: Way): Reading => {
  const reading = foldQuadrants(beforeQuadrants, facts).readings[way];
  assert.ok(reading?.endedAt, JSON.stringify(facts.at(-1)));
  return reading;
};

for (const way of ways) {
  test(`${way}: strace saw the calls that were counted`, {skip: obstacle ?? false}, async t => {
    const kinds = ['read', 'epoll_wait', 'epoll_pwait', 'epoll_pwait2'].map(kind => `?${kind}`);
    const {stdout, calls} = await traced(temporaryFolder(t), kinds, [PROGRAM, way]);
    const facts = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as QuadrantsFact);
    const reading = readingOf(facts, way);
    assert.ok(reading.tid && reading.fd);
    const helpers = facts.flatMap(fact => (fact.type === 'completed' ? [fact.tid] : []));
    const threads = new Set([reading.tid, ...helpers]);
    // Other processes have a descriptor of that number too.
    const isOfFifo = ({tid, name, given}: SystemCall): boolean =>
      threads.has(tid) && name === 'read' && given.startsWith(`${reading.fd}, `);
    const reads = calls.filter(isOfFifo);
    const [first, last] = [calls.indexOf(reads[0] as SystemCall), calls.indexOf(reads.at(-1) as SystemCall)];
    const isOwn = ({tid}: SystemCall): boolean => tid === reading.tid;
    const own = calls.slice(first, last + 1).filter(isOwn);
    const looks = calls.slice(0, last + 1).filter(call => isOwn(call) && isWait(call)).length;
    proofs[way]({reading, reads, own, looks});
  });
}

/** The numbers of system calls in which a thread waits, by architecture (syscall_64.tbl; unistd.h of the others). */
const NUMBERS: Readonly<Record<string, Readonly<Record<'read' | 'futex' | 'epoll', readonly number[]>>>> = {
  x64: {read: [0], futex: [202], epoll: [232, 281, 441]},
  arm64: {read: [63], futex: [98], epoll: [22, 441]},
};
const numbers = NUMBERS[process.arch];

/** In which call the kernel holds a thread: its number; null while it runs. */
const callOf = (pid: number, tid: number): number | null => {
  const [number = ''] = readFileSync(`/proc/${pid}/task/${tid}/syscall`, 'utf8').split(' ');
  return number === 'running' ? null : Number(number);
};

const unseen = ((): string | false => {
  if (process.platform !== 'linux' || numbers === undefined)
    return 'no numbers of system calls for this system';
  try {
    callOf(process.pid, process.pid);
    return false;
  } catch {
    return 'this kernel does not say in which call a thread is';
  }
})();

const HELD_IN: readonly (readonly [Way, 'read' | 'futex' | 'epoll'])[] = [
  ['blocking-sync', 'read'],
  ['blocking-async', 'futex'],
  ['non-blocking-async', 'epoll'],
];

for (const [way, name] of HELD_IN) {
  test(`${way}: the kernel says that the thread waits in ${name}`, {skip: unseen}, async () => {
    let reading: Reading | undefined;
    let state = beforeQuadrants;
    const settings = {ways: [way], items: 255, everyMs: 200};
    const handle = startDemonstration('quadrants', settings, facts => {
      state = foldQuadrants(state, facts);
      reading = state.readings[way];
    });
    let over = false;
    void handle.done.then(() => {
      over = true;
    });
    const waits = ({changes, written}: Reading): boolean => changes.length > 1 && written.length > 0;
    await until(() => over || (reading !== undefined && waits(reading)));
    const [pid, tid] = [handle.pid ?? 0, reading?.tid ?? 0];
    await until(() => over || (numbers?.[name].includes(callOf(pid, tid) ?? -1) ?? false));
    assert.ok(!over, `it was never seen in ${name}`);
    handle.stop();
    await handle.done;
  });
}
