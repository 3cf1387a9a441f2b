import type {systemReasons} from './reasons.js';

/** The reason for an error's code; null where no row knows it. */
export const reasonOfCode = (code: string): keyof typeof systemReasons | null =>
  ROWS.find(([, codes]) => codes.test(code))?.[0] ?? null;

/** Codes of Node, of the system (errno(3)), of undici (UND_ERR_), llhttp (HPE_) and OpenSSL, and what they mean. */
const ROWS: readonly (readonly [keyof typeof systemReasons, RegExp])[] = [
  ['refused', /^ECONNREFUSED$/],
  ['broken-off', /^(ECONNRESET|EPIPE|ECONNABORTED)$/],
  ['closed-early', /^UND_ERR_SOCKET$/],
  ['wrong-length', /^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$/],
  ['no-host', /^ENOTFOUND$/],
  ['no-look-up', /^EAI_/],
  ['no-way', /^(EHOSTUNREACH|ENETUNREACH|ENETDOWN)$/],
  ['connect-timeout', /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/],
  ['no-port', /^EADDRNOTAVAIL$/],
  ['too-many-open', /^(EMFILE|ENFILE)$/],
  ['headers-too-large', /^UND_ERR_HEADERS_OVERFLOW$/],
  ['not-http', /^(HPE_|HTTPParserError$)/],
  ['not-compressed', /^(Z_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_PADDING)/],
  ['untrusted', /^(CERT_|ERR_TLS_CERT_|(DEPTH_ZERO_)?SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET_ISSUER))/],
  ['insecure', /^(EPROTO|ERR_SSL_)/],
  ['stopped', /^(ABORT_ERR|AbortError|UND_ERR_(ABORT|ABORTED|DESTROYED|CLOSED))$/],
  ['no-import', /^(ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND)$/],
  ['no-module', /^ERR_UNKNOWN_FILE_EXTENSION$/],
  ['thread-memory', /^ERR_WORKER_OUT_OF_MEMORY$/],
];
