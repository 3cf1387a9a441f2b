import type {Choice} from './choice.js';
import type {ConfinementObstacle, Machine} from './machine.js';
import type {OptionType} from './option-type.js';

/** What the value and the range of an option can depend on. */
export type OptionContext = {
  readonly choice: Choice;
  readonly machine: Machine;
  /** Workers of the strategy: when no number is chosen, and at most; null where there is always one. */
  readonly workers: {readonly initial: number; readonly limit: number} | null;
};

/**
 * Why an option cannot be changed now. work: it means nothing to the work that is chosen; one-worker: the
 * strategy always has one worker.
 */
export type Obstacle = 'work' | 'one-worker' | ConfinementObstacle;

/** One option of a run. Its words are a row of the same name in source/text. */
export type RunOption = {
  /** As the command line writes it, `--cores <number>`; null where only the dashboard has it. */
  readonly flags: string | null;
  readonly type: OptionType;
  /** The value when nothing is chosen; null: `decidedBy` names what decides then. */
  readonly initial: string | number | boolean | readonly string[] | null;
  readonly decidedBy?: 'work' | 'strategy' | 'machine';
  /** The number that the work, the strategy or the machine decides; null where there is none. */
  readonly initialIn?: (context: OptionContext) => number | null;
  /** The end of the range where it is not that of the type. */
  readonly limitIn?: (context: OptionContext) => number;
  /** Set where the number that the machine decides, chosen, is the same as nothing chosen. */
  readonly initialIsNoChoice?: true;
  /** What keeps it from being changed, besides work that does not take it; null where nothing does. */
  readonly obstacleIn?: (context: OptionContext) => Obstacle | null;

  /** Set where it means something to some workloads alone: those that name it in their row. */
  readonly someWork?: true;
  /** Set where it means something to some strategies alone: those with this property. */
  readonly strategies?: 'takesFresh';
  /** Set where each strategy has a value of its own. */
  readonly perStrategy?: true;
  /** Other options that it contradicts, when both are given on the command line. */
  readonly notWith?: readonly string[];

  /** Whether runs must have the same value to count as the same work, whose times can be compared. */
  readonly sameWork: boolean;
  /** Set where the JSON summary has it in its plan. */
  readonly inSummary?: true;
  /** Set where the header of a run shows it if its value is not the initial one. */
  readonly inHeader?: true;
  /** Set where the menu has a row for it. */
  readonly inMenu?: true;
  /** What the menu shows besides the number. */
  readonly detailIn?: (context: OptionContext) => object;
  /** Up to this number a key press changes it by one, beyond in growing steps (nextNumber). */
  readonly fine?: number;
};
