import type {FrameFact} from '../../model/demonstrations/fact.js';
import {type Environment, hasType} from '../../model/event/event.js';
import type {EventBatch} from '../../model/event/wire.js';
import {toJson} from '../../model/printable/json.js';
import {headerOf} from '../../model/recording/header.js';
import type {RunState} from '../../model/run/run-state.js';
import {
  type AnyFact,
  type DemonstrationTape,
  type GrowingDemonstration,
  openDemonstrationTape,
} from '../../recordings/demonstrations.js';
import {openShelf} from '../../recordings/shelf.js';
import {openSpooledTape} from '../../recordings/spooled-tape.js';
import type {GrowingTape} from '../../recordings/tape.js';

/** The recordings of this launch: those of runs by their numbers, and the latest one of each demonstration. */
export type Tapes = {
  /** Takes what arrived of the run of that number, or what its audience adds later. */
  add(run: number, batch: EventBatch): void;
  /** undefined where that run never began, or is not kept. */
  of(run: number): GrowingTape | undefined;
  /** Takes what arrived of a demonstration. */
  addFacts(page: string, facts: readonly unknown[]): void;
  /** The latest recording of the demonstration of a page; undefined where it was not started. */
  demonstration(page: string): DemonstrationTape | undefined;
  close(): void;
};

/** Runs whose recordings are kept: each has a file open. A choice. */
const MOST = 500;

/** What the recordings of a dashboard need to know. */
export type TapesOptions = {
  /** What is folded of the run of that number anyway; null where nothing is. */
  stateOf?(run: number): RunState | null;
  environment?(): Environment;
  now?(): Date;
};

export const openTapes = ({
  stateOf = () => null,
  environment = () => ({node: process.version, platform: process.platform, cores: 1}),
  now = () => new Date(),
}: TapesOptions = {}): Tapes => {
  const tapes = new Map<number, GrowingTape>();
  const demonstrations = new Map<string, GrowingDemonstration>();
  /** The tape that was asked for last: the others keep nothing that they can read again. */
  let latest: GrowingTape | undefined;
  /** The tape of the run that began last. */
  let growing: GrowingTape | undefined;
  const shelf = openShelf();

  const begin = (run: number, {events}: EventBatch): void => {
    const beginning = events.find(event => hasType('run-started', event));
    if (beginning === undefined) return;
    if (growing !== latest) growing?.rest();
    growing = openSpooledTape(headerOf(beginning), () => stateOf(run), shelf);
    tapes.set(run, growing);
    const [oldest] = tapes.keys();
    if (tapes.size <= MOST || oldest === undefined) return;
    tapes.get(oldest)?.close();
    tapes.delete(oldest);
  };

  return {
    add(run, batch) {
      if (!tapes.has(run)) begin(run, batch);
      tapes.get(run)?.add(batch);
    },
    of(run) {
      const tape = tapes.get(run);
      if (tape !== latest && latest !== growing) latest?.rest();
      latest = tape;
      return tape;
    },
    addFacts(page, facts) {
      for (const fact of facts as readonly (AnyFact & FrameFact)[]) {
        if (fact.type === 'started') {
          const about = {demonstration: page, began: now().toISOString(), environment: environment()};
          const tape = openDemonstrationTape({...about, settings: fact.settings});
          if (tape) demonstrations.set(page, tape);
        }
        demonstrations.get(page)?.add({events: [fact], lines: `${toJson(fact)}\n`});
      }
    },
    demonstration: page => demonstrations.get(page),
    close() {
      for (const tape of tapes.values()) tape.close();
      tapes.clear();
      shelf.close();
    },
  };
};
