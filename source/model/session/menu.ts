import {type AppearanceId, appearanceIds, appearanceNames} from '../options/appearance.js';
import {after} from '../options/option-type.js';
import {clamp} from '../options/range.js';
import {type ChangeableId, changeOption} from './option-change.js';
import type {SessionState} from './session-state.js';
import {type MenuId, menuIds, type ShownId, type ShownValues, shownOption} from './shown-option.js';

/** A row of the menu as it stands now. */
export type MenuRow = {
  readonly [Id in MenuId]: {readonly id: Id; readonly value: ShownValues[Id]};
}[MenuId];

/** Whether a change of the option is seen at once; all others apply to the next run. */
export const isAppearance = (id: ShownId): id is AppearanceId =>
  (appearanceIds as readonly ShownId[]).includes(id);

const shownIn = (session: SessionState, id: MenuId): unknown => {
  if (!isAppearance(id)) return shownOption(session, id);
  return appearanceNames(id, session.languages).length > 1 ? session[id] : null;
};

/** The rows whose options mean something to the work that is chosen. */
export const menuRows = (session: SessionState): readonly MenuRow[] =>
  menuIds
    .map(id => ({id, value: shownIn(session, id)}))
    .filter(({value}) => value !== null) as readonly MenuRow[];

/** The marked row of the menu, from 0: there may be fewer rows than when it was marked. */
export const menuRowAt = (session: SessionState): number =>
  clamp(session.menu.row, {from: 0, to: menuRows(session).length - 1});

/** Moves the mark by so many rows, in a circle. */
export const menuMoved = (session: SessionState, by: number): Partial<SessionState> => {
  const {length} = menuRows(session);
  return {menu: {row: (menuRowAt(session) + by + length) % length}};
};

/** Changes the option of the marked row by a step. */
export const menuChanged = (session: SessionState, by: number): Partial<SessionState> => {
  const row = menuRows(session)[menuRowAt(session)];
  return row ? optionChanged(session, row.id, by) : {};
};

/** Changes an option of the next run or of the appearance by a step. */
export const optionChanged = (session: SessionState, id: ShownId, by: number): Partial<SessionState> =>
  isAppearance(id) ? appearanceStep(session, id, by) : changeOption(session, id as ChangeableId, by);

const appearanceStep = (session: SessionState, id: AppearanceId, by: number): Partial<SessionState> => {
  const names = appearanceNames(id, session.languages);
  return names.length > 1 ? {[id]: after(names, session[id], by)} : {message: {kind: 'one-language'}};
};
