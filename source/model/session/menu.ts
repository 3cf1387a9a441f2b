import type {Arithmetic} from '../event/plan.js';
import {type Appearance, after, LANGUAGES, THEMES, VOCABULARIES} from './appearance.js';
import {
  type Change,
  withArithmetic,
  withChoice,
  withFresh,
  withJobs,
  withLatency,
  withScale,
  withSession,
  withSize,
} from './changes.js';
import type {Machine} from './machine.js';
import {withCores, withLock, withUvThreads, withYields} from './machine-changes.js';
import {clamp} from './ranges.js';
import type {SessionState} from './session-state.js';
import {
  type Choice,
  type ChoiceSize,
  choiceOf,
  jobsOf,
  type Scalable,
  type Settings,
  scalableOf,
} from './settings.js';

/** What each row of the menu shows. */
export type MenuValues = {
  readonly work: string;
  readonly jobs: number;
  readonly size: {readonly amount: number} & Pick<ChoiceSize, 'unit' | 'calibration'>;
  /** ms. */
  readonly latency: number;
  /** What is multiplied, before it is, and by how much. */
  readonly speed: Pick<Scalable, 'of' | 'base'> & {readonly scale: number};
  readonly arithmetic: Arithmetic;
  readonly session: boolean;
  readonly fresh: boolean;
  readonly cores: {readonly cores: number; readonly all: boolean};
  readonly gil: boolean;
  readonly yields: boolean;
  /** How many, and whether nobody chose that. */
  readonly uvThreads: {readonly threads: number; readonly own: boolean};
} & Appearance;

export type MenuId = keyof MenuValues;

/** A row of the menu as it stands now. */
export type MenuRow = {
  readonly [Id in MenuId]: {readonly id: Id; readonly value: MenuValues[Id]};
}[MenuId];

/** What a row shows of a session, null where it means nothing to what is chosen; and what changing it does. */
type Setting<Value> = {
  value(session: SessionState): Value | null;
  next(session: SessionState, by: number): Partial<SessionState>;
};

/** A change of settings, which applies to the next run. */
const changing =
  (change: (settings: Settings, choices: readonly Choice[], by: number) => Change) =>
  ({settings, choices}: SessionState, by: number): Partial<SessionState> =>
    change(settings, choices, by);

/** The same, within what the machine has. */
const within =
  (change: (settings: Settings, machine: Machine, by: number) => Change) =>
  ({settings, machine}: SessionState, by: number): Partial<SessionState> =>
    change(settings, machine, by);

/** A change of appearance, which is seen at once. */
const turning =
  <Field extends keyof Appearance>(field: Field, names: readonly Appearance[Field][]) =>
  (session: SessionState, by: number): Partial<SessionState> => ({
    [field]: after(names, session[field], by),
  });

const choiceNow = ({settings, choices}: SessionState): Choice => choiceOf(settings, choices);

/** The menu, from top to bottom; adding a setting is adding a row. */
const menu: {readonly [Id in MenuId]: Setting<MenuValues[Id]>} = {
  work: {value: ({settings}) => settings.choice, next: changing(withChoice)},
  jobs: {value: ({settings, choices}) => jobsOf(settings, choices), next: changing(withJobs)},
  size: {
    value: session => {
      const {size} = choiceNow(session);
      if (size === null) return null;
      const {value, unit, calibration} = size;
      const {size: chosen} = session.settings;
      return chosen === null ? {amount: value, unit, calibration} : {amount: chosen, unit};
    },
    next: changing(withSize),
  },
  latency: {
    value: session => {
      const {latencyMs} = choiceNow(session);
      return latencyMs === null ? null : (session.settings.latencyMs ?? latencyMs);
    },
    next: changing(withLatency),
  },
  speed: {
    value: ({settings, choices}) => {
      const scalable = scalableOf(settings, choices);
      return scalable && {of: scalable.of, base: scalable.base, scale: settings.scale};
    },
    next: changing(withScale),
  },
  arithmetic: {
    value: session => (choiceNow(session).arithmetics ? session.settings.arithmetic : null),
    next: changing(withArithmetic),
  },
  session: {
    value: session => (choiceNow(session).sessions ? session.settings.session : null),
    next: changing(withSession),
  },
  fresh: {value: ({settings}) => settings.fresh, next: changing(withFresh)},
  cores: {
    value: ({settings: {cores}, machine}) => ({cores: cores ?? machine.cores, all: cores === null}),
    next: within(withCores),
  },
  gil: {value: ({settings}) => settings.gil, next: changing(withLock)},
  yields: {
    value: session => (choiceNow(session).computes ? session.settings.yields : null),
    next: changing(withYields),
  },
  uvThreads: {
    value: ({settings: {uvThreads}, machine}) => ({
      threads: uvThreads ?? machine.uvThreads,
      own: uvThreads === null,
    }),
    next: within(withUvThreads),
  },
  language: {
    value: ({language, languages}) => (languages.length > 1 ? language : null),
    next: turning('language', LANGUAGES),
  },
  terms: {value: ({terms}) => terms, next: turning('terms', VOCABULARIES)},
  theme: {value: ({theme}) => theme, next: turning('theme', THEMES)},
};

/** The rows that mean something now. */
export const menuRows = (session: SessionState): readonly MenuRow[] =>
  (Object.keys(menu) as MenuId[])
    .map(id => ({id, value: menu[id].value(session)}) as MenuRow)
    .filter(({value}) => value !== null);

/** Where the menu's mark stands, from 0: rows may have gone since it was put there. */
export const menuRowAt = (session: SessionState): number =>
  clamp(session.menu.row, {from: 0, to: menuRows(session).length - 1});

/** The mark on another row, round and round. */
export const menuMoved = (session: SessionState, by: number): Partial<SessionState> => {
  const {length} = menuRows(session);
  return {menu: {row: (menuRowAt(session) + by + length) % length}};
};

/** The marked row changed by a step. */
export const menuChanged = (session: SessionState, by: number): Partial<SessionState> => {
  const row = menuRows(session)[menuRowAt(session)];
  return row ? menu[row.id].next(session, by) : {};
};
