import type {Plan, StrategyName} from '../../model/event/plan.js';
import {strategyNamed} from '../../model/event/strategies.js';
import {printable} from '../../model/printable/printable.js';
import type {Obstacle} from '../../model/session/machine.js';
import type {Message} from '../../model/session/message.js';
import {factor, multiplied} from '../figures.js';
import type {Trouble} from '../text.js';
import {conditions} from './conditions.js';
import {failure as failureText} from './failures.js';
import {menu, scaled} from './menu.js';
import type {Terms} from './terms.js';
import {change, count, counted, number, strategyWith} from './words.js';
import {details} from './workloads.js';

/** What a key press did, by kind. */
const messages: {
  [K in Message['kind']]: (terms: Terms, message: Extract<Message, {kind: K}>) => string;
} = {
  workers: (terms, {strategy, from, to}) => `다음 실행: ${strategy} ${workersOf(terms, strategy, from, to)}`,
  'one-worker': ({thread}, {strategy}) => `${strategyWith(strategy, '은/는')} 언제나 ${count(1, thread)}`,
  jobs: ({job}, {from, to}) => `다음 실행: ${job.word} ${change(from, to, job)}`,
  limit: (terms, {of, value}) => `한계는 ${limits[of](value, terms)}입니다`,
  scale: (_, {of, base, scale}) => `다음 실행: ${multiplied(scaled(of, base), scale)}`,
  cores: ({core}, {cores, all}) => `다음 실행: ${core.word} ${all ? '모두 ' : ''}${counted(cores, core)}`,
  unconfinable: ({core}, {obstacle}) => `${core.word} 수를 정할 수 없음: ${obstacles[obstacle]}`,
  lock: ({lock}, {on}) => `${lock.one}: 다음 실행부터 ${on ? lock.shared : lock.free}`,
  setting: (terms, {id}) => `${menu(terms)[id].label}: 다음 실행부터`,
  meaningless: (terms, {id}) => `${menu(terms)[id].label}: 이 일감에는 해당 없음`,
  'one-language': () => '이 터미널에는 영어만 쓸 수 있음',
  paused: () => '화면만 멈추고 실행은 계속됨; 스페이스를 누르면 다시 따라감',
  'nothing-to-pause': () => '스페이스는 실행 중인 화면을 멈춤; 지금은 실행이 없음',
  choice: (_, {name}) => `다음 실행: ${printable(name, 60)}`,
  calibrating: (_, {name}) => `${printable(name, 40)} 보정 중: 이 컴퓨터에 알맞은 크기를 찾으면 시작함`,
  stopping: (_, {strategy}) => `${strategyWith(strategy, '을/를')} 멈추는 중`,
  quitting: () => '끝내는 중; ctrl-c를 한 번 더 누르면 바로 종료',
  notice: (_, {text}) => printable(text, 300),
  'not-started': (terms, {strategy, failure}) =>
    `${strategyWith(strategy, '을/를')} 시작하지 못함: ${printable(failureText(terms, failure), 300)}`,
};

/** A number at the end of its range. */
const limits: Readonly<
  Record<Extract<Message, {kind: 'limit'}>['of'], (value: number, terms: Terms) => string>
> = {
  workers: value => number.format(value),
  jobs: (value, {job}) => count(value, job),
  scale: value => `× ${factor(value)}`,
  size: value => number.format(value),
  latency: value => `${number.format(value)} ms`,
  cores: (value, {core}) => count(value, core),
  uvThreads: value => number.format(value),
};

/** What keeps runs from being confined to cores. */
const obstacles: Readonly<Record<Obstacle, string>> = {
  system: '리눅스에서만 됩니다',
  taskset: 'taskset 명령이 없습니다(util-linux 패키지)',
};

export const message = (terms: Terms, said: Message): string => {
  const say = messages[said.kind] as (terms: Terms, message: Message) => string;
  return say(terms, said);
};

const workersOf = (
  {process, thread, job}: Terms,
  strategy: StrategyName,
  from: number,
  to: number,
): string => {
  const {executor, sharesThread} = strategyNamed(strategy);
  const noun = sharesThread ? job : {process, thread}[executor];
  return `${sharesThread ? '동시 ' : ''}${noun.word} ${change(from, to, noun)}`;
};

/** The work in a few words each. */
export const work = (terms: Terms, plan: Plan): readonly string[] => [
  printable(plan.title, 40),
  count(plan.jobs, terms.job),
  ...conditions(terms, plan),
  ...details(plan),
];

/** A job that failed, and how many more. */
export const trouble = ({job}: Terms, {job: which, message: reason, count: all}: Trouble): string =>
  `${job.word} ${which}${all > 1 ? ` 등 ${counted(all, job)}` : ''} 실패: ${printable(reason, 300)}`;

/** How a process ended that is not there any more. */
export const exit = ({states}: Terms, exitCode: number | null, signal: string | null): string =>
  `${states.exited} (${signal === null ? `코드 ${exitCode ?? '?'}` : printable(signal, 20)})`;
