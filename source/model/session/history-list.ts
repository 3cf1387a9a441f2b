import {type Difference, differencesBetween} from '../playback/differences.js';
import type {ProfileCell} from '../timeline/profile.js';
import {type HistoryRow, historyRows} from './history.js';
import {openTape} from './playing.js';
import type {Score} from './score.js';
import type {SessionState, Step} from './session-state.js';

/** Two runs beside each other. */
const BESIDE = 2;

/** The chosen row of the list, from 0; clamped, as the number of rows changes while it is open. */
export const historyRow = ({historyList, history}: SessionState): number =>
  Math.max(0, Math.min(historyList.row, history.length - 1));

const chosen = (state: SessionState): HistoryRow | undefined => historyRows(state)[historyRow(state)];

export const historyMoved = (state: SessionState, by: number): SessionState => ({
  ...state,
  historyList: {
    ...state.historyList,
    row: Math.max(0, Math.min(historyRow(state) + by, state.history.length - 1)),
  },
});

/** Marks the chosen run, or takes its mark away; of three the one that was marked first loses it. */
export const historyMarked = (state: SessionState): SessionState => {
  const number = chosen(state)?.number;
  if (number === undefined) return state;
  const {marked} = state.historyList;
  const others = marked.filter(other => other !== number);
  const next = others.length < marked.length ? others : [...others, number].slice(-BESIDE);
  return {...state, historyList: {...state.historyList, marked: next}};
};

/** Replays the chosen run from its beginning. */
export const openChosen = (state: SessionState): Step => {
  const row = chosen(state);
  return row === undefined ? [state, []] : openTape(state, row.number, null);
};

/** The two runs that are marked, the earlier one first; null while there are not two. */
export const markedPair = ({
  history,
  historyList,
}: SessionState): readonly [first: Score, second: Score] | null => {
  const [a, b] = history
    .filter(({number}) => historyList.marked.includes(number))
    .toSorted((one, other) => one.number - other.number);
  return a && b ? [a, b] : null;
};

/** How the second of two runs differs from the first, their wall times before all else. */
export const pairDifferences = ([first, second]: readonly [Score, Score]): readonly Difference[] => {
  const all = differencesBetween(first, second);
  const isWall = ({kind}: Difference): boolean => kind === 'wall';
  return [...all.filter(isWall), ...all.filter(difference => !isWall(difference))];
};

/** The profile of a run on an axis that is so long, ms, in so many columns; blank after its end. */
export const profileOn = (
  {profile, wallMs}: Pick<Score, 'profile' | 'wallMs'>,
  axisMs: number,
  columns: number,
): readonly ProfileCell[] =>
  Array.from({length: columns}, (_, column) => {
    const ms = ((column + 0.5) / columns) * axisMs;
    return ms >= wallMs ? null : (profile[Math.floor((ms / wallMs) * profile.length)] ?? null);
  });
