import {factSentence} from '../../text/demonstrations.js';
import type {View} from '../view.js';

/** Where the replay of a demonstration stands, where that is something else than before; `before`: null, it opens. */
export const replayLines = (before: View | null, now: View): readonly string[] => {
  const {playback} = now.session;
  if (playback?.stage == null) return [];
  const was = before?.session.playback ?? null;
  const {plays, speed, atUs, count} = playback;
  const isElsewhere = !plays && (atUs !== was?.atUs || count !== was.count);
  if (was?.stage != null && plays === was.plays && !isElsewhere) return [];
  const {text, glyphs} = now;
  const how = plays ? `${text.status.playing} ${text.pace(speed, glyphs.times)}` : text.status.paused;
  const {fact, page} = playback.stage;
  const said = fact && factSentence(text.demonstrations, page, fact);
  return [`${text.status.replay}, ${how}, ${text.moment(atUs / 1000)}.`, ...(said ? [`${said}.`] : [])];
};
