import type {Stop} from '../../../model/playback/stops.js';
import {printable} from '../../../model/printable/printable.js';
import {type Forms, type NamedMoment, OUTSIDE, type WindowText} from '../../playback.js';
import {moment, seconds} from '../figures.js';
import type {Terms} from '../terms.js';
import {named, subject} from '../words.js';

/** What is at a moment that tab jumps to. */
export const stopWords = ({job, states}: Terms, stop: Stop): Forms => {
  if (stop.kind === 'marker') return [printable(stop.name, OUTSIDE)];
  const which = named(job, stop.job);
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
    const length = `${seconds(other.ms - one.ms)} 동안`;
    const hasNames = one.name !== null || other.name !== null;
    const plain = `${from}–${to}, ${length}`;
    return hasNames
      ? [
          `${nameOf(one)}${from}에서 ${nameOf(other)}${to}까지 ${length}`,
          ...briefTitle(one, other, plain, length),
        ]
      : [`${from}에서 ${to}까지 ${length}`, plain, length];
  },
  none: (stage, of) =>
    stage === 'opening'
      ? `아직 준비된 ${subject(words[of].word)} 없음: ${words.states.starting}`
      : `남은 ${subject(words[of].word)} 없음: ${words.states.exited}`,
  away: '없음',
  begun: '시작',
  ended: '끝',
});

/** Both names, where both moments have one, and how long it is. */
const briefTitle = (
  one: NamedMoment,
  other: NamedMoment,
  plain: string,
  length: string,
): readonly string[] =>
  one.name === null || other.name === null
    ? [plain, length]
    : [
        `‘${printable(one.name, OUTSIDE)}’에서 ‘${printable(other.name, OUTSIDE)}’까지 ${length}`,
        `${printable(one.name, SHORT)}–${printable(other.name, SHORT)} ${length}`,
      ];

/** Characters of a name where there is little room. */
const SHORT = 8;

const nameOf = ({name}: NamedMoment): string => (name === null ? '' : `‘${printable(name, OUTSIDE)}’ `);
