/** Bytes that each job downloads and then hashes. */
export const CONTENT_BYTES = 50_000;
