import type {DeadlockSettings} from '../../../model/demonstrations/deadlock/facts.js';
import type {LostUpdatesSettings, Place} from '../../../model/demonstrations/lost-updates/facts.js';
import type {OrderRailSettings, WhenFull} from '../../../model/demonstrations/order-rail/facts.js';
import type {QuadrantsSettings} from '../../../model/demonstrations/quadrants/facts.js';
import {type DemonstrationSettingWords, labelsOf} from '../../demonstration-settings.js';
import type {DeadlockText, LostUpdatesText, QuadrantNames} from '../../demonstrations.js';
import {axis} from '../../figures.js';
import type {Noun, Terms} from '../terms.js';
import {capital, number} from '../words.js';

const yesOrNo = {true: 'yes', false: 'no'};
const amount = (value: number): string => number.format(value);

/** What orders everything that is left open. */
const seed = {label: 'Seed', value: (value: number) => `${value}`};

/** A time that threads pause; 0: not at all. */
const paused = (ms: number): string => (ms === 0 ? 'as fast as possible' : axis(ms));

export const deadlockSettings = (
  {thread, job}: Terms,
  {locks, layouts, cures}: Pick<DeadlockText, 'layouts' | 'cures'> & {readonly locks: string},
): DemonstrationSettingWords<DeadlockSettings> => ({
  layout: {label: 'Layout', value: layouts},
  cure: {label: 'Cure', value: labelsOf(cures)},
  meals: {label: `${capital(job.other)} of each ${thread.one} in a round`, value: amount},
  rounds: {label: 'Rounds', value: amount},
  rehearsal: {label: 'Rehearsal first, one after another', value: yesOrNo},
  clears: {label: 'Round cleared when nothing can go on', value: yesOrNo},
  paceMs: {label: `Time for a ${job.one} with both ${locks}`, value: paused},
  seed,
});

export const lostUpdatesSettings = (
  {thread}: Terms,
  {ways, one}: Pick<LostUpdatesText, 'ways'> & {readonly one: string},
): Readonly<Record<Place, DemonstrationSettingWords<LostUpdatesSettings>>> => {
  const settingsIn = (place: Place, adders: string): DemonstrationSettingWords<LostUpdatesSettings> => ({
    place: {label: 'Who adds', value: {threads: thread.other, tasks: `tasks of ${one}`}},
    protection: {label: 'Protection', value: {...ways[place], none: 'none'}},
    adders: {label: capital(adders), value: amount},
    adds: {label: 'Additions of each', value: amount},
  });
  return {threads: settingsIn('threads', thread.other), tasks: settingsIn('tasks', 'tasks')};
};

type RailSettingWords = {
  readonly guest: Noun;
  readonly oven: Noun;
  /** One of them in a sentence. */
  readonly anOven: string;
  readonly whenFull: Readonly<Record<WhenFull, string>>;
};

export const orderRailSettings = (
  {thread, queue}: Terms,
  {guest, oven, anOven, whenFull}: RailSettingWords,
): DemonstrationSettingWords<OrderRailSettings> => ({
  cooks: {label: capital(thread.other), value: amount},
  ovens: {label: capital(oven.other), value: amount},
  places: {label: `Places of the ${queue}`, value: amount},
  whenFull: {label: `When the ${queue} is full`, value: whenFull},
  guests: {label: capital(guest.other), value: amount},
  everyMs: {label: `Time between two ${guest.other}, about`, value: paused},
  ovenMs: {label: `Time of each use of ${anOven}`, value: paused},
  seed,
});

export const quadrantsSettings = (
  ways: QuadrantNames['ways'],
): DemonstrationSettingWords<QuadrantsSettings> => ({
  ways: {label: 'Ways', value: ways},
  items: {label: 'Items', value: amount},
  everyMs: {label: 'Time before each item', value: paused},
});
