import type {DeadlockState} from '../model/demonstrations/deadlock/state.js';
import {resultsOf} from '../model/demonstrations/deadlock/verdict.js';
import type {LostUpdatesState} from '../model/demonstrations/lost-updates/fold.js';
import type {OrderRailState} from '../model/demonstrations/order-rail/fold.js';
import type {Progress} from '../model/demonstrations/progress.js';
import type {QuadrantsState} from '../model/demonstrations/quadrants/fold.js';
import {printable} from '../model/printable/printable.js';
import type {DemonstrationTexts} from '../text/demonstrations.js';

/** What a demonstration came to, in lines. */
type Lines<State> = (text: DemonstrationTexts, state: State) => readonly string[];

/** Every demonstration, by the id of its page; adding one is adding a row. */
const rows: Readonly<Record<string, Lines<never>>> = {
  deadlock: (({deadlock}, state) => [
    ...deadlock.explained(state),
    ...resultsOf(state).map(deadlock.result),
  ]) satisfies Lines<DeadlockState>,
  'lost-updates': (({lostUpdates}, state) => [
    ...lostUpdates.explained(state),
    ...(state.loss?.steps.map(step => lostUpdates.step(state.settings?.place ?? 'threads', step)) ?? []),
    ...state.counts.map(lostUpdates.result),
  ]) satisfies Lines<LostUpdatesState>,
  'order-rail': (({orderRail}, state) => [
    ...orderRail.explained(state),
    ...orderRail.figures(state).map(([name, value]) => `${name}: ${value}`),
  ]) satisfies Lines<OrderRailState>,
  quadrants: (({quadrants}, state) => {
    const [names] = quadrants.names;
    const readings = (state.settings?.ways ?? []).flatMap(way => {
      const reading = state.readings[way];
      const figures = reading?.endedAt === null || !reading ? [] : [quadrants.figures(reading).join('; ')];
      return figures.map(line => `${names?.ways[way] ?? way}: ${line}`);
    });
    return [...quadrants.explained(state), ...readings];
  }) satisfies Lines<QuadrantsState>,
};

/** The lines that say what a demonstration came to, safe to print. */
export const demonstrationLines = (
  name: string,
  text: DemonstrationTexts,
  state: Progress<unknown>,
): readonly string[] => (rows[name]?.(text, state as never) ?? []).map(line => printable(line));
