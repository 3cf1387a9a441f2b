import type {PageId} from './page-stack.js';
import type {NextRun} from './settings.js';

/**
 * What a page shows that is not about a run under a strategy: facts of its own, and the pure fold that
 * takes them in. The page's row in the view's table brings it along.
 */
export type Demonstration<State = unknown, Fact = unknown, Wish = unknown> = {
  /** What is known before any fact. */
  readonly start: State;
  fold(state: State, facts: readonly Fact[]): State;
  /** The settings of its next run, when a key of its page asks for that; absent where no key starts it. */
  settingsFor?(state: State, wish: Wish, next: NextRun): unknown;
};

/** The demonstrations of all pages that have one. */
export type Demonstrations = Readonly<Record<PageId, Demonstration>>;

/** What is known of each demonstration, by its page. */
export type DemonstrationStates = Readonly<Record<PageId, unknown>>;

/** The states after some facts of one page; facts of a page without a demonstration change nothing. */
export const folded = (
  states: DemonstrationStates,
  page: PageId,
  facts: readonly unknown[],
  demonstrations: Demonstrations,
): DemonstrationStates => {
  const demonstration = demonstrations[page];
  if (demonstration === undefined) return states;
  return {...states, [page]: demonstration.fold(states[page] ?? demonstration.start, facts)};
};
