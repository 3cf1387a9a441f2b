import type {RunEvent} from '../../model/event/event.js';
import {jobDetailsOf} from '../../model/playback/job-details.js';
import {printable} from '../../model/printable/printable.js';
import {originUs} from '../../model/timeline/axis.js';
import {captionAt} from '../components/moment-caption.js';
import {hasRun, knownView, type View} from '../view.js';
import {windowLines} from './window-lines.js';

/**
 * What happened to a frozen view: that it was frozen or left, what happens at its cursor where that is something else
 * than before, whether it plays, the moments that got a name or lost it, the figures between two of them, and the job
 * that was chosen; null while the view follows its run.
 */
export const momentLines = (before: View, now: View): readonly string[] | null => {
  if (now.cursorUs === null) return before.cursorUs === null ? null : [`${now.text.linear.present}.`];
  const {event, plays, count, naming} = playbackOf(now);
  const was = playbackOf(before);
  const isNew = before.cursorUs === null || before.whole?.began !== now.whole?.began;
  const isElsewhere =
    isNew ||
    !isSame(event, was.event) ||
    (!plays && (count !== was.count || before.cursorUs !== now.cursorUs));
  return [
    ...(isNew || plays !== was.plays ? [`${howLine(now)}.`] : []),
    ...(isElsewhere ? [`${momentOf(now)}: ${captionWords(now)}`] : []),
    ...markerLines(isNew ? now : before, now),
    ...windowLines(before, now),
    ...(naming !== null && was.naming === null ? [`${now.text.naming(printable(naming.marker, 40))}:`] : []),
    ...(now.lit !== before.lit ? detailLines(now) : []),
  ];
};

/** A tape may read an event anew. */
const isSame = (one: RunEvent | null, other: RunEvent | null): boolean =>
  one?.source === other?.source && one?.seq === other?.seq;

const playbackOf = ({behind, session}: View) => {
  const {playback} = behind?.session ?? session;
  return {
    event: playback?.event ?? null,
    plays: playback?.plays ?? false,
    count: playback?.count ?? 0,
    speed: playback?.speed ?? 1,
    naming: playback?.naming ?? null,
  };
};

const captionWords = (view: View): string => {
  const caption = captionAt(view);
  return caption === null ? '' : view.text.playback.caption(caption)[0];
};

const detailLines = (view: View): readonly string[] => {
  const details =
    hasRun(view) && view.lit !== null
      ? jobDetailsOf(view.run, view.lit, view.nowUs, knownView(view).run)
      : null;
  return details === null ? [] : view.text.playback.details(details).map(({forms}) => `${forms[0]}.`);
};

const howLine = (view: View): string => {
  const {text, glyphs} = view;
  const {plays, speed} = playbackOf(view);
  return plays ? `${text.status.playing} ${text.pace(speed, glyphs.times)}` : text.status.paused;
};

const momentOf = ({text, whole, cursorUs}: View, us = cursorUs ?? 0): string =>
  text.moment((us - (whole ? originUs(whole) : 0)) / 1000);

const markerLines = (before: View, now: View): readonly string[] => {
  const {linear} = now.text;
  const known = before.whole?.markers ?? [];
  const markers = now.whole?.markers ?? [];
  const set = markers.filter(({name}) => known.every(other => other.name !== name));
  const gone = known.filter(({name}) => markers.every(other => other.name !== name));
  return [
    ...set.map(({name, atUs}) => `${linear.mark(printable(name, 40), momentOf(now, atUs ?? 0))}.`),
    ...gone.map(({name}) => `${linear.noMark(printable(name, 40))}.`),
  ];
};
