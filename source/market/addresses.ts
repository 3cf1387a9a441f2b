/** The three files that a course's downloads ask for in turn. */
const FILES = ['alpha', 'beta', 'gamma'] as const;

export type AddressOptions = {
  /** Delay of each answer, ms, 0 to 600,000. */
  readonly latencyMs: number;
  /** Length of each answer's body, bytes, 0 to 1e9. */
  readonly bytes: number;
  /** How many addresses; beyond three the same three come again. Default 3. */
  readonly count?: number;
};

/** Addresses to download from an embedded server, which `baseUrl` (`http://127.0.0.1:PORT`) names. */
export const addresses = (
  baseUrl: string,
  {latencyMs, bytes, count = FILES.length}: AddressOptions,
): string[] =>
  Array.from({length: count}, (_, index) => {
    const file = FILES[index % FILES.length];
    return new URL(`/file/${file}?delay=${latencyMs}&bytes=${bytes}`, baseUrl).href;
  });
