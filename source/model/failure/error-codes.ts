import {type About, aboutOf, type Reason} from './failure-reason.js';

/** What is known of an error when it is to be worded. */
export type Detail = {
  readonly code: string;
  readonly message: string;
  /** Host and port it is about, or ''. */
  readonly place: string;
};

type Row = {readonly reason: Reason; readonly codes: RegExp; say(detail: Detail): string};

/** Words an error with a known code: what happened and what to try. Null for all others. */
export const reasonFor = (
  detail: Detail,
): {readonly message: string; readonly about: About | null} | null => {
  const row = ROWS.find(({codes}) => codes.test(detail.code));
  if (row === undefined) return null;
  const {place, message} = detail;
  return {message: row.say(detail), about: aboutOf({reason: row.reason, place, detail: message})};
};

const at = ({place}: Detail): string => (place === '' ? 'there' : `at ${place}`);
const of = ({place}: Detail): string => (place === '' ? 'the server' : `the server at ${place}`);

/** Codes of Node, of the system, of undici (UND_ERR_), llhttp (HPE_) and OpenSSL: what they mean, in English. */
const ROWS: readonly Row[] = [
  {
    reason: 'refused',
    codes: /^ECONNREFUSED$/,
    say: detail => `nobody answers ${at(detail)}: check the address, and that the server is running`,
  },
  {
    reason: 'broken-off',
    codes: /^(ECONNRESET|EPIPE|ECONNABORTED)$/,
    say: detail => `${of(detail)} broke the connection off: try again, or with fewer workers`,
  },
  {
    reason: 'closed-early',
    codes: /^UND_ERR_SOCKET$/,
    say: detail => `${of(detail)} closed the connection before the answer was complete: try again`,
  },
  {
    reason: 'wrong-length',
    codes: /^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$/,
    say: () => 'the answer is not as long as its header promised: try again',
  },
  {
    reason: 'no-host',
    codes: /^ENOTFOUND$/,
    say: ({place}) => `there is no host named ${place || 'so'}: check the spelling of the address`,
  },
  {
    reason: 'no-look-up',
    codes: /^EAI_/,
    say: ({place}) => `the name ${place || 'of the host'} could not be looked up: check the network`,
  },
  {
    reason: 'no-way',
    codes: /^(EHOSTUNREACH|ENETUNREACH|ENETDOWN)$/,
    say: ({place}) => `there is no way to ${place || 'the host'}: check the network`,
  },
  {
    reason: 'connect-timeout',
    codes: /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/,
    say: detail => `${of(detail)} did not take the connection in time: check the address and the network`,
  },
  {
    reason: 'no-port',
    codes: /^EADDRNOTAVAIL$/,
    say: () =>
      'this machine has no free port left for another connection: use fewer workers, or keep sessions',
  },
  {
    reason: 'too-many-open',
    codes: /^(EMFILE|ENFILE)$/,
    say: () => 'too many files and connections are open: use fewer workers, or raise the limit (ulimit -n)',
  },
  {
    reason: 'headers-too-large',
    codes: /^UND_ERR_HEADERS_OVERFLOW$/,
    say: () => 'the headers of the answer are too large (more than 16 KB)',
  },
  {
    reason: 'not-http',
    codes: /^(HPE_|HTTPParserError$)/,
    say: ({message}) => `the answer is not HTTP (${message}): check the address and the port`,
  },
  {
    reason: 'not-compressed',
    codes: /^(Z_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_PADDING)/,
    say: ({message}) => `the answer is not compressed as it claims (${message})`,
  },
  {
    reason: 'untrusted',
    codes: /^(CERT_|ERR_TLS_CERT_|(DEPTH_ZERO_)?SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET_ISSUER))/,
    say: ({message}) =>
      `the certificate is not trusted (${message}): check the address, or name its authority in NODE_EXTRA_CA_CERTS`,
  },
  {
    reason: 'insecure',
    codes: /^(EPROTO|ERR_SSL_)/,
    say: () => 'no secure connection came about: is it http: rather than https:?',
  },
  {
    reason: 'stopped',
    codes: /^(ABORT_ERR|AbortError|UND_ERR_(ABORT|ABORTED|DESTROYED|CLOSED))$/,
    say: () => 'it was stopped before it was done',
  },
  {
    reason: 'no-import',
    codes: /^(ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND)$/,
    say: ({message}) => `${message}: check the import, or install the package beside the module`,
  },
  {
    reason: 'no-module',
    codes: /^ERR_UNKNOWN_FILE_EXTENSION$/,
    say: ({message}) => `${message}: a module is a .js, .mjs or .cjs file`,
  },
  {
    reason: 'thread-memory',
    codes: /^ERR_WORKER_OUT_OF_MEMORY$/,
    say: () => 'it used up the memory that a thread may have',
  },
];
