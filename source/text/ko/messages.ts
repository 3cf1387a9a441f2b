import {josa} from 'es-hangul';
import type {Plan, StrategyName} from '../../model/event/plan.js';
import type {Obstacle} from '../../model/options/run-option.js';
import {printable} from '../../model/printable/printable.js';
import type {Message} from '../../model/session/message.js';
import {bytes, factor} from '../figures.js';
import {changedLine, conditionsOf} from '../option-text.js';
import {sharingThread} from '../strategies.js';
import type {Trouble} from '../text.js';
import {boundOf} from '../workload-words.js';
import {bounds} from './bounds.js';
import {failure as failureText} from './failures.js';
import {options} from './options.js';
import {takeHome} from './take-home.js';
import type {Terms} from './terms.js';
import {count, counted, number, strategyWith} from './words.js';
import {details} from './workloads.js';

/** Characters of a mark's name; a choice. */
const NAME = 40;

/** What has words of its own here. */
type Said = Exclude<Message, {kind: 'stop'}>;

/** What a key press did, by kind of message. */
const messages: {
  [K in Said['kind']]: (terms: Terms, message: Extract<Said, {kind: K}>) => string;
} = {
  changed: (terms, change) =>
    changedLine(options(terms), change) ?? `${options(terms)[change.id].label}: 다음 실행부터`,
  'memory-limit': (_, {workers, needMb, freeMb}) =>
    `${number.format(workers)}까지만 됨: 메모리를 약 ${bytes(needMb * 1e6)} 쓰는데 ${bytes(freeMb * 1e6)}만 남음`,
  limit: (terms, {id, value}) => `${options(terms)[id].limit?.(value) ?? number.format(value)}까지만 됨`,
  unchangeable: (terms, {id, obstacle, strategy}) =>
    obstacles[obstacle](options(terms)[id].label, terms, strategy),
  'one-language': () => '이 터미널에서는 영어만 표시할 수 있음',
  'nothing-to-pause': () => '스페이스는 실행을 멈춰 놓고 살펴보는 키: 먼저 1–4로 실행',
  'playback-speed': (_, {speed}) =>
    speed === 1 ? '실제와 같은 속도로 재생' : `실제의 ${factor(speed)}배 속도로 재생`,
  marked: (_, {name}) => `표시 ${printable(name, NAME)}: m을 다시 누르면 이름을 붙임`,
  'name-taken': (_, {name}) => `이미 그 이름의 표시가 있음: ${printable(name, NAME)}`,
  'no-stops': () => '건너갈 곳이 없음: 지금까지 표시한 순간도, 실패도, 오래 기다린 곳도 없음',
  'recording-cut': () => '기록이 여기서 끊겨 실행의 끝은 없음',
  'recording-gaps': (_, {events, line}) =>
    `이벤트 ${number.format(events)}개 없음(${line}번째 줄부터): 수치가 틀릴 수 있음`,
  blocking: ({thread, job}, {ms}) =>
    `${josa(thread.word, '이/가')} ${ms / 1000}초 동안 계산만 함: 모든 ${josa(job.word, '이/가')} 기다림; 더 누르면 늘어남`,
  'nothing-to-block': ({thread, job}, {strategy}) =>
    strategy === null
      ? `이벤트 루프는 ${sharingThread} 실행 중에만 막을 수 있음; 지금은 기다릴 ${josa(job.word, '이/가')} 없음`
      : `${strategyWith(strategy, '은/는')} ${thread.word}마다 ${job.word} 하나뿐이라 루프를 막아도 함께 기다릴 ${josa(job.word, '이/가')} 없음; ${sharingThread}에서 해 볼 것`,
  'code-later': () => '다음 실행부터 프로그램을 함께 보여 줌; 같은 키로 다시 숨김',
  calibrating: (_, {name}) => `${printable(name, 40)} 보정 중: 이 컴퓨터에 알맞은 크기를 찾으면 시작함`,
  stopping: (_, {strategy}) => `${strategyWith(strategy, '을/를')} 멈추는 중`,
  quitting: () => '끝내는 중; ctrl-c를 한 번 더 누르면 바로 끝남',
  notice: (_, {text}) => printable(text, 300),
  exported: (terms, {result}) => takeHome(terms).ended(result),
  'not-started': (terms, {strategy, failure}) =>
    `${strategyWith(strategy, '을/를')} 시작하지 못함: ${printable(failureText(terms, failure), 300)}`,
};

/** Why an option cannot be changed. */
const obstacles: Readonly<Record<Obstacle, (label: string, terms: Terms, strategy: StrategyName) => string>> =
  {
    work: label => `${label}: 이 일감에는 영향이 없음`,
    'one-worker': (_, {thread}, strategy) => `${strategyWith(strategy, '은/는')} 언제나 ${count(1, thread)}`,
    system: label => `${label} 수를 정할 수 없음: 리눅스에서만 됨`,
    taskset: label => `${label} 수를 정할 수 없음: taskset 명령이 없음(util-linux 패키지)`,
  };

export const message = (terms: Terms, said: Said): string => {
  const say = messages[said.kind] as (terms: Terms, message: Said) => string;
  return say(terms, said);
};

/** The work in a few words each. */
export const work = (terms: Terms, plan: Plan, bound = boundOf(plan.workload)): readonly string[] => [
  printable(plan.title, 40),
  ...(bound === null ? [] : [bounds[bound]]),
  count(plan.jobs, terms.job),
  ...conditionsOf(options(terms), plan),
  ...details(plan),
];

/** A job that failed, and how many more. */
export const trouble = ({job}: Terms, {job: which, message: reason, count: all}: Trouble): string =>
  `${job.word} ${which}${all > 1 ? ` 등 ${counted(all, job)}` : ''} 실패: ${printable(reason, 300)}`;

/** How a process ended that is not there any more. */
export const exit = ({states}: Terms, exitCode: number | null, signal: string | null): string =>
  `${states.exited} (${signal === null ? `코드 ${exitCode ?? '?'}` : printable(signal, 20)})`;
