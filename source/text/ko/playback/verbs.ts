import {josa} from 'es-hangul';
import type {Phase} from '../../../model/event/event.js';
import type {FreePhase} from '../../playback.js';
import type {Vocabulary} from '../../text.js';
import {numbered} from '../words.js';

/** What is done with a job that is named before it: the words that lead on from the job, and the verb. */
export type Doing = readonly [leading: string, verb: string];

/** The verbs in which the two vocabularies differ. */
export type Verbs = {
  /** What an executor does with a job in each phase. */
  readonly doing: Readonly<Record<Phase, Doing>>;
  /** What happens to a job meanwhile whose thread is free. */
  readonly free: Readonly<Record<FreePhase, string>>;
  readonly opens: string;
  readonly comesIn: string;
  readonly leaves: string;
  readonly gets: string;
  readonly finishes: string;
  readonly stopped: string;
  readonly computes: string;
  readonly blocks: (thread: string) => string;
  /** `after`: how long it took, with a space after it. */
  readonly frees: (executor: string, after: string) => string;
};

/** These verbs of each vocabulary. */
export const verbs: Readonly<Record<Vocabulary, Verbs>> = {
  kitchen: {
    doing: {
      queued: ['넣으려고 ', '빈 오븐을 기다림'],
      connecting: ['넣으려고 ', '오븐을 예열함'],
      waiting: ['넣고 ', '오븐 앞에서 기다림'],
      receiving: ['', '오븐에서 꺼냄'],
      writing: ['두고 ', '저장되기를 기다림'],
      helped: ['맡기고 ', '주방 보조를 기다림'],
      awaiting: ['두고 ', '기다림'],
      locked: ['하려고 ', '칼을 기다림'],
      computing: ['', '조리함'],
    },
    free: {
      queued: '빈 오븐을 기다림',
      connecting: '오븐이 예열되기를 기다림',
      waiting: '오븐에 들어감',
      receiving: '오븐에서 나오는 중',
      writing: '저장되기를 기다림',
      helped: '주방 보조에게 넘어감',
      awaiting: '한쪽에서 기다림',
    },
    opens: '문을 엶',
    comesIn: '출근함',
    leaves: '퇴근함',
    gets: '받음',
    finishes: '완성함',
    stopped: '중단됨',
    computes: '조리 중',
    blocks: thread => `${josa(thread, '을/를')} 붙잡아 둠`,
    frees: (cook, after) => `${numbered(cook, '이/가')} ${after}풀려남`,
  },
  standard: {
    doing: {
      queued: ['처리하려고 ', '빈 연결을 기다림'],
      connecting: ['처리하려고 ', '연결을 엶'],
      waiting: ['처리하며 ', '네트워크를 기다림'],
      receiving: ['처리하며 ', '응답을 읽음'],
      writing: ['처리하며 ', '디스크를 기다림'],
      helped: ['맡기고 ', 'libuv 보조 스레드를 기다림'],
      awaiting: ['처리하며 ', '프로미스를 기다림'],
      locked: ['처리하려고 ', '락을 기다림'],
      computing: ['', '계산함'],
    },
    free: {
      queued: '빈 연결을 기다림',
      connecting: '연결되기를 기다림',
      waiting: '네트워크를 기다림',
      receiving: '응답을 받음',
      writing: '디스크를 기다림',
      helped: 'libuv 보조 스레드로 넘어감',
      awaiting: '프로미스를 기다림',
    },
    opens: '시작됨',
    comesIn: '시작됨',
    leaves: '종료됨',
    gets: '엶',
    finishes: '끝냄',
    stopped: '취소됨',
    computes: '계산 중',
    blocks: thread => `${thread}의 이벤트 루프를 막음`,
    frees: (thread, after) => `${thread}의 이벤트 루프가 ${after}다시 돎`,
  },
};
