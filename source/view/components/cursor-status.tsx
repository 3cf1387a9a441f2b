import type {Playback} from '../../model/playback/playback.js';
import {useView} from '../view.js';
import {Cell} from './cell.js';

/** Columns from which more stands beside the moment of the cursor. */
export const ROOMY = 60;

type CursorStatusProps = {
  readonly playback: Playback | null;
  readonly isReplayed: boolean;
  /** The moment of the cursor, ms; null: it is not known yet. */
  readonly ms: number | null;
  /** Empty columns before it. */
  readonly before?: number;
};

/** Whether a cursor plays or stands, at which moment, and that it is in a recording where it is. */
export const CursorStatus = ({playback, isReplayed, ms, before = 0}: CursorStatusProps) => {
  const {text, theme, glyphs, columns} = useView();
  const isRoomy = columns >= ROOMY;
  const clock = ms === null ? '' : text.moment(ms);
  const pace = playback?.plays ? ` ${text.pace(playback.speed, glyphs.times)}` : '';
  // Where there is one word for both, that it is a replay says more.
  const word = isReplayed && !isRoomy ? 'replay' : playback?.plays ? 'playing' : 'paused';
  const how = text.status[word] + pace;
  return (
    <>
      {isReplayed && isRoomy && <Cell text={text.status.replay} tone={theme.message} />}
      <Cell live text={` ${how} ${clock} `} tone={theme.chosen} before={before} />
    </>
  );
};
