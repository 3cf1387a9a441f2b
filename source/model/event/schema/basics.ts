import * as v from 'valibot';

/** The latest moment that is believed, µs: three years. */
const LATEST_US = 1e14;

const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

/** Amounts of bytes, of time and of anything that is counted. */
export const amount = v.pipe(v.number(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
export const count = whole(0, Number.MAX_SAFE_INTEGER);

/** Numbers of events, which count from 1 for each source. */
export const serial = whole(1, Number.MAX_SAFE_INTEGER);

/** A moment, µs since the run began. */
export const moment = whole(-LATEST_US, LATEST_US);

/** Numbers of jobs, processes, threads and sessions, which count from 1. A run has at most so many jobs. */
export const jobNumber = whole(1, 100_000);
export const number = whole(1, 1_000_000);

/** Ids of the system, exit codes, and cores. */
export const id = whole(0, 2 ** 53 - 1);
export const nullableId = v.nullable(id);
export const exitCode = v.nullable(whole(-(2 ** 32), 2 ** 32));
export const core = whole(0, 65_535);
export const cores = whole(1, 65_536);
export const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** Text of a job or of its system, as it came: what shows it makes it printable. */
export const anyText = v.string();

/** Text of this program: a name, a version, a moment. */
export const ownText = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]*$/u),
);

export {whole};
