import type {Axis} from './cells.js';
import type {Span} from './span.js';

/**
 * The spans of jobs, each job from the border between two characters that is nearest to its beginning to the one
 * nearest to its end: where one job ends as another begins they share no character. A job of less than a character
 * has the one in which its middle lies.
 */
export function* onBorders(spans: Iterable<Span>, axis: Axis): Iterable<Span> {
  let own: Span[] = [];
  for (const one of spans) {
    if (own.length > 0 && one.job !== own[0]?.job) {
      yield* oneOnBorders(own, axis);
      own = [];
    }
    own.push(one);
  }
  if (own.length > 0) yield* oneOnBorders(own, axis);
}

/** The spans of one job, in order of time. */
const oneOnBorders = (spans: readonly Span[], {from, to, columns}: Axis): readonly Span[] => {
  const width = (to - from) / columns;
  const border = (which: number): number => from + which * width;
  const placeOf = (moment: number): number => (moment - from) / width;
  const [began, ended] = [placeOf(spans[0]?.from ?? from), placeOf(spans.at(-1)?.to ?? from)];
  const isLess = Math.round(began) >= Math.round(ended);
  const first = isLess ? Math.floor((began + ended) / 2) : Math.round(began);
  const [begin, end] = [border(first), border(isLess ? first + 1 : Math.round(ended))];
  const within = (moment: number): number => Math.max(begin, Math.min(end, moment));
  const last = spans.findLastIndex(one => one.to > one.from);
  return spans.flatMap((one, i): readonly Span[] => {
    // What has no length marks a moment, which stays one.
    if (one.from === one.to) return i > last ? [{...one, from: end, to: end}] : [withEnds(one, within)];
    const placed = {...one, from: i === 0 ? begin : within(one.from), to: i === last ? end : within(one.to)};
    return placed.from < placed.to ? [placed] : [];
  });
};

const withEnds = (one: Span, within: (moment: number) => number): Span => ({
  ...one,
  from: within(one.from),
  to: within(one.to),
});
