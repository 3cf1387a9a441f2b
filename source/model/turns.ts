import {measured} from './measured.js';
import type {Point} from './points.js';
import type {LaneState, Span} from './spans.js';

/** Below this part of an interval a state is the grain of the figures, not a finding. */
const GRAIN = 0.02;

/**
 * A thread's stretches with its computing cut where the kernel was asked, and each cut divided into what
 * was counted there: running, ready, and what nobody explains. In which order these came is not known. So
 * threads that share cores are shown to take them one after another, each by its `turn` (from 0): at any
 * moment of the picture as many run as there were cores for.
 */
export const inTurns = (spans: readonly Span[], points: readonly Point[], turn: number): readonly Span[] => {
  if (points.length < 2) return spans;
  const {computingUs, runningUs, readyUs} = measured(points, spans.filter(computes));
  const cuts = openCuts();
  let interval = 0;
  for (const span of spans) {
    if (!computes(span)) {
      cuts.keep(span);
      continue;
    }
    while (interval < computingUs.length && (points[interval + 1]?.at ?? 0) <= span.from) interval++;
    let reached = span.from;
    for (let i = interval; i < computingUs.length && reached < span.to; i++) {
      const from = Math.min(span.to, Math.max(reached, points[i]?.at ?? 0));
      const to = Math.max(from, Math.min(span.to, points[i + 1]?.at ?? 0));
      const computing = computingUs[i] ?? 0;
      cuts.add(reached, from, 'running', span.job);
      divide((runningUs[i] ?? 0) / computing, (readyUs[i] ?? 0) / computing, turn, (state, begin, end) =>
        cuts.add(from + begin * (to - from), from + end * (to - from), state, span.job),
      );
      reached = to;
    }
    // What no point closes yet is what the job says.
    cuts.add(reached, span.to, 'running', span.job);
  }
  return cuts.all;
};

const computes = ({state}: Span): boolean => state === 'running';

/** Collects stretches; what goes on as before lengthens the last one. */
const openCuts = () => {
  const all: Span[] = [];
  return {
    all,
    keep: (span: Span): void => void all.push(span),
    add(from: number, to: number, state: LaneState, job: number | null): void {
      if (to <= from) return;
      const last = all.at(-1);
      if (last?.state === state && last.job === job && last.to === from)
        all[all.length - 1] = {from: last.from, to, state, job};
      else all.push({from, to, state, job});
    },
  };
};

const FOUND: readonly LaneState[] = ['running', 'ready', 'unexplained'];

/** Visits the parts of an interval, 0 to 1, in the order in which they are shown: a circle begun at its turn. */
const divide = (
  runningPart: number,
  readyPart: number,
  turn: number,
  visit: (state: LaneState, from: number, to: number) => void,
): void => {
  const running = Math.min(1, runningPart);
  if (running >= 1 - GRAIN) {
    visit('running', 0, 1);
    return;
  }
  const known = Math.min(1, running + readyPart);
  // Too little to be a finding: the others share it.
  const whole = 1 - known < GRAIN ? known : 1;
  const begins = ((turn * running) / whole) % 1;
  const ends = [begins + running / whole, begins + known / whole, begins + 1];
  for (let round = 1; round >= 0; round--) {
    let from = begins;
    for (const [i, to] of ends.entries()) {
      const [begin, end] = [Math.max(from, round) - round, Math.min(to, round + 1) - round];
      if (end - begin > 1e-9) visit(FOUND[i] ?? 'running', begin, end);
      from = to;
    }
  }
};
