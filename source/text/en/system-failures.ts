import type {systemReasons, thrownReasons} from '../../model/failure/reasons.js';
import type {Sentences} from '../failures.js';

const at = (place: string): string => (place === '' ? 'there' : `at ${place}`);
const server = (place: string): string => (place === '' ? 'the server' : `the server at ${place}`);

/** Errors of Node, the system and the network: what happened and what to try. */
export const systemFailures: Sentences<typeof systemReasons, unknown> = {
  refused: ({place}) => `nobody answers ${at(place)}: check the address, and that the server is running`,
  'broken-off': ({place}) => `${server(place)} broke the connection off: try again, or with fewer workers`,
  'closed-early': ({place}) =>
    `${server(place)} closed the connection before the answer was complete: try again`,
  'wrong-length': () => 'the answer is not as long as its header promised: try again',
  'no-host': ({place}) => `there is no host named ${place || 'so'}: check the spelling of the address`,
  'no-look-up': ({place}) => `the name ${place || 'of the host'} could not be looked up: check the network`,
  'no-way': ({place}) => `there is no way to ${place || 'the host'}: check the network`,
  'connect-timeout': ({place}) =>
    `${server(place)} did not take the connection in time: check the address and the network`,
  'no-port': () =>
    'this machine has no free port left for another connection: use fewer workers, or keep sessions',
  'too-many-open': () =>
    'too many files and connections are open: use fewer workers, or raise the limit (ulimit -n)',
  'headers-too-large': () => 'the headers of the answer are too large (more than 16 KB)',
  'not-http': ({detail}) => `the answer is not HTTP (${detail}): check the address and the port`,
  'not-compressed': ({detail}) => `the answer is not compressed as it claims (${detail})`,
  untrusted: ({detail}) =>
    `the certificate is not trusted (${detail}): check the address, or name its authority in NODE_EXTRA_CA_CERTS`,
  insecure: () => 'no secure connection came about: is it http: rather than https:?',
  stopped: () => 'it was stopped before it was done',
  'no-import': ({detail}) => `${detail}: check the import, or install the package beside the module`,
  'no-module': ({detail}) => `${detail}: a module is a .js, .mjs or .cjs file`,
  'thread-memory': () => 'it used up the memory that a thread may have',
};

const THROWN = {object: 'an object', function: 'a function'};

const withCause = (sentence: string, cause: string): string =>
  cause === '' ? sentence : `${sentence} (${cause})`;

/** Anything else that was thrown: its own message. */
export const thrownFailures: Sentences<typeof thrownReasons, unknown> = {
  error: ({message, cause}) => withCause(message, cause),
  'no-message': ({name, cause}) => withCause(`${name} without a message`, cause),
  'no-error': ({thrown, detail, cause}) =>
    withCause(`threw ${thrown === 'value' ? detail : THROWN[thrown]} instead of an Error`, cause),
};
