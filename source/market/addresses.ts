import {BAUD} from './known-content.js';

/** The three files that a course's downloads ask for in turn. */
const FILES = ['alpha', 'beta', 'gamma'] as const;

export type AddressOptions = {
  /** What is asked for: files (default), or what comes over a serial line. */
  readonly of?: AddressKind | undefined;
  /** Delay of each file, ms, 0 to 600,000. */
  readonly latencyMs: number;
  /** Length of each answer's body, bytes, 0 to 1e9. */
  readonly bytes: number;
  /** How many addresses; beyond those that differ the same ones come again. Default: those that differ. */
  readonly count?: number | undefined;
};

type Answers = Pick<AddressOptions, 'latencyMs' | 'bytes'>;

/** Paths that differ, by what is asked for. */
const paths = {
  file: ({latencyMs, bytes}: Answers) => FILES.map(file => `/file/${file}?delay=${latencyMs}&bytes=${bytes}`),
  serial: ({bytes}: Answers) => [`/serial?bytes=${bytes}&baud=${BAUD}`],
} as const;

export type AddressKind = keyof typeof paths;

/** Addresses to download from an embedded server, which `baseUrl` (`http://127.0.0.1:PORT`) names. */
export const addresses = (baseUrl: string, {of = 'file', count, ...answers}: AddressOptions): string[] => {
  const known = paths[of](answers);
  return Array.from({length: count ?? known.length}, (_, index) => {
    const path = known[index % known.length] ?? '';
    return new URL(path, baseUrl).href;
  });
};
