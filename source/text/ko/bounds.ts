import {josa} from 'es-hangul';
import type {Bound} from '../../model/options/choice.js';
import type {Terms} from './terms.js';

/** What bounds the jobs of a workload. */
export const bounds: Readonly<Record<Bound, string>> = {
  io: 'I/O 바운드',
  cpu: 'CPU 바운드',
  memory: '메모리 바운드',
  cache: '캐시 바운드',
  mixed: 'I/O·CPU 바운드',
};

/** Why a run of such jobs takes its time; `threads`: how many it has at a time, as one thread uses one core. */
export const boundReason = ({thread, core}: Terms, bound: Bound, threads: number): string => {
  const several = `${josa(core.word, '이/가')} 더 있어야 빨라짐`;
  const alone = `${josa(`${thread.word} 1${thread.counter}`, '은/는')} ${core.word} 1${core.counter}만 씀`;
  const reasons: Readonly<Record<Bound, string>> = {
    io: '기다리는 시간은 겹칠 수 있음',
    cpu: threads > 1 ? several : alone,
    memory: threads > 1 ? `모든 ${josa(core.word, '이/가')} 메모리 통로 하나를 나눠 씀` : alone,
    cache: threads > 1 ? `${core.word}마다 자기 캐시가 있음` : alone,
    mixed: `기다리는 시간은 겹칠 수 있지만, 계산하려면 ${josa(core.word, '이/가')} 필요함`,
  };
  return `${bounds[bound]}: ${reasons[bound]}`;
};
