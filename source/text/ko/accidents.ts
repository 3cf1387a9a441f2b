import type {accidentReasons, leftReasons} from '../../model/failure/failure-reasons.js';
import {lostError, type Sentences} from '../failures.js';
import type {Terms} from './terms.js';
import {counted, subject} from './words.js';

const LOST_IN = {
  rejection: 'await하지 않은 프로미스가 거부되었습니다',
  throw: '작업이 남겨 둔 타이머나 콜백이 오류를 던졌습니다',
};

/** What a user's code threw where nothing awaits it. */
export const accidents: Sentences<typeof accidentReasons, Terms> = {
  accident: fields => `${LOST_IN[fields.how]}: ${lostError(fields)}`,
  'late-accident': ({job, ...fields}, terms) =>
    `${job === 0 ? '' : `${subject(`${terms.job.word} ${job}`)} 끝난 뒤 `}${LOST_IN[fields.how]}: ${lostError(fields)}`,
};

/** What user's jobs left undone. */
export const leftUndone: Sentences<typeof leftReasons, Terms> = {
  'work-left': ({count}, {job}) =>
    `${job.word} ${subject(counted(count, job))} 자신이 시작한 타이머나 요청을 남겨 둔 채 끝났습니다. await를 빠뜨리지 않았는지 확인하세요`,
  'generators-left': ({count}, {job}) =>
    `${job.word} ${subject(counted(count, job))} 제너레이터를 돌려주었습니다. 값을 꺼내기 전에는 코드가 실행되지 않으니 값을 직접 돌려주세요`,
};
