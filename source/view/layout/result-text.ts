import type {HistoryRow} from '../../model/session/history.js';
import type {ScoreRow} from '../../model/session/scoreboard.js';
import type {Glyphs} from '../theme/glyphs.js';
import type {View} from '../view.js';

/** Columns below which bars are left out: they could hardly be distinguished. */
export const LEAST_BAR = 12;

/** A bar of at least one character; `share`: its length as a part of the room, 0 to 1. */
export const barText = ({bar}: Glyphs, share: number, room: number): string =>
  bar.repeat(Math.max(1, Math.min(room, Math.round(share * room))));

/** A bar of two parts, by their shares of the room: the work, and after it what opening the executors took. */
export const twoPartBar = (glyphs: Glyphs, share: number, opening: number, room: number): string => {
  const bar = barText(glyphs, share, room);
  return bar + glyphs.starting.repeat(Math.max(0, Math.min(room - bar.length, Math.round(opening * room))));
};

type Speed = Pick<ScoreRow, 'lost' | 'speedup'>;

/** What a run of the history came to: the same, or where it was cut short. */
export const resultWords = (view: View, row: Speed & Pick<HistoryRow, 'cut'>): string =>
  row.cut === null ? speedWords(view, row) : view.text.runsOfLaunch.cut(row.cut);

/** How many times as fast as sync a run was; what it lost comes first, as it is no comparison then. */
export const speedWords = ({text, glyphs}: View, {lost, speedup}: Speed): string => {
  if (lost > 0) return `${glyphs.failed} ${text.failed(lost)}`;
  return speedup === null ? '' : text.times(speedup, glyphs.times);
};
