import {josa} from 'es-hangul';
import type {DeadlockFact} from '../../../model/demonstrations/deadlock/facts.js';
import type {LostUpdatesFact} from '../../../model/demonstrations/lost-updates/facts.js';
import type {OrderRailFact} from '../../../model/demonstrations/order-rail/facts.js';
import type {QuadrantsFact} from '../../../model/demonstrations/quadrants/facts.js';
import {printable} from '../../../model/printable/printable.js';
import type {FactWords, FrameWords} from '../../demonstrations.js';
import {failure} from '../failures.js';
import {seconds} from '../figures.js';
import type {Terms} from '../terms.js';
import {named, number, numbered, subject, topic} from '../words.js';

const frameWords = (terms: Terms): FrameWords => ({
  started: () => '시작함',
  finished: ({outcome, error}) =>
    outcome === 'finished'
      ? '모두 마침'
      : outcome === 'stopped'
        ? '중단함'
        : `도중에 멈춤${error ? `: ${printable(failure(terms, error), 120)}` : ''}`,
});

type DeadlockNouns = {
  /** The locks as they are called, with a particle. */
  readonly lockWith: (lock: number, particle: '을/를') => string;
  readonly waiter: string;
  readonly releases: string;
};

export const deadlockFacts = (
  terms: Terms,
  {lockWith, waiter, releases}: DeadlockNouns,
): FactWords<DeadlockFact> => {
  const doer = (cook: number): string => numbered(named(terms.thread, cook), '이/가');
  const it = (lock: number): string => lockWith(lock, '을/를');
  return {
    ...frameWords(terms),
    wants: ({cook, lock, timeoutMs}) =>
      `${doer(cook)} ${it(lock)} 원함: ${timeoutMs === null ? '끝없이 기다림' : timeoutMs === 0 ? '기다리지는 않음' : `${seconds(timeoutMs)}까지만 기다림`}`,
    gets: ({cook, lock}) => `${doer(cook)} ${it(lock)} 잡음`,
    'gives-up': ({cook, lock}) => `${doer(cook)} ${it(lock)} 더 기다리지 않음`,
    releases: ({cook, lock}) => `${doer(cook)} ${it(lock)} ${releases}`,
    'backs-off': ({cook, forMs}) => `${doer(cook)} ${seconds(forMs)} 쉬었다 다시 시도함`,
    asks: ({cook}) => `${doer(cook)} ${waiter}에게 자리를 물음`,
    admitted: ({cook}) => `${subject(waiter)} ${numbered(named(terms.thread, cook), '을/를')} 들여보냄`,
    goes: ({cook}) => `${doer(cook)} 자리를 내줌`,
    serves: ({cook}) => `${doer(cook)} ${terms.job.word} 하나를 마침`,
    leaves: ({cook, served}) =>
      served ? `${doer(cook)} 이번 차례를 마침` : `${doer(cook)} 차례가 정리되어 떠남`,
    round: ({round}) =>
      round === 0 ? '한 번에 하나씩 하는 연습 시작' : `${number.format(round)}번째 차례 시작`,
    clears: () => '아무도 더 나아갈 수 없어 이번 차례를 정리함',
  };
};

export const lostUpdatesFacts = (terms: Terms): FactWords<LostUpdatesFact> => ({
  ...frameWords(terms),
  progress: ({counter, done}) =>
    `${number.format(done.reduce((sum, one) => sum + one, 0))}번 더한 지금 카운터는 ${number.format(counter)}`,
  counted: ({actual}) => `모두 더했고 카운터는 ${number.format(actual)}`,
  loss: () => '기록에서 첫 손실을 찾음',
});

type RailNouns = {
  readonly waiter: string;
  readonly guest: string;
  readonly order: string;
  readonly queue: string;
  readonly oven: string;
  readonly away: string;
};

export const orderRailFacts = (
  terms: Terms,
  {waiter, guest, order: noun, queue, oven, away}: RailNouns,
): FactWords<OrderRailFact> => {
  const doer = (cook: number): string => numbered(named(terms.thread, cook), '이/가');
  const them = (order: number): string => numbered(`${noun} ${order}`, '을/를');
  const ovenWith = josa(oven, '을/를');
  return {
    ...frameWords(terms),
    guest: ({order}) => `${numbered(`${guest} ${order}`, '이/가')} 옴`,
    waits: ({order}) => `${subject(queue)} 꽉 차서 ${subject(waiter)} ${them(order)} 든 채 멈춤`,
    'turns-away': ({order}) => `${subject(queue)} 꽉 차서 ${numbered(`${guest} ${order}`, '을/를')} ${away}`,
    hangs: ({order}) => `${subject(waiter)} ${them(order)} ${queue}에 넣음`,
    takes: ({cook, order}) => `${doer(cook)} ${queue}에서 ${them(order)} 꺼냄`,
    'wants-oven': ({cook}) => `${doer(cook)} ${ovenWith} 기다림`,
    'gets-oven': ({cook}) => `${doer(cook)} ${ovenWith} 얻음`,
    'leaves-oven': ({cook}) => `${doer(cook)} ${ovenWith} 돌려줌`,
    serves: ({cook, order}) => `${doer(cook)} ${them(order)} 마침`,
  };
};

type QuadrantNouns = {
  readonly process: string;
  readonly kernel: string;
  readonly helper: string;
};

export const quadrantsFacts = (
  terms: Terms,
  {process, kernel, helper}: QuadrantNouns,
): FactWords<QuadrantsFact> => {
  const doer = subject(process);
  return {
    ...frameWords(terms),
    began: () => `${doer} 새 방식으로 읽기 시작함`,
    called: ({call}) =>
      call === 'read'
        ? `${doer} read를 호출함: 항목이 올 때까지 붙잡힘`
        : `${doer} 맡긴 것을 모두 한 호출로 기다림`,
    returned: () => `호출이 ${process}에게 돌아옴`,
    polled: ({eagains, answered}) =>
      `${doer} ${number.format(eagains + answered)}번 물었고, ${number.format(eagains)}번은 허탕`,
    submitted: () => `${doer} 읽기를 맡겼고 호출은 바로 돌아옴`,
    watched: () => `${doer} 알려 달라고 했고 호출은 바로 돌아옴`,
    sleeps: () => '이벤트 루프가 무슨 일이 있을 때까지 잠',
    wakes: () => '이벤트 루프가 깸',
    notified: () => `${subject(kernel)} 이벤트 루프에 알림`,
    arrived: ({item}) => `${doer} ${numbered(`항목 ${item}`, '을/를')} 받음`,
    turned: ({turns}) => `이벤트 루프가 ${number.format(turns)}번 더 돎`,
    done: () => `${topic(process)} 항목을 모두 읽음`,
    written: ({item}) => `${numbered(`항목 ${item}`, '이/가')} 와 있어 이제 읽을 수 있음`,
    completed: ({item}) => `${subject(helper)} ${numbered(`항목 ${item}`, '을/를')} 대신 읽음`,
  };
};
