import type {Plan} from '../event/plan.js';
import {isBaseline} from '../event/strategies.js';
import {isWhole, type Score} from './score.js';
import {comparable, followsSettings, isMeasure, speedup} from './scoreboard.js';
import type {SessionState} from './session-state.js';

/** A run of this launch, beside those that did the same work. */
export type HistoryRow = {
  /** The number of its run. */
  readonly number: number;
  readonly plan: Plan;
  readonly wallMs: number;
  /** How many jobs failed. */
  readonly lost: number;
  /** Set where it was cut short: after so many jobs of all, on request or because it failed; its time says nothing then. */
  readonly cut: {readonly by: 'request' | 'failure'; readonly after: number; readonly of: number} | null;
  /** Whether other programs, or a user who blocked its event loop, lengthened it: its time says little. */
  readonly disturbed: boolean;
  /** How many times as fast as the latest sync of the same work. */
  readonly speedup: number | null;
  /** False where its work is not what the settings now ask for. */
  readonly current: boolean;
  /** The first of those that did the same work. */
  readonly head: boolean;
};

/** The runs of this launch: those of the same work together, the latest first. */
export const historyRows = ({history, settings, choices}: SessionState): readonly HistoryRow[] =>
  byWork(history).flatMap(group => {
    const baselines = group.filter(({plan}) => isBaseline(plan.strategy));
    const baseline = baselines.find(isMeasure);
    return group.map((score, i) => ({
      number: score.number,
      plan: score.plan,
      wallMs: score.wallMs,
      lost: score.failed + score.cancelled,
      cut: cutOf(score),
      disturbed: score.blocked || score.disturbance !== null,
      speedup: speedup(baseline, score),
      current: followsSettings(score.plan, settings, choices),
      head: i === 0,
    }));
  });

const cutOf = (score: Score): HistoryRow['cut'] =>
  isWhole(score)
    ? null
    : {
        by: score.outcome === 'cancelled' ? 'request' : 'failure',
        after: score.finished + score.failed,
        of: score.plan.jobs,
      };

const byWork = (history: readonly Score[]): readonly (readonly Score[])[] => {
  const groups: [Score, ...Score[]][] = [];
  for (const score of history) {
    const group = groups.find(([first]) => comparable(first.plan, score.plan));
    if (group) group.push(score);
    else groups.push([score]);
  }
  return groups;
};
