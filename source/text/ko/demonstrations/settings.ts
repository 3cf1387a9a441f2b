import type {DeadlockSettings} from '../../../model/demonstrations/deadlock/facts.js';
import type {LostUpdatesSettings, Place} from '../../../model/demonstrations/lost-updates/facts.js';
import type {OrderRailSettings, WhenFull} from '../../../model/demonstrations/order-rail/facts.js';
import type {QuadrantsSettings} from '../../../model/demonstrations/quadrants/facts.js';
import {type DemonstrationSettingWords, labelsOf} from '../../demonstration-settings.js';
import type {DeadlockText, LostUpdatesText, QuadrantNames} from '../../demonstrations.js';
import {axis} from '../figures.js';
import type {Terms} from '../terms.js';
import {counted, type Noun, number, subject} from '../words.js';

const yesOrNo = {true: '예', false: '아니요'};

/** So many of something, with the word that counts it. */
const amountOf =
  (noun: Noun) =>
  (value: number): string =>
    counted(value, noun);
const times = (value: number): string => `${number.format(value)}번`;
const pieces = (value: number): string => `${number.format(value)}개`;

/** What orders everything that is left open. */
const seed = {label: '시드', value: (value: number) => `${value}`};

/** A time that threads pause; 0: not at all. */
const paused = (ms: number): string => (ms === 0 ? '최대한 빠르게' : axis(ms));

export const deadlockSettings = (
  {thread, job}: Terms,
  {lock, layouts, cures}: Pick<DeadlockText, 'layouts' | 'cures'> & {readonly lock: string},
): DemonstrationSettingWords<DeadlockSettings> => ({
  layout: {label: '배치', value: layouts},
  cure: {label: '해결책', value: labelsOf(cures)},
  meals: {label: `한 차례에 ${thread.word}마다 맡는 ${job.word}`, value: amountOf(job)},
  rounds: {label: '차례', value: times},
  rehearsal: {label: '먼저 한 번에 하나씩 하는 연습', value: yesOrNo},
  clears: {label: '아무도 더 나아갈 수 없으면 차례를 정리', value: yesOrNo},
  paceMs: {label: `${lock} 두 개를 잡고 ${job.word} 하나에 쓰는 시간`, value: paused},
  seed,
});

export const lostUpdatesSettings = (
  {thread}: Terms,
  {ways, one}: Pick<LostUpdatesText, 'ways'> & {readonly one: string},
): Readonly<Record<Place, DemonstrationSettingWords<LostUpdatesSettings>>> => {
  const settingsIn = (place: Place, adders: Noun): DemonstrationSettingWords<LostUpdatesSettings> => ({
    place: {label: '더하는 쪽', value: {threads: thread.word, tasks: `${one}의 태스크`}},
    protection: {label: '보호', value: {...ways[place], none: '없음'}},
    adders: {label: adders.word, value: amountOf(adders)},
    adds: {label: '저마다 더하는 횟수', value: times},
  });
  return {
    threads: settingsIn('threads', thread),
    tasks: settingsIn('tasks', {word: '태스크', counter: '개'}),
  };
};

export const orderRailSettings = (
  {thread, queue}: Terms,
  {
    guest,
    oven,
    whenFull,
  }: {readonly guest: Noun; readonly oven: Noun; readonly whenFull: Readonly<Record<WhenFull, string>>},
): DemonstrationSettingWords<OrderRailSettings> => ({
  cooks: {label: thread.word, value: amountOf(thread)},
  ovens: {label: oven.word, value: amountOf(oven)},
  places: {label: `${queue}의 자리`, value: pieces},
  whenFull: {label: `${subject(queue)} 차면`, value: whenFull},
  guests: {label: guest.word, value: amountOf(guest)},
  everyMs: {label: `${subject(guest.word)} 오는 간격(대략)`, value: paused},
  ovenMs: {label: `${oven.word} 한 번 사용 시간`, value: paused},
  seed,
});

export const quadrantsSettings = (
  ways: QuadrantNames['ways'],
): DemonstrationSettingWords<QuadrantsSettings> => ({
  ways: {label: '방식', value: ways},
  items: {label: '항목', value: pieces},
  everyMs: {label: '항목이 오는 간격', value: paused},
});
