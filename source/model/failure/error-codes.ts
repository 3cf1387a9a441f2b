import type {systemReasons} from './failure-reasons.js';

/** The reason for an error's code; null where no row knows it. */
export const reasonOfCode = (code: string): keyof typeof systemReasons | null =>
  ROWS.find(([, codes]) => codes.test(code))?.[0] ?? null;

/** Codes of Node, of the system (errno(3)), of undici (UND_ERR_), llhttp (HPE_) and OpenSSL, and what they mean. */
const ROWS: readonly (readonly [keyof typeof systemReasons, RegExp])[] = [
  ['connection-refused', /^ECONNREFUSED$/],
  ['connection-reset', /^(ECONNRESET|EPIPE|ECONNABORTED)$/],
  ['incomplete-response', /^UND_ERR_SOCKET$/],
  ['content-length-mismatch', /^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$/],
  ['unknown-host', /^ENOTFOUND$/],
  ['lookup-failed', /^EAI_/],
  ['unreachable', /^(EHOSTUNREACH|ENETUNREACH|ENETDOWN)$/],
  ['connection-timeout', /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/],
  ['no-free-port', /^EADDRNOTAVAIL$/],
  ['too-many-open-files', /^(EMFILE|ENFILE)$/],
  ['headers-too-large', /^UND_ERR_HEADERS_OVERFLOW$/],
  ['not-http', /^(HPE_|HTTPParserError$)/],
  ['not-compressed', /^(Z_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_PADDING)/],
  [
    'untrusted-certificate',
    /^(CERT_|ERR_TLS_CERT_|(DEPTH_ZERO_)?SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET_ISSUER))/,
  ],
  ['tls-failed', /^(EPROTO|ERR_SSL_)/],
  ['aborted', /^(ABORT_ERR|AbortError|UND_ERR_(ABORT|ABORTED|DESTROYED|CLOSED))$/],
  ['import-not-found', /^(ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND)$/],
  ['wrong-file-type', /^ERR_UNKNOWN_FILE_EXTENSION$/],
  ['thread-out-of-memory', /^ERR_WORKER_OUT_OF_MEMORY$/],
];
