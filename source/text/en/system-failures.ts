import type {systemReasons, thrownReasons} from '../../model/failure/failure-reasons.js';
import type {Sentences} from '../failures.js';
import {after} from './process-failures.js';

const at = (place: string): string => (place === '' ? 'there' : `at ${place}`);
const server = (place: string): string => (place === '' ? 'the server' : `the server at ${place}`);

/** Errors of Node, the system and the network: what happened and what to try. */
export const systemFailures: Sentences<typeof systemReasons, unknown> = {
  'connection-refused': ({place}) =>
    `no server answers ${at(place)}: check the address, and that the server is running`,
  'connection-reset': ({place}) =>
    `${server(place)} broke the connection off: try again, or with fewer workers`,
  'incomplete-response': ({place}) =>
    `${server(place)} closed the connection before the answer was complete: try again`,
  'content-length-mismatch': () => 'the answer is not as long as its header promised: try again',
  'unknown-host': ({place}) => `there is no host named ${place || 'so'}: check the spelling of the address`,
  'lookup-failed': ({place}) =>
    `the name ${place || 'of the host'} could not be looked up: check the network`,
  unreachable: ({place}) => `there is no way to ${place || 'the host'}: check the network`,
  'connection-timeout': ({place}) =>
    `${server(place)} did not accept the connection in time: check the address and the network`,
  'no-free-port': () =>
    'this machine has no free port left for another connection: use fewer workers, or keep sessions',
  'too-many-open-files': () =>
    'too many files and connections are open: use fewer workers, or raise the limit (ulimit -n)',
  'headers-too-large': () => 'the headers of the answer are too large (more than 16 KB)',
  'not-http': ({detail}) => `the answer is not HTTP (${detail}): check the address and the port`,
  'not-compressed': ({detail}) => `the answer is not compressed as it claims (${detail})`,
  'untrusted-certificate': ({detail}) =>
    `the certificate is not trusted (${detail}): check the address, or name its authority in NODE_EXTRA_CA_CERTS`,
  'tls-failed': () => 'no secure connection could be established: is it http: rather than https:?',
  aborted: () => 'it was stopped before it was done',
  'import-not-found': ({detail}) => `${detail}: check the import, or install the package beside the module`,
  'wrong-file-type': ({detail}) => `${detail}: a module is a .js, .mjs or .cjs file`,
  'thread-out-of-memory': () => 'it used up the memory that a thread may have',
};

const THROWN = {object: 'an object', function: 'a function'};

const withCause = (sentence: string, cause: string): string =>
  cause === '' ? sentence : `${sentence} (${cause})`;

/** Anything else that was thrown: its own message. */
export const thrownFailures: Sentences<typeof thrownReasons, unknown> = {
  error: ({message, cause}) => withCause(message, cause),
  'error-without-message': ({name, cause}) => withCause(`${name} without a message`, cause),
  'not-an-error': ({thrown, detail, cause}) =>
    withCause(
      thrown === 'value'
        ? `threw ${detail} instead of an Error`
        : after(`threw ${THROWN[thrown]} instead of an Error`, detail),
      cause,
    ),
};
