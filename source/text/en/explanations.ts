import {isDisturbed} from '../../model/figures/lacking-cores.js';
import type {LoopDamage} from '../../model/figures/loop-damage.js';
import {hasUnexplainedTime} from '../../model/figures/obstacles.js';
import type {RunBreakdown} from '../../model/figures/run-breakdown.js';
import {headlineOf, saysNothingYet} from '../../model/reasons/headlines.js';
import {percent, seconds} from '../figures.js';
import type {Vocabulary} from '../text.js';
import {boundOf} from '../workload-words.js';
import {boundReason} from './bounds.js';
import {verbs} from './explanation-verbs.js';
import {headlineSentences, type Sentences} from './headlines.js';
import {RIVALS, takenByPrograms} from './rivals.js';
import {type Terms, terms} from './terms.js';
import {count, number} from './words.js';

/** Why a run takes as long as it does, from what was measured: a sentence, and what may follow it. */
export const why = (vocabulary: Vocabulary, of: RunBreakdown): readonly [string, ...string[]] => {
  const ordinary = ordinarySentences(vocabulary, of);
  return of.damage === null || saysNothingYet(of)
    ? ordinary
    : [damageSentence(vocabulary, of.damage), ...ordinary];
};

/** What it cost that a user had the event loop blocked. */
const damageSentence = (vocabulary: Vocabulary, {blockedMs, jobs, unmeasured}: LoopDamage): string => {
  const {thread, job, heldUp} = terms[vocabulary];
  const {keptBusy, finished} = verbs[vocabulary];
  const blocked = `${keptBusy(thread.one)} for ${seconds(blockedMs)}`;
  const times = [...jobs.values()];
  if (times.length === 0)
    return `${blocked}: ${unmeasured > 0 ? `what ${job.other} lost by it is not measured here` : `no ${job.one} was held up`}`;
  const most = milliseconds(Math.max(...times));
  const which = `${count(times.length, {one: `${finished} ${job.one}`, other: `${finished} ${job.other}`})} ${heldUp}`;
  const total = milliseconds(times.reduce((sum, ms) => sum + ms, 0));
  return `${blocked}: ${which} ${times.length === 1 ? most : `up to ${most} each, ${total} in all`}`;
};

const milliseconds = (ms: number): string => `${number.format(Math.round(ms))} ms`;

const ordinarySentences = (vocabulary: Vocabulary, of: RunBreakdown): Sentences => {
  const words = terms[vocabulary];
  const [first, ...more] = headlineSentences(vocabulary, headlineOf(of));
  if (saysNothingYet(of)) return [first];
  const unexplained = hasUnexplainedTime(of)
    ? [`${percent(of.shares.unexplained)} of the time is unexplained`]
    : [];
  const bound = boundOf(of.workload);
  const reason = bound === null ? [] : [boundReason(words, bound, of.threadsAtOnce)];
  const isSaid = first.toLowerCase().includes(RIVALS.programs);
  const disturbed = isDisturbed(of) && !isSaid ? [takenByPrograms(vocabulary, of)] : [];
  // The last clause of a sentence sums up what stands in it already.
  return [
    first,
    ...unexplained,
    ...disturbed,
    ...more.slice(0, -1),
    ...reason,
    ...more.slice(-1),
    `opening took ${seconds(of.startupMs)}`,
  ];
};

/** Notes on what the figures count. */
export const notes = ({process, thread, job, lock}: Terms): readonly string[] => [
  `The clock starts with the first ${job.one} queued; what opening took before that is shown apart.`,
  `Under sync a helper does the I/O, so that the ${thread.one} itself is truly blocked.`,
  `Memory is what each ${process.one} holds; pages that several share count in each of them.`,
  `The program beside a run stands for it; its marks are this run's. In Python the ${thread.other} of a ${process.one} usually share one ${lock.one}: try it with g.`,
];
