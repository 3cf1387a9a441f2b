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

/** Why a run of such jobs takes its time, whatever the strategy. */
export const boundReasons = ({core}: Terms): Readonly<Record<Bound, string>> => ({
  io: `${bounds.io}: 기다림은 겹칠 수 있음`,
  cpu: `${bounds.cpu}: ${josa(core.word, '이/가')} 더 있어야 빨라짐`,
  memory: `${bounds.memory}: 모든 ${josa(core.word, '이/가')} 메모리 통로 하나를 나눠 씀`,
  cache: `${bounds.cache}: ${core.word}마다 자기 캐시가 있음`,
  mixed: `${bounds.mixed}: 기다림은 겹치고, 계산에는 ${josa(core.word, '이/가')} 필요함`,
});
