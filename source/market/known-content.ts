/**
 * The content of the embedded server's files: this line repeated, from the start in every block. The server
 * sends it; workloads check what they received against it.
 */
export const LINE = 'The quick brown fox jumps over the lazy dog.\n';

/** Bytes after which the line begins anew. */
export const BLOCK_BYTES = 65_536;

/** The header in which an answer says when it was sent: a value of process.hrtime.bigint(). */
export const ANSWERED_AT = 'x-answered-at';
