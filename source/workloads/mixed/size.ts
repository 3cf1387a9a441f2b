/** What each job of this workload downloads and then hashes, bytes. */
export const CONTENT_BYTES = 50_000;
