/** What is known of an error when it is to be worded. */
export type Detail = {
  readonly code: string;
  readonly message: string;
  /** Host and port it is about, or ''. */
  readonly place: string;
};

type Reason = {readonly codes: RegExp; say(detail: Detail): string};

/** Words an error with a known code: what happened and what to try. Null for all others. */
export const reasonFor = (detail: Detail): string | null =>
  REASONS.find(({codes}) => codes.test(detail.code))?.say(detail) ?? null;

const at = ({place}: Detail): string => (place === '' ? 'there' : `at ${place}`);
const of = ({place}: Detail): string => (place === '' ? 'the server' : `the server at ${place}`);

/** Codes of Node, of the system, of undici (UND_ERR_), llhttp (HPE_) and OpenSSL, and their sentences. */
const REASONS: readonly Reason[] = [
  {
    codes: /^ECONNREFUSED$/,
    say: detail => `nobody answers ${at(detail)}: check the address, and that the server is running`,
  },
  {
    codes: /^(ECONNRESET|EPIPE|ECONNABORTED)$/,
    say: detail => `${of(detail)} broke the connection off: try again, or with fewer workers`,
  },
  {
    codes: /^UND_ERR_SOCKET$/,
    say: detail => `${of(detail)} closed the connection before the answer was complete: try again`,
  },
  {
    codes: /^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$/,
    say: () => 'the answer is not as long as its header promised: try again',
  },
  {
    codes: /^ENOTFOUND$/,
    say: ({place}) => `there is no host named ${place || 'so'}: check the spelling of the address`,
  },
  {
    codes: /^EAI_/,
    say: ({place}) => `the name ${place || 'of the host'} could not be looked up: check the network`,
  },
  {
    codes: /^(EHOSTUNREACH|ENETUNREACH|ENETDOWN)$/,
    say: ({place}) => `there is no way to ${place || 'the host'}: check the network`,
  },
  {
    codes: /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/,
    say: detail => `${of(detail)} did not take the connection in time: check the address and the network`,
  },
  {
    codes: /^EADDRNOTAVAIL$/,
    say: () =>
      'this machine has no free port left for another connection: use fewer workers, or keep sessions',
  },
  {
    codes: /^(EMFILE|ENFILE)$/,
    say: () => 'too many files and connections are open: use fewer workers, or raise the limit (ulimit -n)',
  },
  {
    codes: /^UND_ERR_HEADERS_OVERFLOW$/,
    say: () => 'the headers of the answer are too large (more than 16 KB)',
  },
  {
    codes: /^(HPE_|HTTPParserError$)/,
    say: ({message}) => `the answer is not HTTP (${message}): check the address and the port`,
  },
  {
    codes: /^(Z_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_PADDING)/,
    say: ({message}) => `the answer is not compressed as it claims (${message})`,
  },
  {
    codes: /^(CERT_|ERR_TLS_CERT_|(DEPTH_ZERO_)?SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET_ISSUER))/,
    say: ({message}) =>
      `the certificate is not trusted (${message}): check the address, or name its authority in NODE_EXTRA_CA_CERTS`,
  },
  {
    codes: /^(EPROTO|ERR_SSL_)/,
    say: () => 'no secure connection came about: is it http: rather than https:?',
  },
  {
    codes: /^(ABORT_ERR|AbortError|UND_ERR_(ABORT|ABORTED|DESTROYED|CLOSED))$/,
    say: () => 'it was stopped before it was done',
  },
  {
    codes: /^(ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND)$/,
    say: ({message}) => `${message}: check the import, or install the package beside the module`,
  },
  {
    codes: /^ERR_UNKNOWN_FILE_EXTENSION$/,
    say: ({message}) => `${message}: a module is a .js, .mjs or .cjs file`,
  },
  {
    codes: /^ERR_WORKER_OUT_OF_MEMORY$/,
    say: () => 'it used up the memory that a thread may have',
  },
];
