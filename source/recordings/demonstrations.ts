import {deadlock} from '../model/demonstrations/deadlock/demonstration.js';
import type {FrameFact} from '../model/demonstrations/fact.js';
import {lostUpdates} from '../model/demonstrations/lost-updates/demonstration.js';
import {orderRail} from '../model/demonstrations/order-rail/demonstration.js';
import type {Progress} from '../model/demonstrations/progress.js';
import {quadrants} from '../model/demonstrations/quadrants/demonstration.js';
import type {Environment} from '../model/event/event.js';
import {type DemonstrationHeader, demonstrationHeader} from '../model/recording/header.js';
import {ofDemonstration, type TapeKind} from './kind.js';
import {growingTape} from './memory-tape.js';
import type {Growing, RecordedTape} from './tape.js';

/** What every fact of a demonstration has; the rest is its own. */
export type AnyFact = Pick<FrameFact, 'at'> & {readonly type: string};
export type AnyProgress = Progress<unknown>;

/** Every demonstration that is recorded, by the id of its page; adding one is adding a row. */
const kinds: ReadonlyMap<string, TapeKind<AnyFact, AnyProgress>> = new Map(
  Object.entries({deadlock, 'lost-updates': lostUpdates, 'order-rail': orderRail, quadrants}).map(
    ([name, demonstration]) => [
      name,
      ofDemonstration(demonstration as never) as unknown as TapeKind<AnyFact, AnyProgress>,
    ],
  ),
);

/** How a demonstration's facts become states; undefined where it is none that is recorded. */
export const demonstrationKind = (name: string): TapeKind<AnyFact, AnyProgress> | undefined =>
  kinds.get(name);

/** The tape of a demonstration. */
export type DemonstrationTape = RecordedTape<AnyFact, AnyProgress, DemonstrationHeader>;

/** The tape of a demonstration that goes on. */
export type GrowingDemonstration = Growing<AnyFact, AnyProgress, DemonstrationHeader>;

/** The same, in memory; null where it is none that is recorded. */
export const openDemonstrationTape = (about: {
  readonly demonstration: string;
  readonly began: string;
  readonly environment: Environment;
  readonly settings: unknown;
}): GrowingDemonstration | null => {
  const kind = demonstrationKind(about.demonstration);
  return kind === undefined ? null : growingTape(demonstrationHeader(about), kind);
};
