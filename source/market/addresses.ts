/** The three files that the course's programs download in turn. */
const FILES = ['alpha', 'beta', 'gamma'] as const;

export type AddressOptions = {
  /** What is requested: files (default), or bytes at the speed of a serial line. */
  readonly kind?: AddressKind | undefined;
  /** Delay of each file, ms, 0 to 600,000. */
  readonly latencyMs: number;
  /** Length of each response's body, bytes, 0 to 1e9. */
  readonly bytes: number;
  /** Speed of a serial line, bits a second. */
  readonly baud?: number | undefined;
  /** How many addresses: beyond the different ones they repeat. Default: as many as differ. */
  readonly count?: number | undefined;
};

type Parameters = Pick<AddressOptions, 'latencyMs' | 'bytes' | 'baud'>;

/** The different paths of each kind. */
const paths = {
  file: ({latencyMs, bytes}: Parameters) =>
    FILES.map(file => `/file/${file}?delay=${latencyMs}&bytes=${bytes}`),
  serial: ({bytes, baud = 9600}: Parameters) => [`/serial?bytes=${bytes}&baud=${baud}`],
} as const;

export type AddressKind = keyof typeof paths;

/** Addresses to download from the embedded server at `baseUrl` (`http://127.0.0.1:PORT`). */
export const addresses = (
  baseUrl: string,
  {kind = 'file', count, ...parameters}: AddressOptions,
): string[] => {
  const different = paths[kind](parameters);
  return Array.from({length: count ?? different.length}, (_, index) => {
    const path = different[index % different.length] ?? '';
    return new URL(path, baseUrl).href;
  });
};
