import {josa} from 'es-hangul';
import {STARVED} from '../../../model/demonstrations/deadlock/verdict.js';
import type {Vocabulary} from '../../../model/options/appearance.js';
import type {DeadlockText} from '../../demonstrations.js';
import {seconds} from '../figures.js';
import {letterWith} from '../playback/names.js';
import type {Terms} from '../terms.js';
import {count, counted, named, numbered, subject} from '../words.js';
import {deadlockFacts} from './facts.js';
import {deadlockSettings} from './settings.js';

const LOCKS: Readonly<Record<Vocabulary, readonly string[]>> = {
  kitchen: ['칼', '팬', '냄비', '도마', '체'],
  standard: ['A', 'B', 'C', 'D', 'E'],
};

const NOUNS = {
  kitchen: {tool: '도구', waiter: '종업원'},
  standard: {tool: '락', waiter: '세마포어'},
} as const;

export const deadlock = (vocabulary: Vocabulary, terms: Terms): DeadlockText => {
  const {thread, job, done} = terms;
  const {tool, waiter} = NOUNS[vocabulary];
  const lock = (which: number): string => LOCKS[vocabulary][which] ?? `${tool} ${which + 1}`;
  /** In a sentence: 칼, 락 A. */
  const theLock = (which: number): string =>
    vocabulary === 'kitchen' ? lock(which) : `${tool} ${lock(which)}`;
  const cook = (which: number): string => named(thread, which);
  const tools = josa(tool, '을/를');
  const cures: DeadlockText['cures'] = {
    none: ['없음', `첫째 ${tools} 잡은 채 둘째를 끝없이 기다립니다`],
    order: ['순서', `모두 번호가 낮은 ${tool}부터 잡으므로 고리가 닫힐 수 없습니다`],
    'try-lock': ['시도', `둘째 ${tools} 바로 못 잡으면 첫째도 내려놓고 나중에 다시 합니다`],
    'time-out': ['시간 제한', `둘째 ${tools} 얼마 동안만 기다리고, 그래도 없으면 첫째도 내려놓습니다`],
    waiter: [waiter, `${subject(waiter)} 고리를 이룰 수 있는 수보다 한 ${thread.counter} 적게 들여보냅니다`],
    polite: ['양보', '모두 같은 순간에 내려놓고 같은 순간에 다시 합니다. 해결이 아니라 라이브락입니다'],
  };
  const layouts: DeadlockText['layouts'] = {
    pair: count(2, thread),
    ring: `둘러앉은 ${count(5, thread)}`,
    partial: '다섯 중 둘',
  };
  return {
    settings: deadlockSettings(terms, {lock: tool, layouts, cures}),
    facts: deadlockFacts(terms, {
      lockWith: (which, particle) =>
        vocabulary === 'kitchen' ? josa(lock(which), particle) : letterWith(theLock(which), particle),
      waiter,
      releases: vocabulary === 'kitchen' ? '내려놓음' : '놓음',
    }),
    title: ['교착 상태', `${thread.word}마다 ${tool} 두 개가 한꺼번에 필요`],
    layouts,
    cures,
    lock,
    doing: {
      ready: '쉬는 중',
      asks: `${waiter} 대기`,
      waits: '대기',
      works: vocabulary === 'kitchen' ? '조리 중' : '실행 중',
      'backs-off': '쉬었다 다시 시도',
      left: '마침',
    },
    waitsFor: (which, holder) =>
      holder === null
        ? `${theLock(which)} 대기`
        : `${numbered(cook(holder), '이/가')} 가진 ${theLock(which)} 대기`,
    waitsBriefly: (which, holder) =>
      holder === null ? `${lock(which)} 대기` : `${lock(which)} 대기 (${cook(holder)})`,
    meals: amount => `${done} ${amount}`,
    gaveUp: amount => `포기 ${amount}`,
    overtaken: amount => `${amount >= STARVED ? '기아' : '밀림'} ${amount}`,
    verdicts: {
      ready: '준비됨',
      going: '진행 중',
      deadlock: '교착 상태',
      partial: '부분 교착 상태',
      livelock: '라이브락',
      possible: '교착 가능',
      served: '완료',
    },
    explained({settings, deadlock: found, possible, cooks: all, ...state}) {
      if (settings === null)
        return [
          '1을 누르면 해결책 없이 시작합니다. 그런 다음 2부터 6까지의 해결책과 견주어 봅니다.',
          `스페이스: ${subject(thread.word)} 한 ${thread.counter}씩 차례로 일합니다. 아무 일도 없지만 무엇이 일어날 수 있는지 드러납니다.`,
        ];
      if (found !== null) {
        const circle = found.cycle.map(({cook: by}) => by);
        const free = all.filter(({cook: one}) => !found.stuck.includes(one)).map(({cook: one}) => one);
        return [
          `${seconds(found.at / 1000)}에 고리가 닫혔습니다: ${thread.word} ${circle.join(', ')}. 저마다 다음 ${thread.word}의 ${tools}, 마지막은 첫째의 ${tools} 기다리므로 영영 계속하지 못합니다.`,
          ...(free.length > 0 ? [`나머지는 묶이지 않았습니다: ${thread.word} ${free.join(', ')}.`] : []),
        ];
      }
      if (possible !== null) {
        const orders = possible.cycle.map(
          ({cook: by, from, to}) => `${numbered(cook(by), '은/는')} ${theLock(from)} 다음 ${theLock(to)}`,
        );
        return [
          `아직 일어나지 않았지만 일어날 수 있습니다: ${orders.join(', ')}. 같은 순간에 겹치면 고리가 닫힙니다.`,
        ];
      }
      const gaveUp = all.reduce((sum, {gaveUp: times}) => sum + times, 0);
      const served = all.reduce((sum, {allMeals}) => sum + allMeals, 0);
      const means = `${cures[settings.cure][1]}.`;
      if (state.outcome === 'finished')
        return [
          `${job.word} ${counted(served, job)} ${done}, 묶인 ${thread.word} 없음, 포기 ${gaveUp}번. ${means}`,
        ];
      return [
        served === 0 && gaveUp > 2 * all.length
          ? `포기 ${gaveUp}번, ${done}된 ${job.word} 없음: 오래 멈춘 ${thread.word}도, 앞으로 나아간 ${thread.word}도 없습니다. ${means}`
          : means,
      ];
    },
    result({cure, verdict, served, wanted, stuck}) {
      const ending =
        stuck > 0 ? `${stuck}${thread.counter} 묶임, ` : verdict === 'livelock' ? '라이브락, ' : '';
      return `${cures[cure][0]}: ${ending}${wanted} 중 ${served} ${done}`;
    },
  };
};
