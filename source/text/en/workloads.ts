import type {Plan} from '../../model/event/plan.js';
import {serial} from '../../workloads/serial/row.js';
import type {workloadReasons} from '../../workloads/table.js';
import type {Sentences} from '../failures.js';
import {bytes, multiplied} from '../figures.js';
import {detailsFor, type EnglishWorkloads, type ResultWords} from '../workload-words.js';
import {after} from './process-failures.js';
import {scaled} from './scaled.js';
import {number} from './words.js';

/** For a workload that is unknown here, as a recording may name one. */
const unknownDetails = (plan: Plan): readonly string[] => [
  multiplied(scaled('size', sizeOf(plan)), plan.scaled?.by),
];

const downloads = (plan: Plan): readonly string[] => {
  const {embedded, urls} = plan;
  if (embedded) return [waitOf(plan), SERVER];
  return [urls.length === 1 ? 'one address' : `${urls.length} addresses`];
};

const amount = (plan: Plan): readonly string[] => [
  `${multiplied(bytes(sizeOf(plan)), plan.scaled?.by)} each`,
];

const n = (plan: Plan): readonly string[] => [
  multiplied(`n = ${number.format(sizeOf(plan))}`, plan.scaled?.by),
];

const SERVER = 'embedded server';

const sizeOf = ({scaled: times, size}: Plan): number => times?.base ?? size;

const waitOf = ({scaled: times, latencyMs}: Plan): string =>
  `${multiplied(scaled('latencyMs', times?.base ?? latencyMs), times?.by)} each`;

const OVERLAP = 'keys 2, 3 and 4 overlap the waiting';
const spread = (cores: string): string => `keys 2 and 4 use several ${cores}`;

const reading: ResultWords = {
  done: 'Finished',
  noun: 'job',
  result: ({bytes, sum}, label) => `Read ${bytes} bytes (${label}), sum: ${sum}`,
};

/** All that is said of each workload, in the order of help; what its jobs can find wrong follows below. */
export const workloadWords: EnglishWorkloads = {
  download: {
    help: 'an HTTP GET, from the embedded server or --url',
    menu: () => `an HTTP GET waits for its server; ${OVERLAP}`,
    details: downloads,
    readme: {
      job: 'an HTTP GET, from the embedded server or `--url`',
      size: 'bytes of an answer',
      checked: 'any status is an answer, and is reported',
    },
  },
  sum: {
    help: 'the exact sum of i² below n',
    menu: cores => `adds up i² below n; ${spread(cores)}`,
    details: plan => [...unknownDetails(plan), plan.arithmetic],
    readme: {size: 'n', checked: 'by the formula'},
  },
  matrix: {
    help: 'the product of two matrices of n × n whole numbers',
    menu: cores => `multiplies two matrices; ${spread(cores)}`,
    details: n,
    readme: {size: 'n', checked: "Freivalds' check: C · v is A · (B · v)"},
    plain: {
      done: 'Computed',
      noun: 'product',
      result: ({trace, sum}, label) => `Multiplied two matrices (${label}), trace: ${trace}, sum: ${sum}`,
    },
  },
  compress: {
    help: 'gzip of a text',
    menu: cores => `compresses a text (gzip); ${spread(cores)}`,
    details: amount,
    readme: {
      job: "gzip of a text made for the job; under `async` libuv's helper threads do it, under the others the thread itself",
      size: 'bytes of the text',
      checked: 'unpacked again and compared',
    },
    plain: {
      done: 'Compressed',
      noun: 'text',
      result: ({bytes, crc32}) => `Compressed and read back ${bytes} bytes, CRC-32: ${crc32}`,
    },
  },
  sets: {
    help: 'union, intersection and difference of two sets of n numbers',
    menu: cores => `combines two sets of numbers; ${spread(cores)}`,
    details: n,
    readme: {
      job: 'union, intersection and difference of two sets of n numbers, as in Python',
      size: 'n',
      checked: 'by the formulas of arithmetic progressions',
    },
    plain: {
      done: 'Combined',
      noun: 'pair',
      result: ({union, intersection, difference, sum}, label) =>
        `Combined two sets (${label}), union: ${union}, intersection: ${intersection}, difference: ${difference}, sum: ${sum}`,
    },
  },
  memory: {
    help: 'reads an array that is larger than the caches',
    menu: (cores, contrast) =>
      `all ${cores} share one path to memory; compare with cache: the difference needs ${contrast} ${cores}`,
    details: amount,
    readme: {
      job: 'reads an array of 64 MB round and round, one number of every cache line: cores share one way to memory, so more of them help little',
      size: 'bytes',
      checked: 'by formula',
    },
    plain: reading,
  },
  cache: {
    help: 'the same loop over what the cache of a core holds',
    menu: (cores, contrast) =>
      `its data stay in the cache; compare with memory: the difference needs ${contrast} ${cores}`,
    details: amount,
    readme: {
      job: 'the same loop over 128 kB, which each core has to itself: more cores help in full',
      size: 'bytes',
      checked: 'by formula',
    },
    plain: reading,
  },
  write: {
    help: 'writes a file that the disk keeps (fsync)',
    menu: () => `waits until the disk has the bytes; ${OVERLAP}`,
    details: amount,
    readme: {
      job: 'writes a file, 16 kB at a time, each kept by the disk (`fsync`) before the next',
      size: 'bytes of the file',
      checked: 'read back, CRC-32 of both compared',
    },
    plain: {
      done: 'Wrote',
      noun: 'file',
      result: ({bytes, crc32}) => `Wrote and read back ${bytes} bytes, CRC-32: ${crc32}`,
    },
  },
  serial: {
    help: 'listens to a line of 9,600 baud',
    menu: () => `listens to a slow serial line; ${OVERLAP}`,
    details: plan => [
      multiplied(`${number.format(sizeOf(plan))} bytes`, plan.scaled?.by),
      `${number.format(serial.asks.baud)} baud`,
      SERVER,
    ],
    readme: {
      job: 'listens to a line of 9,600 baud (960 bytes a second) of the embedded server',
      size: 'bytes',
      checked: 'every byte is known',
    },
    plain: {
      done: 'Received',
      noun: 'message',
      result: ({bytes, crc32}) => `Received ${bytes} bytes at ${serial.asks.baud} baud, CRC-32: ${crc32}`,
    },
  },
  mixed: {
    help: 'downloads, then hashes',
    menu: () => 'downloads, then hashes; key 3 overlaps the waiting, keys 2 and 4 the hashing too',
    details: plan => [waitOf(plan), `hashed ${number.format(plan.size)} times`, SERVER],
    readme: {
      job: 'downloads 50,000 bytes, then hashes them again and again: the waiting overlaps under `async`, the computing does not',
      size: 'rounds of SHA-256',
      checked: 'every byte is known, the last digest is made anew',
    },
    plain: {
      done: 'Downloaded and hashed',
      noun: 'site',
      result: ({bytes, rounds, sha256}, label) =>
        `Read Contents: ${bytes}, hashed ${rounds} times, SHA-256: ${sha256} from ${label}`,
    },
  },
  module: {
    help: 'your own module: export default async function (input) {…}',
    menu: () => 'your own function: run it with all four keys and see what it waits for',
    details: () => [],
    readme: null,
  },
};

/** What distinguishes a plan's jobs, in a few words each. */
export const details = (plan: Plan): readonly string[] => detailsFor(workloadWords, unknownDetails, plan);

const ELSEWHERE = 'point TMPDIR at another folder';

const RIGHT = 'export default async function (input, {signal, session, progress}) {…}';

const NEVER = 'look for a top-level await that never settles, or an endless loop outside the function';

/** What to choose where memory is short. */
const SMALLER = {workers: 'fewer workers', 'size or workers': 'a smaller size or fewer workers'};

/** What workloads find wrong, and what to try. */
export const workloadFailures: Sentences<typeof workloadReasons, unknown> = {
  'endless-redirect': ({limit}) =>
    `the address redirects more than ${limit} times: it probably redirects for ever`,
  'invalid-redirect': ({address}) => `the answer redirects to ${address}, which is no http or https address`,
  'response-too-large': ({limitBytes}) =>
    `the answer is larger than ${limitBytes} bytes: allow more with --max-bytes`,
  'invalid-proxy': () =>
    'the proxy in http_proxy or https_proxy is no address: correct it (http://host:port), or unset it',
  'helper-thread-lost': () => 'the helper thread that downloads ended before the answer came',
  'wrong-bytes': ({at}) =>
    `the received bytes differ from those that the embedded server sends (from about byte ${at} on): try again`,
  'wrong-answer': ({expectedBytes, status, statusText, bytes}) =>
    `${expectedBytes} bytes were asked for; the answer was ${status} ${statusText} with ${bytes} bytes: try again`,

  'no-room': ({times, eachMb, freeMb, choose}) =>
    `${times} × ${eachMb} MB of memory are more than half of what is free (${freeMb} MB): choose ${SMALLER[choose]}`,

  'no-folder': ({folder}) => `there is no folder ${folder}: make it, or ${ELSEWHERE}`,
  'not-a-folder': ({folder}) => `${folder} is no folder: ${ELSEWHERE}`,
  'no-access': ({folder}) => `nothing may be written in ${folder}: ${ELSEWHERE}`,
  'read-only': ({folder}) => `${folder} can only be read: ${ELSEWHERE}`,
  'disk-full': ({folder}) =>
    `the disk of ${folder} is full: make room, give a smaller --size or fewer workers, or ${ELSEWHERE}`,
  'quota-full': ({folder}) =>
    `the quota of ${folder} is used up: make room, give a smaller --size, or ${ELSEWHERE}`,
  'file-too-large': ({folder}) => `no file in ${folder} may be that large: give a smaller --size`,
  'disk-broken': ({folder}) => `the disk of ${folder} does not work properly: ${ELSEWHERE}`,
  'disk-changed': ({folder}) =>
    `the bytes read from the disk of ${folder} are not those that were written there: have it checked`,

  'wrong-sum': ({n, found, expected}) =>
    `the sum for n = ${n} came out as ${found} where the formula gives ${expected}`,
  'wrong-sets': ({operation, n, found, foundSum, expected, expectedSum}) =>
    `the ${operation} of two sets of ${n} numbers has ${found} that add up to ${foundSum} ` +
    `where the formula gives ${expected} and ${expectedSum}`,
  'wrong-product': ({n, row}) => `the product of two matrices of ${n} × ${n} is wrong in row ${row}`,
  'wrong-text': ({bytes}) => `${bytes} bytes of text were not the same after gzip and gunzip`,
  'wrong-lines': ({lines, first, found, expected}) =>
    `${lines} lines of memory from line ${first} on add up to ${found} where the formula gives ${expected}`,
  'wrong-chain': () => 'the last digest of the chain is not that of its content',

  'no-size-found': ({limitMs}) => `no job took long enough to be measured within ${limitMs / 1000} s`,
  'calibration-lost': ({end, detail}) =>
    after(
      `the process that timed jobs was lost (${typeof end === 'number' ? `exit code ${end}` : `signal ${end}`})`,
      detail,
    ),

  'no-file': () => 'there is no such file: give the path of a .js, .mjs or .cjs module',
  'not-a-file': () => 'it is no file: give the path of a .js, .mjs or .cjs module',
  'no-typescript': ({node}) =>
    `Node ${node} loads no TypeScript: Node 22.18, 23.6 and all later versions do; or compile it to .mjs first`,
  'no-default-export': () => `it has no default export: ${RIGHT}`,
  'default-not-function': () => `its default export is no function: ${RIGHT}`,
  'inputs-not-list': () =>
    'its inputs are no list, or an empty one: export const inputs = [1, 2, 3], or leave it out',
  'inputs-differ': () =>
    'its inputs differ each time that it is imported, and are no plain data that could be handed to other executors',
  'import-failed': ({name, message, place}) =>
    `importing it failed: ${name}: ${message}${place === '' ? '' : ` (${place})`}`,
  'import-overdue': ({limitMs}) =>
    `importing it took longer than ${limitMs / 1000} s: ${NEVER}, or give it longer with --import-timeout`,
  'import-unsettled': () => `importing it never ends: ${NEVER}`,
  'import-ended': ({end, detail}) =>
    `importing it ended the process ${typeof end === 'number' ? `with exit code ${end}` : `by signal ${end}`}` +
    `${detail === '' ? '' : ` (${detail})`}: a module should only define things`,
  'syntax-error': ({place, detail}) => `a syntax error in ${place}: ${detail}`,
};
