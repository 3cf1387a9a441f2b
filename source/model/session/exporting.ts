import {EXPORTS, type ExportId, type ExportResult, type ExportsState} from '../export/exports.js';
import {clamp} from '../options/range.js';
import {RACE} from '../race/demonstration.js';
import type {RaceState} from '../race/fold.js';
import {openPage, type PageId, topOf} from './page-stack.js';
import type {SessionState, Step} from './session-state.js';

/** The page that lists what can be taken home. */
export const EXPORT: PageId = 'export';

/** What the exports of a page are about: the run that it shows, a demonstration, or what is there before any run. */
export type Subject = 'run' | 'demonstration' | 'nothing';

/** Why something cannot be exported: what it is made of is not there. */
export type ExportObstacle = 'no-run' | 'demonstration' | 'no-result';

/**
 * Opens the list over the page that is shown, or closes it again. What is shown now is what will be exported, at this
 * moment of the run, µs since its zero, whatever happens meanwhile.
 */
export const toggleExports = (state: SessionState, atUs: number): SessionState => {
  const {pages, exports} = state;
  const open = pages.findIndex(({id}) => id === EXPORT);
  if (open > 0) return {...state, pages: [pages[0], ...pages.slice(1, open)]};
  const session = {...state, pictured: null, message: messageOf(state)};
  return {
    ...state,
    message: null,
    pages: openPage(pages, EXPORT),
    pictured: {session, nowUs: atUs},
    exports: {...exports, row: 0, result: null},
  };
};

/** What the footer says, less what is about an export. */
const messageOf = ({message}: SessionState): SessionState['message'] =>
  message?.kind === 'exported' ? null : message;

/** What exports are about at present. */
const subjectOf = ({pictured}: Pick<SessionState, 'pictured'>): Subject => {
  if (pictured === null) return 'nothing';
  const {pages, demonstrations, run, frozen} = pictured.session;
  if (Object.hasOwn(demonstrations, topOf(pages).id)) return 'demonstration';
  return run === null && frozen === null ? 'nothing' : 'run';
};

/** Why that cannot be exported now; null where it can. A picture of the page can be taken whatever it shows. */
export const exportObstacle = (state: SessionState, id: ExportId): ExportObstacle | null => {
  if (id === 'svg') return null;
  const subject = subjectOf(state);
  if (subject === 'nothing') return 'no-run';
  if (isOfRace(state)) return OF_RACES.has(id) ? obstacleOfResult(state) : 'demonstration';
  return null;
};

/** What a race is taken home as: its result, in the formats of races. */
const OF_RACES: ReadonlySet<ExportId> = new Set(['recording', 'csv', 'md']);

const obstacleOfResult = ({pictured}: SessionState): ExportObstacle | null =>
  (pictured?.session.demonstrations[RACE] as RaceState | undefined)?.result ? null : 'no-result';

/** Whether exports are about a race. */
export const isOfRace = (state: SessionState): boolean => exportedDemonstration(state) === RACE;

/** The page of the demonstration that exports are about; null where they are about something else. */
export const exportedDemonstration = (state: SessionState): PageId | null =>
  subjectOf(state) === 'demonstration' ? pageOf(state) : null;

/** The page that is pictured. */
const pageOf = ({pictured}: SessionState): PageId | null => pictured && topOf(pictured.session.pages).id;

/** The marked row. */
export const exportRow = ({exports}: SessionState): number =>
  clamp(exports.row, {from: 0, to: EXPORTS.length - 1});

const withExports = (state: SessionState, changes: Partial<ExportsState>): SessionState => ({
  ...state,
  exports: {...state.exports, ...changes},
});

/** The mark on another row, round and round. */
export const exportMarked = (state: SessionState, by: number): SessionState =>
  withExports(state, {row: (exportRow(state) + by + EXPORTS.length) % EXPORTS.length});

/** Begins an export, of the marked row where none is named; one at a time. */
export const beginExport = (state: SessionState, named?: ExportId): Step => {
  const id = named ?? EXPORTS[exportRow(state)] ?? EXPORTS[0];
  const marked = withExports(state, {row: EXPORTS.indexOf(id)});
  if (state.pictured === null || state.exports.busy !== null || state.quitting !== null) return [marked, []];
  if (exportObstacle(state, id) !== null) return [marked, []];
  return [withExports(marked, {busy: {id, share: null}, result: null}), [{type: 'export', id}]];
};

/** Whether the list is shown, and an export of it goes on. */
export const isExporting = ({pages, exports}: SessionState): boolean =>
  topOf(pages).id === EXPORT && exports.busy !== null;

/** How far the export in progress is, 0 to 1. */
export const exportGoesOn = (state: SessionState, share: number): SessionState =>
  state.exports.busy === null ? state : withExports(state, {busy: {...state.exports.busy, share}});

/** How an export ended; the message says so where its page is closed. */
export const exportEnded = (state: SessionState, result: ExportResult): SessionState => {
  const ended = withExports(state, {busy: null, result});
  return topOf(state.pages).id === EXPORT || state.quitting !== null
    ? ended
    : {...ended, message: {kind: 'exported', result}};
};

/** Lets go of what was pictured once its page is closed, whatever closes it. */
export const withPictureLeft = ([state, effects]: Step): Step =>
  state.pictured === null || state.pages.some(({id}) => id === EXPORT)
    ? [state, effects]
    : [{...state, pictured: null}, effects];
