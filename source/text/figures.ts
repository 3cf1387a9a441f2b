/** Milliseconds with the digits that a person compares: 3 ms, 0.31 s, 2.73 s, 27.3 s, 125 s. */
export const seconds = (ms: number): string => {
  if (ms < 9.95) return `${ms.toFixed(1)} ms`;
  if (ms < 99.5) return `${Math.round(ms)} ms`;
  const digits = ms < 9995 ? 2 : ms < 99_950 ? 1 : 0;
  return `${(ms / 1000).toFixed(digits)} s`;
};

/** A running clock: tenths of a second. */
export const clock = (ms: number): string => `${(Math.floor(ms / 100) / 10).toFixed(1)} s`;

/** Two values that have the same unit, which stands once: 0.60–0.62 s. */
export const between = (low: string, high: string): string => {
  const [unit = ''] = / ?[^\d., ]+$/.exec(high) ?? [];
  return unit !== '' && low.endsWith(unit) ? `${low.slice(0, -unit.length)}–${high}` : `${low}–${high}`;
};

/**
 * A moment of a recording: 0.214 s, -0.040 s. The last whole millisecond; before 0 the nearest one, as captions say how
 * far it is from there.
 */
export const moment = (ms: number): string => {
  const whole = ms < 0 ? Math.round(ms) : Math.floor(ms);
  return `${(whole / 1000).toFixed(3)} s`;
};

/** How many times as fast as it happened: ×1/10, ×2. */
export const pace = (speed: number, sign: string): string =>
  `${sign}${speed < 1 ? `1/${Math.round(1 / speed)}` : speed}`;

/** A rough time: 4 s, 3 min. */
export const whole = (ms: number): string =>
  ms <= 60_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`;

/** A round moment on an axis, without digits it does not need: 200 ms, 0.5 s, 20 s. */
export const axis = (ms: number): string =>
  ms < 100 ? `${+ms.toFixed(3)} ms` : `${+(ms / 1000).toFixed(3)} s`;

/** A fraction as whole per cent: 7 %, 390 %. */
export const percent = (fraction: number): string => `${Math.round(fraction * 100)} %`;

/** A number that need not be whole, with one digit: 1.4, 0.5, 2. */
export const tenths = (value: number): string => `${+value.toFixed(1)}`;

const UNITS: readonly (readonly [number, string])[] = [
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'kB'],
];

/** Bytes in decimal units: 62 MB, 1.4 GB, 50 kB. */
export const bytes = (count: number): string => {
  const [size, unit] = UNITS.find(([least]) => count >= least) ?? [1, 'B'];
  const value = count / size;
  return `${value < 9.95 && size > 1e6 ? value.toFixed(1) : Math.round(value)} ${unit}`;
};

/** Something taken so many times over: 300 ms × 4, 300 ms × 1/8. */
export const multiplied = (text: string, by = 1): string => (by === 1 ? text : `${text} × ${factor(by)}`);

/** A power of two: 4, 1/8. */
export const factor = (by: number): string => (by < 1 ? `1/${1 / by}` : `${by}`);
