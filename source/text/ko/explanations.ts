import {isDisturbed} from '../../model/figures/lacking-cores.js';
import type {LoopDamage} from '../../model/figures/loop-damage.js';
import {hasUnexplainedTime} from '../../model/figures/obstacles.js';
import type {RunBreakdown} from '../../model/figures/run-breakdown.js';
import {headlineOf, saysNothingYet} from '../../model/reasons/headlines.js';
import type {Vocabulary} from '../text.js';
import {boundOf} from '../workload-words.js';
import {boundReason} from './bounds.js';
import {verbs} from './explanation-verbs.js';
import {percent, seconds} from './figures.js';
import {headlineSentences, type Sentences} from './headlines.js';
import {RIVALS, takenByPrograms} from './rivals.js';
import {type Terms, terms} from './terms.js';
import {count, number, subject, topic} from './words.js';

/** Why a run takes as long as it does, from what was measured: a sentence, and what may follow it. */
export const why = (vocabulary: Vocabulary, of: RunBreakdown): readonly [string, ...string[]] => {
  const ordinary = ordinarySentences(vocabulary, of);
  return of.damage === null || saysNothingYet(of)
    ? ordinary
    : [damageSentence(vocabulary, of.damage), ...ordinary];
};

/** What it cost that a user had the event loop blocked. */
const damageSentence = (vocabulary: Vocabulary, {blockedMs, jobs, unmeasured}: LoopDamage): string => {
  const {job, heldUp} = terms[vocabulary];
  const {blocked, finished} = verbs[vocabulary];
  const times = [...jobs.values()];
  const first = `${seconds(blockedMs)} 동안 ${blocked}`;
  if (times.length === 0)
    return unmeasured > 0
      ? `${first}: ${job.word}마다 얼마나 늦어졌는지는 측정할 수 없음`
      : `${first}: 늦어진 ${job.word} 없음`;
  const most = milliseconds(Math.max(...times));
  const total = milliseconds(times.reduce((sum, ms) => sum + ms, 0));
  const length = times.length === 1 ? most : `많게는 ${most}, 모두 합쳐 ${total}`;
  return `${first}: ${finished} ${subject(count(times.length, job))} ${length} ${heldUp}`;
};

const milliseconds = (ms: number): string => `${number.format(Math.round(ms))}밀리초`;

const ordinarySentences = (vocabulary: Vocabulary, of: RunBreakdown): Sentences => {
  const words = terms[vocabulary];
  const [first, ...more] = headlineSentences(vocabulary, headlineOf(of));
  if (saysNothingYet(of)) return [first];
  const unexplained = hasUnexplainedTime(of)
    ? [`시간의 ${percent(of.shares.unexplained)}는 ${words.states.unexplained}`]
    : [];
  const bound = boundOf(of.workload);
  const reason = bound === null ? [] : [boundReason(words, bound, of.threadsAtOnce)];
  const taken = isDisturbed(of) && !first.includes(RIVALS.programs) ? [takenByPrograms(vocabulary, of)] : [];
  // The last clause of a sentence sums up what stands in it already.
  return [
    first,
    ...unexplained,
    ...taken,
    ...more.slice(0, -1),
    ...reason,
    ...more.slice(-1),
    `준비에 ${seconds(of.startupMs)} 걸림`,
  ];
};

/** Notes on what the figures count. */
export const notes = ({process, thread, job, queue, lock}: Terms): readonly string[] => [
  `시간은 첫 ${subject(job.word)} ${queue}에 들어갈 때부터 잽니다. 그 전의 준비 시간은 따로 알립니다.`,
  `sync에서는 도우미가 I/O를 맡으므로, ${topic(thread.word)} 정말로 멈춰 서서 기다립니다.`,
  `메모리는 ${process.word}마다 차지한 양입니다. 함께 쓰는 페이지는 저마다의 양에 모두 들어 있습니다.`,
  `실행과 함께 보이는 프로그램은 그 실행에 해당하는 코드이고, 기호와 수는 실제 실행의 것입니다. 파이썬에서는 보통 한 ${process.word}의 ${thread.word}들이 ${lock.one} 하나를 함께 씁니다.`,
];
