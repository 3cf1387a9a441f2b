import {WINDOW_TIMES, type WindowFigures, windowOfRun} from '../../model/playback/window.js';
import {type MarkedWindow, windowAt} from '../../model/playback/window-at.js';
import {originUs} from '../../model/timeline/axis.js';
import type {View} from '../view.js';

/** Executors of a window that are read one by one: of more, their sum alone. */
const MOST_READ = 4;

/** The figures between two marks, where these are other marks than before. */
export const windowLines = (before: View, now: View): readonly string[] => {
  const {whole, text, strategy} = now;
  const marked = markedWindow(now);
  if (whole === null || marked === null || isSame(marked, markedWindow(before))) return [];
  const {rows, total, stage} = windowOfRun(whole, marked.from, marked.to);
  const [from, to] = [marked.from, marked.to].map(us => (us - originUs(whole)) / 1000);
  const title = text.playback.window.title(
    {ms: from ?? 0, name: marked.names[0]},
    {ms: to ?? 0, name: marked.names[1]},
  )[0];
  if (stage !== 'open') return [`${title}.`, `${text.playback.window.none(stage, strategy.executor)}.`];
  const named = rows.length > 1 && rows.length <= MOST_READ ? rows : [];
  return [
    `${title}.`,
    ...named.map(row => lineOf(now, text.playback.executor(row.executor), row)),
    lineOf(now, text.total, total),
  ];
};

const markedWindow = ({whole, cursorUs}: View): MarkedWindow | null =>
  whole === null || cursorUs === null ? null : windowAt(whole.markers, cursorUs);

const isSame = (one: MarkedWindow, other: MarkedWindow | null): boolean =>
  one.from === other?.from && one.to === other.to;

/** What executors did, as far as there was any of it, and how many jobs began and ended. */
const lineOf = ({text}: View, name: string, {times, begun, ended}: WindowFigures): string => {
  const {window} = text.playback;
  const did = WINDOW_TIMES.filter(time => times[time] > 0).map(
    time => `${time === 'away' ? window.away : text.states[time]} ${text.seconds(times[time] / 1000)}`,
  );
  const counts = [`${window.begun} ${begun}`, `${window.ended} ${ended}`];
  const line = text.linear.labelled(name, [...did, ...counts].join(', '));
  return `${line.slice(0, 1).toUpperCase()}${line.slice(1)}.`;
};
