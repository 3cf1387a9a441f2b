import type {Marker} from '../event/marker.js';

/** Two marked moments, the earlier one first, µs since the run's zero. */
export type MarkedWindow = {
  readonly from: number;
  readonly to: number;
  readonly names: readonly [string, string];
};

/**
 * The two marks between which a cursor stands, µs; before the first one these are the first two, after the last one
 * the last two. null where there are fewer.
 */
export const windowAt = (markers: readonly Marker[], cursorUs: number): MarkedWindow | null => {
  const known = markers.flatMap(({name, atUs}) => (atUs === null ? [] : [{name, atUs}]));
  const after = known.findIndex(({atUs}) => atUs > cursorUs);
  const second = after < 0 ? known.length - 1 : Math.max(1, after);
  const [one, other] = [known[second - 1], known[second]];
  return one && other ? {from: one.atUs, to: other.atUs, names: [one.name, other.name]} : null;
};
