import {type Parts, parts} from './failure-fields.js';
import {readProperty} from './read-property.js';

/** Reasons, each with the parts of its sentence. */
type Table = Readonly<Record<string, readonly (keyof Parts)[]>>;

/** What Node, the system, undici, llhttp and OpenSSL report (see reasons.ts), and what was thrown at all. */
const reported = {
  refused: ['place'],
  'broken-off': ['place'],
  'closed-early': ['place'],
  'wrong-length': [],
  'no-host': ['place'],
  'no-look-up': ['place'],
  'no-way': ['place'],
  'connect-timeout': ['place'],
  'no-port': [],
  'too-many-open': [],
  'headers-too-large': [],
  'not-http': ['detail'],
  'not-compressed': ['detail'],
  untrusted: ['detail'],
  insecure: [],
  stopped: [],
  'no-import': ['detail'],
  'no-module': ['detail'],
  'thread-memory': [],
  'no-error': ['thrown', 'detail'],
  'no-message': ['name'],
} as const satisfies Table;

/** What befalls executors, and the processes that look after them. */
const executors = {
  timeout: ['limitMs'],
  lost: ['executor'],
  'lost-memory': ['executor', 'limitMb'],
  'lost-error': ['executor', 'detail'],
  'lost-ended': ['executor', 'end'],
  'no-process': [],
  'no-thread': ['exitCode'],
  'no-runner': ['detail'],
  'runner-lost': ['end', 'detail'],
  unobserved: ['detail'],
  'no-market': ['detail'],
  'market-lost': ['end', 'detail'],
  'market-silent': ['limitMs'],
  'no-telling-job': ['limitMs'],
  'timing-lost': ['end', 'detail'],
} as const satisfies Table;

/** What jobs find wrong by themselves. */
const jobs = {
  'endless-redirect': ['limit'],
  'bad-redirect': ['address'],
  'too-large': ['limitBytes'],
  'bad-proxy': [],
  'helper-lost': [],
  'wrong-bytes': ['at'],
  'wrong-answer': ['expectedBytes', 'status', 'statusText', 'bytes'],
  'no-room': ['times', 'eachMb', 'freeMb', 'choose'],
  'no-folder': ['folder'],
  'not-a-folder': ['folder'],
  'no-access': ['folder'],
  'read-only': ['folder'],
  'disk-full': ['folder'],
  'quota-full': ['folder'],
  'file-too-large': ['folder'],
  'disk-broken': ['folder'],
  'disk-forgot': ['folder'],
  'wrong-sum': ['n', 'found', 'expected'],
  'wrong-sets': ['operation', 'n', 'found', 'foundSum', 'expected', 'expectedSum'],
  'wrong-product': ['n', 'row'],
  'wrong-text': ['bytes'],
  'wrong-lines': ['lines', 'first', 'found', 'expected'],
  'wrong-chain': [],
} as const satisfies Table;

/** Every reason for which something goes wrong that is worded here. */
export const reasons = {...reported, ...executors, ...jobs};

export type ReportedReason = keyof typeof reported;
export type ExecutorReason = keyof typeof executors;
export type JobReason = keyof typeof jobs;
export type Reason = keyof typeof reasons;

/** One reason and the parts of its sentence. */
export type AboutThe<R extends Reason> = {readonly reason: R} & Pick<Parts, (typeof reasons)[R][number]>;

/** What a sentence in English says, as plain printable data from which another language can make its own. */
export type About = {readonly [R in Reason]: AboutThe<R>}[Reason];

/** Takes it from wherever it comes, printable; null where a part is missing, or the reason is not known. */
export const aboutOf = (given: unknown): About | null => {
  const reason = readProperty(given, 'reason');
  if (!isReason(reason)) return null;
  const about: Record<string, string | number> = {reason};
  for (const part of reasons[reason]) {
    const value = parts[part](readProperty(given, part));
    if (value === null) return null;
    about[part] = value;
  }
  return about as About;
};

const isReason = (name: unknown): name is Reason => typeof name === 'string' && Object.hasOwn(reasons, name);
