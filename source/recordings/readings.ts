/** How far after the next event counts of the kernel are taken in, µs: two of the observer's longest intervals. */
export const READINGS_US = 250_000;

/** Events of that time that are looked at, however many there are; a choice. Samples are taken in anyway. */
export const MOST_READINGS = 512;

/** A tape's events, and which of them are samples. */
type Readable<Event> = {
  readonly length: number;
  timeOf(index: number): number;
  countAt(us: number): number;
  events(from: number, to: number): readonly Event[];
  /** Samples between two moments, µs. */
  samplesWithin(fromUs: number, toUs: number): readonly Event[];
};

/** The events after so many in which something counted may stand that was so before the next one. */
export const readingsAfter = <Event>(tape: Readable<Event>, count: number): readonly Event[] => {
  if (count >= tape.length) return [];
  const untilUs = tape.timeOf(count) + READINGS_US;
  const end = tape.countAt(untilUs);
  const near = Math.min(end, count + MOST_READINGS);
  const events = tape.events(count, near);
  return near === end ? events : [...events, ...tape.samplesWithin(tape.timeOf(near - 1) + 1, untilUs)];
};
