/**
 * What the embedded server's files hold: this line again and again, and from the start in every block.
 * Known to those who send it and to those who check what came.
 */
export const LINE = 'The quick brown fox jumps over the lazy dog.\n';

/** Bytes after which the line begins anew. */
export const BLOCK_BYTES = 65_536;

/** Speed of the serial line that jobs listen to, bits a second: what serial ports are set to at first. */
export const BAUD = 9600;
