/** The three files that a course's downloads ask for in turn. */
const FILES = ['alpha', 'beta', 'gamma'] as const;

export type AddressOptions = {
  /** What is requested: files (default), or bytes at the speed of a serial line. */
  readonly kind?: AddressKind | undefined;
  /** Delay of each file, ms, 0 to 600,000. */
  readonly latencyMs: number;
  /** Length of each answer's body, bytes, 0 to 1e9. */
  readonly bytes: number;
  /** Speed of a serial line, bits a second. */
  readonly baud?: number | undefined;
  /** How many addresses; beyond those that differ the same ones come again. Default: those that differ. */
  readonly count?: number | undefined;
};

type Answers = Pick<AddressOptions, 'latencyMs' | 'bytes' | 'baud'>;

/** The different paths of each kind. */
const paths = {
  file: ({latencyMs, bytes}: Answers) => FILES.map(file => `/file/${file}?delay=${latencyMs}&bytes=${bytes}`),
  serial: ({bytes, baud = 9600}: Answers) => [`/serial?bytes=${bytes}&baud=${baud}`],
} as const;

export type AddressKind = keyof typeof paths;

/** Addresses to download from an embedded server, which `baseUrl` (`http://127.0.0.1:PORT`) names. */
export const addresses = (baseUrl: string, {kind = 'file', count, ...answers}: AddressOptions): string[] => {
  const known = paths[kind](answers);
  return Array.from({length: count ?? known.length}, (_, index) => {
    const path = known[index % known.length] ?? '';
    return new URL(path, baseUrl).href;
  });
};
