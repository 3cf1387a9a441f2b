import type {CureName} from '../model/demonstrations/deadlock/cures.js';
import type {DeadlockFact, DeadlockSettings} from '../model/demonstrations/deadlock/facts.js';
import type {LayoutName} from '../model/demonstrations/deadlock/layouts.js';
import type {DeadlockResult, DeadlockState, Doing, Verdict} from '../model/demonstrations/deadlock/state.js';
import type {FrameFact} from '../model/demonstrations/fact.js';
import type {
  LostUpdatesFact,
  LostUpdatesSettings,
  Place,
  Protection,
} from '../model/demonstrations/lost-updates/facts.js';
import type {Count, LostUpdatesState} from '../model/demonstrations/lost-updates/fold.js';
import type {LossStep} from '../model/demonstrations/lost-updates/loss.js';
import type {OrderRailFact, OrderRailSettings, WhenFull} from '../model/demonstrations/order-rail/facts.js';
import type {OrderRailState, RailCook} from '../model/demonstrations/order-rail/fold.js';
import type {QuadrantsFact, QuadrantsSettings} from '../model/demonstrations/quadrants/facts.js';
import type {QuadrantsState, Reading} from '../model/demonstrations/quadrants/fold.js';
import type {Answers, Way} from '../model/demonstrations/quadrants/ways.js';
import type {SpeedupBounds} from '../model/race/bounds.js';
import type {RaceKind} from '../model/race/facts.js';
import type {RaceState} from '../model/race/fold.js';
import type {Contestant, Entry, RaceWarning} from '../model/race/race.js';
import type {LaneState} from '../model/timeline/span.js';
import {type DemonstrationSettingWords, type SaidSetting, saidSettings} from './demonstration-settings.js';

/** A sentence for each kind of fact. */
export type FactWords<Fact extends {readonly type: string}> = {
  readonly [Type in Fact['type']]: (fact: Extract<Fact, {readonly type: Type}>) => string;
};

/** Sentences for the facts that every demonstration has. */
export type FrameWords = FactWords<FrameFact>;

/** What the page of the deadlock says. Cooks count from 1, locks from 0. */
export type DeadlockText = {
  /** What the page is about: its name, and more where there is room. */
  readonly title: readonly [name: string, more: string];
  readonly layouts: Readonly<Record<LayoutName, string>>;
  /** The label of each cure, and what it does. */
  readonly cures: Readonly<Record<CureName, readonly [label: string, means: string]>>;
  readonly lock: (lock: number) => string;
  readonly doing: Readonly<Record<Doing, string>>;
  /** A cook waits for a lock that another one holds; null: no cook holds it at this moment. */
  readonly waitsFor: (lock: number, holder: number | null) => string;
  /** The same where there is little room. */
  readonly waitsBriefly: (lock: number, holder: number | null) => string;
  readonly meals: (count: number) => string;
  readonly gaveUp: (count: number) => string;
  /** So many meals of others between two of its own. */
  readonly overtaken: (count: number) => string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** What the run comes to, in sentences. */
  readonly explained: (state: DeadlockState) => readonly string[];
  readonly result: (result: DeadlockResult) => string;
  readonly facts: FactWords<DeadlockFact>;
  readonly settings: DemonstrationSettingWords<DeadlockSettings>;
};

/** What the page of lost updates says. */
export type LostUpdatesText = {
  /** What the page is about: its name, and more where there is room. */
  readonly title: readonly [name: string, more: string];
  readonly ways: Readonly<Record<Place, Readonly<Record<Protection, string>>>>;
  readonly adder: (place: Place, adder: number) => string;
  readonly added: (count: number) => string;
  readonly counter: (value: number) => string;
  readonly step: (place: Place, step: LossStep) => string;
  readonly lossTitle: string;
  /** What the run comes to, in sentences. */
  readonly explained: (state: LostUpdatesState) => readonly string[];
  readonly result: (count: Count) => string;
  readonly facts: FactWords<LostUpdatesFact>;
  readonly settings: Readonly<Record<Place, DemonstrationSettingWords<LostUpdatesSettings>>>;
};

/** What the page of the order rail says. */
export type OrderRailText = {
  /** What the page is about: its name, and more where there is room. */
  readonly title: readonly [name: string, more: string];
  readonly full: Readonly<Record<WhenFull, string>>;
  readonly waiter: string;
  /** What the waiter does: is blocked since, or not. */
  readonly waits: string;
  readonly serves: string;
  readonly rail: string;
  readonly ovens: (used: number, all: number) => string;
  readonly doing: Readonly<Record<RailCook['doing'], string>>;
  readonly served: (count: number) => string;
  /** The figures of the run, each with its name. */
  readonly figures: (state: OrderRailState) => readonly (readonly [name: string, value: string])[];
  readonly explained: (state: OrderRailState) => readonly string[];
  readonly facts: FactWords<OrderRailFact>;
  readonly settings: DemonstrationSettingWords<OrderRailSettings>;
};

/** States that the lanes of the quadrants show: has control; held by a call; asleep; I/O goes on meanwhile. */
export type QuadrantState = Extract<LaneState, 'running' | 'blocked' | 'idle' | 'in flight'>;

/** The names of the ways and the two questions, in so much room. */
export type QuadrantNames = {
  readonly ways: Readonly<Record<Way, string>>;
  readonly returnsAtOnce: string;
  readonly saysDone: string;
};

/** What the page of the four quadrants says. */
export type QuadrantsText = {
  /** What the page is about: its name, and more where there is room. */
  readonly title: readonly [name: string, more: string];
  /** The choice of all ways. */
  readonly all: string;
  /** The longest first. */
  readonly names: readonly QuadrantNames[];
  readonly returnsAtOnce: (yes: boolean) => string;
  readonly saysDone: Readonly<Record<Answers['saysDone'], string>>;
  /** The two sides. */
  readonly sides: Readonly<Record<'process' | 'kernel', string>>;
  readonly states: Readonly<Record<QuadrantState, string>>;
  /** What was counted, the calls first, the most needed first. */
  readonly figures: (reading: Reading) => readonly string[];
  /** The items come over HTTP. */
  readonly noFifo: string;
  /** What the latest reading comes to, in sentences. */
  readonly explained: (state: QuadrantsState) => readonly string[];
  readonly facts: FactWords<QuadrantsFact>;
  readonly settings: DemonstrationSettingWords<QuadrantsSettings>;
};

/** What the page of a race says. */
export type RacePageText = {
  readonly title: string;
  readonly kinds: Readonly<Record<RaceKind, string>>;
  readonly entry: (entry: Entry) => string;
  /** How a contestant stands beside the fastest; `isOver`: nothing can change that any more. */
  readonly behind: (contestant: Contestant, fastest: Contestant, isOver: boolean) => string;
  /** The title of speed-ups over numbers of workers, and the limits of one of them. */
  readonly speedupTitle: string;
  readonly limits: (bounds: SpeedupBounds) => string;
  readonly warning: (warning: RaceWarning) => string;
  /** How the race goes, or what it comes to, in sentences. */
  readonly explained: (state: RaceState) => readonly string[];
};

/** What the pages of demonstrations say. */
export type DemonstrationTexts = {
  readonly deadlock: DeadlockText;
  readonly lostUpdates: LostUpdatesText;
  readonly orderRail: OrderRailText;
  readonly quadrants: QuadrantsText;
  readonly race: RacePageText;
};

/** The sentences for the facts of each demonstration that is recorded, by the id of its page; adding one is adding a row. */
const factWords: Readonly<Record<string, (texts: DemonstrationTexts) => object>> = {
  deadlock: ({deadlock}) => deadlock.facts,
  'lost-updates': ({lostUpdates}) => lostUpdates.facts,
  'order-rail': ({orderRail}) => orderRail.facts,
  quadrants: ({quadrants}) => quadrants.facts,
};

/** The words for the settings of each demonstration that is recorded, by the id of its page; adding one is adding a row. */
const settingWords: Readonly<
  Record<string, (texts: DemonstrationTexts, settings: {readonly place?: unknown}) => object>
> = {
  deadlock: ({deadlock}) => deadlock.settings,
  'lost-updates': ({lostUpdates}, {place}) => lostUpdates.settings[place === 'tasks' ? 'tasks' : 'threads'],
  'order-rail': ({orderRail}) => orderRail.settings,
  quadrants: ({quadrants}) => quadrants.settings,
};

/** What each demonstration is called, by the id of its page; adding one is adding a row. */
const names: Readonly<Record<string, (texts: DemonstrationTexts) => string>> = {
  deadlock: ({deadlock}) => deadlock.title[0],
  'lost-updates': ({lostUpdates}) => lostUpdates.title[0],
  'order-rail': ({orderRail}) => orderRail.title[0],
  quadrants: ({quadrants}) => quadrants.title[0],
  race: ({race}) => race.title,
};

/** The name of the demonstration of a page; null where it has none. */
export const demonstrationName = (texts: DemonstrationTexts, page: string): string | null =>
  Object.hasOwn(names, page) ? (names[page]?.(texts) ?? null) : null;

/** The settings of the demonstration of a page, as a recording has them, in words; see saidSettings. */
export const demonstrationSettings = (
  texts: DemonstrationTexts,
  page: string,
  settings: object,
): readonly SaidSetting[] => saidSettings(settingWords[page]?.(texts, settings) ?? {}, settings);

/** The sentence for a fact of the demonstration of a page; null for a kind that a later version knows. */
export const factSentence = (
  texts: DemonstrationTexts,
  page: string,
  fact: {readonly type: string},
): string | null => {
  const words = factWords[page]?.(texts) ?? {};
  if (!Object.hasOwn(words, fact.type)) return null;
  return (words as Readonly<Record<string, (fact: object) => string>>)[fact.type]?.(fact) ?? null;
};
