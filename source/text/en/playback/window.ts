import type {Stop} from '../../../model/playback/stops.js';
import {printable} from '../../../model/printable/printable.js';
import {moment, seconds} from '../../figures.js';
import {type Forms, type NamedMoment, OUTSIDE, type WindowText} from '../../playback.js';
import type {Terms} from '../terms.js';

/** What is at a moment that tab jumps to. */
export const stopWords = ({job, states}: Terms, stop: Stop): Forms => {
  if (stop.kind === 'marker') return [printable(stop.name, OUTSIDE)];
  const which = `${job.one} ${stop.job}`;
  if (stop.kind === 'failure') return [`${which} ${states.failed}`, `${stop.job}`];
  return [
    `${which} ${states[stop.kind]} ${seconds(stop.forUs / 1000)}`,
    `${which} ${states[stop.kind]}`,
    `${stop.job}`,
  ];
};

/** What a table of the figures between two moments says. */
export const windowText: WindowText = {
  title: (one, other) => {
    const [from, to] = [one.ms, other.ms].map(moment);
    const length = seconds(other.ms - one.ms);
    const named =
      nameOf(one) !== '' || nameOf(other) !== '' ? [`${nameOf(one)}${from} to ${nameOf(other)}${to}`] : [];
    const [first, ...rest] = [...named, `${from} to ${to}`].map(range => `From ${range}: ${length}`);
    return [first ?? '', ...rest, `${length}`];
  },
  away: 'absent',
  begun: 'begun',
  ended: 'ended',
};

const nameOf = ({name}: NamedMoment): string => (name === null ? '' : `“${printable(name, OUTSIDE)}” at `);
