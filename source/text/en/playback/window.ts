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
export const windowText = (words: Terms): WindowText => ({
  title: (one, other) => {
    const [from, to] = [one.ms, other.ms].map(moment);
    const length = seconds(other.ms - one.ms);
    const hasNames = one.name !== null || other.name !== null;
    const first = `From ${nameOf(one)}${from} to ${nameOf(other)}${to}: ${length}`;
    return hasNames ? [first, ...briefTitle(one, other, length)] : [first, length];
  },
  none: (stage, of) =>
    stage === 'opening'
      ? `No ${words[of].one} is ready yet: ${words.states.starting}`
      : `No ${words[of].one} is left: ${words.states.exited}`,
  away: 'absent',
  begun: 'begun',
  ended: 'ended',
});

/** Both names, where both moments have one, and how long it is. */
const briefTitle = (one: NamedMoment, other: NamedMoment, length: string): readonly string[] =>
  one.name === null || other.name === null
    ? [`From ${moment(one.ms)} to ${moment(other.ms)}: ${length}`, length]
    : [
        `“${printable(one.name, OUTSIDE)}” to “${printable(other.name, OUTSIDE)}”: ${length}`,
        `${printable(one.name, SHORT)}–${printable(other.name, SHORT)} ${length}`,
      ];

/** Characters of a name where there is little room. */
const SHORT = 8;

const nameOf = ({name}: NamedMoment): string => (name === null ? '' : `“${printable(name, OUTSIDE)}” at `);
