import {josa} from 'es-hangul';
import type {StrategyName} from '../../model/event/plan.js';
import {strategyNamed} from '../../model/event/strategies.js';
import {printable} from '../../model/printable/printable.js';
import {bytes, factor, multiplied} from '../figures.js';
import {languageName, type OptionTexts} from '../option-text.js';
import type {Terms} from './terms.js';
import {change, count, counted, number} from './words.js';

const CALIBRATION = {missing: ', 이 컴퓨터에 맞출 예정', done: ', 이 컴퓨터에 맞춤'};

/** The words for the options on the screen, in the words of a vocabulary. */
export const options = (terms: Terms): OptionTexts => {
  const {process, thread, job, core, lock, helpers, session} = terms;
  return {
    choice: {
      label: '일감',
      value: name => printable(name, 40),
      shows: `${josa(job.word, '이/가')} 무엇인지: 기다림이 대부분인 것도, 쉬지 않고 일하는 것도 있음`,
      changed: ({to}) => `다음 실행: ${printable(to, 60)}`,
    },
    workers: {
      label: '일손',
      value: ({value}) => number.format(value),
      changed: ({strategy, from, to}) =>
        `다음 실행: ${strategy} ${workers(terms, strategy, from.value, to.value)}`,
    },
    jobs: {
      label: job.word,
      value: ({value}) => count(value, job),
      shows: '많을수록 어떻게 나누어 맡는지가 중요해짐',
      changed: ({from, to}) => `다음 실행: ${job.word} ${change(from.value, to.value, job)}`,
      limit: value => count(value, job),
    },
    size: {
      label: '크기',
      value: ({value, isInitial, unit, calibration}) =>
        `${unit === 'bytes' ? bytes(value) : `n = ${number.format(value)}`}${isInitial && calibration ? CALIBRATION[calibration] : ''}`,
      shows: `${job.word} 하나에 들어가는 일의 양`,
    },
    latencyMs: {
      label: '지연',
      value: ({value}) => `${number.format(value)} ms`,
      shows: '응답까지 걸리는 시간: 길수록 겹칠 수 있는 기다림이 많아짐',
      limit: value => `${number.format(value)} ms`,
    },
    scale: {
      label: '빠르기',
      value: ({of, base, scale}) => multiplied(scaled(of, base), scale),
      shows: '눈으로 따라갈 만큼 느리게, 또는 가장 빠르게',
      changed: ({to: {of, base, scale}}) => `다음 실행: ${multiplied(scaled(of, base), scale)}`,
      limit: by => `× ${factor(by)}`,
    },
    arithmetic: {
      label: '계산 방식',
      value: name => name,
      shows: 'bigint는 파이썬 정수만큼 걸리고, fast는 정확한 계산 중 가장 빠름',
    },
    session: {
      label: session,
      value: kept => (kept ? `${thread.word}마다 하나` : `${job.word}마다 새로`),
      shows: `새로 연결하는 비용: 새 ${josa(session, '은/는')} 연결도 새로 엶`,
    },
    fresh: {
      label: process.word,
      value: fresh => (fresh ? `${job.word}마다 새로` : `여러 ${job.word}에 계속 사용`),
      shows: `${josa(process.word, '을/를')} 여는 비용; 4번 키에서만`,
    },
    cores: {
      label: core.word,
      value: ({value, isInitial}) => `${isInitial ? '모두 ' : ''}${counted(value, core)}`,
      shows: `여러 ${josa(thread.word, '이/가')} ${core.word} 하나를 번갈아 씀: 병렬 없는 동시성`,
      changed: ({to: {value, isInitial}}) =>
        `다음 실행: ${core.word} ${isInitial ? '모두 ' : ''}${counted(value, core)}`,
      limit: value => count(value, core),
      condition: cores => count(cores, core),
    },
    gil: {
      label: lock.one,
      value: on => (on ? lock.shared : lock.free),
      shows: '파이썬처럼: 계산할 때는 쥐고, 기다릴 때는 놓음',
      changed: ({to}) => `${lock.one}: 다음 실행부터 ${to ? lock.shared : lock.free}`,
      condition: () => `${lock.one} 하나`,
    },
    yields: {
      label: '제어권',
      value: on => (on ? '몇 ms마다 양보' : `${josa(job.word, '이/가')} 끝날 때까지 유지`),
      shows: `한 ${josa(thread.word, '이/가')} 맡은 계산 ${job.word} 여럿이 번갈아 진행되는지; 3번 키에서`,
      condition: () => '제어권 양보',
    },
    uvThreads: {
      label: helpers.libuv,
      value: ({value, isInitial}) => `${number.format(value)}${isInitial ? ' (기본)' : ''}`,
      shows: '이벤트 루프 뒤에서 파일 쓰기, 압축, 이름 조회를 맡음',
      condition: threads => `${helpers.libuv}: ${number.format(threads)}`,
    },
    language: {
      label: '언어',
      value: name => languageName(name, 'ko'),
      shows: '화면의 모든 글이 바로 바뀜',
    },
    terms: {
      label: '용어',
      value: name => ({kitchen: '부엌 용어', standard: '표준 용어'})[name],
      shows: '그림으로 볼지, 이 분야의 말로 볼지',
    },
    theme: {
      label: '색',
      value: name => ({dark: '어두운 터미널용', light: '밝은 터미널용', contrast: '고대비'})[name],
      shows: '교실 맨 뒷줄에서도 읽히도록',
    },
    motion: {
      label: '움직임',
      value: name => ({on: '보여 줌', off: '끔'})[name],
      shows: '방금 옮겨진 것의 자취를 그릴지, 바로 제자리에 둘지',
    },
    pictures: {
      label: '그림',
      value: name => ({on: '터미널이 그릴 수 있으면 보여 줌', off: '끔'})[name],
      shows: '작은 그림으로, 또는 한 칸짜리 기호로',
    },
  };
};

const workers = ({process, thread, job}: Terms, strategy: StrategyName, from: number, to: number): string => {
  const {executor, sharesThread} = strategyNamed(strategy);
  const noun = sharesThread ? job : {process, thread}[executor];
  return `${sharesThread ? '동시 ' : ''}${noun.word} ${change(from, to, noun)}`;
};

/** What is multiplied, before it is. */
export const scaled = (of: 'latencyMs' | 'size', base: number): string =>
  of === 'latencyMs' ? `${number.format(base)} ms` : `크기 ${number.format(base)}`;
