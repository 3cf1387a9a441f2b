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
  const cuts: Span[] = [];
  const add = (from: number, to: number, state: LaneState, job: number | null): void => {
    const last = cuts.at(-1);
    if (last && last.state === state && last.job === job && last.to === from)
      cuts[cuts.length - 1] = {...last, to};
    else if (from < to) cuts.push({from, to, state, job});
  };
  let interval = 0;
  for (const span of spans) {
    if (!computes(span)) {
      cuts.push(span);
      continue;
    }
    while (interval < computingUs.length && (points[interval + 1]?.at ?? 0) <= span.from) interval++;
    let reached = span.from;
    for (let i = interval; i < computingUs.length && reached < span.to; i++) {
      const from = Math.max(reached, points[i]?.at ?? 0);
      add(reached, Math.min(from, span.to), 'running', span.job);
      const to = Math.min(span.to, points[i + 1]?.at ?? 0);
      const computing = computingUs[i] ?? 0;
      for (const [state, start, end] of sharesOf(
        (runningUs[i] ?? 0) / computing,
        (readyUs[i] ?? 0) / computing,
        turn,
      ))
        add(from + start * (to - from), from + end * (to - from), state, span.job);
      reached = Math.max(reached, to);
    }
    // What no point closes yet is what the job says.
    add(reached, span.to, 'running', span.job);
  }
  return cuts;
};

const computes = ({state}: Span): boolean => state === 'running';

type Share = readonly [state: LaneState, from: number, to: number];

const ALL: readonly Share[] = [['running', 0, 1]];

/** The parts of an interval, 0 to 1, in the order in which they are shown: a circle that begins at its turn. */
const sharesOf = (runningPart: number, readyPart: number, turn: number): readonly Share[] => {
  const running = Math.min(1, runningPart);
  if (running >= 1 - GRAIN) return ALL;
  const known = Math.min(1, running + readyPart);
  // Too little to be a finding: the others share it.
  const whole = 1 - known < GRAIN ? known : 1;
  const begins = ((turn * running) / whole) % 1;
  const circle: readonly Share[] = [
    ['running', begins, begins + running / whole],
    ['ready', begins + running / whole, begins + known / whole],
    ['unexplained', begins + known / whole, begins + 1],
  ];
  return [
    ...circle.map(([state, from, to]): Share => [state, Math.max(1, from) - 1, Math.max(1, to) - 1]),
    ...circle.map(([state, from, to]): Share => [state, Math.min(1, from), Math.min(1, to)]),
  ].filter(([, from, to]) => to - from > 1e-9);
};
