import {wallMs} from '../../model/run/run-state.js';
import type {Status} from '../../model/session/status.js';
import type {Text} from '../../text/text.js';
import type {Theme} from '../theme/theme.js';
import type {Tone} from '../theme/tone.js';
import type {Moment} from '../view.js';

/** A status in words, with the time that goes with it. */
export const statusWords = ({session: {run}, nowUs}: Moment, status: Status, text: Text): string => {
  const word = text.status[status];
  if (!run || status === 'asked' || status === 'ready') return word;
  if (status === 'opening') return `${word} ${text.clock(nowUs / 1000)}`;
  if (run.stage === 'over') return `${word} ${text.seconds(wallMs(run))}`;
  return `${word} ${text.clock(wallMs(run, nowUs))}`;
};

const TONES: Readonly<Record<Status, Exclude<keyof Theme, 'states' | 'executors'>>> = {
  ready: 'strong',
  asked: 'message',
  opening: 'message',
  live: 'live',
  paused: 'chosen',
  stopping: 'message',
  finished: 'strong',
  failed: 'bad',
  cancelled: 'message',
};

export const statusTone = (status: Status, theme: Theme): Tone => theme[TONES[status]];
