import type {HelperKind, Phase} from '../../model/event/event.js';
import type {JobState} from '../../model/run/run-state.js';
import type {LaneState} from '../../model/timeline/span.js';
import type {Vocabulary} from '../text.js';
import type {Noun} from './words.js';

/** The words in which the two vocabularies differ. */
export type Terms = {
  readonly process: Noun;
  readonly thread: Noun;
  readonly job: Noun;
  readonly core: Noun;
  readonly helpers: Readonly<Record<HelperKind, string>>;
  /** The lock, and how many there are when the threads of a process share it and when they do not. */
  readonly lock: {readonly one: string; readonly shared: string; readonly free: string};
  /** What the threads of one process share. */
  readonly memory: string;
  /** The title of the cores: they are the machine's, not a process's. */
  readonly coresTitle: string;
  /** A job in the queue, as it is counted there. */
  readonly waitingJob: Noun;
  readonly queue: string;
  /** Where I/O goes on, and a job there whose answer waits for its thread. */
  readonly io: string;
  readonly overdue: string;
  /** What such a job did meanwhile, and what a thread does whose event loop a user has blocked. */
  readonly heldUp: string;
  readonly blocking: string;
  readonly session: string;
  readonly done: string;
  readonly title: string;
  readonly states: Readonly<Record<LaneState, string>>;
  readonly jobStates: Readonly<Record<JobState, string>>;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly meanings: Readonly<Record<LaneState, string>>;
};

/** The table of words: a kitchen word and its standard term stand in the same place. */
export const terms: Readonly<Record<Vocabulary, Terms>> = {
  kitchen: {
    process: {word: '부엌', counter: '곳'},
    thread: {word: '요리사', counter: '명'},
    job: {word: '요리', counter: '개'},
    core: {word: '화구', counter: '개'},
    helpers: {libuv: '주방 보조', download: '오븐 당번', other: '청소 담당'},
    lock: {one: '칼', shared: '부엌마다 하나뿐', free: '요리사마다 하나'},
    memory: '찬장',
    coresTitle: '공용 화구',
    waitingJob: {word: '대기 주문', counter: '건'},
    queue: '주문표',
    io: '오븐',
    overdue: '타는 중',
    heldUp: '탐',
    blocking: '붙잡혀 있음',
    session: '오븐',
    done: '완성',
    title: '같은 요리를 만드는 네 가지 방법',
    states: {
      starting: '출근 중',
      running: '조리 중',
      ready: '화구 대기',
      blocked: '오븐 앞 대기',
      'in flight': '오븐 속',
      suspended: '요리사 대기',
      unconnected: '오븐 차례',
      locked: '칼 대기',
      transport: '요리 전달',
      unexplained: '원인 불명',
      idle: '쉬는 중',
      failed: '실패',
      exited: '퇴근',
    },
    phases: {
      queued: '오븐 차례',
      connecting: '예열 중',
      waiting: '굽는 중',
      receiving: '꺼내는 중',
      writing: '저장 중',
      helped: '맡김',
      awaiting: '기다림',
      locked: '칼 대기',
      computing: '조리 중',
    },
    jobStates: {
      queued: '주문 대기',
      running: '만드는 중',
      finished: '완성',
      failed: '실패',
      cancelled: '중단',
    },
    meanings: {
      starting: '요리사가 출근하는 중이라 아직 요리할 수 없습니다',
      running: '요리사가 이 요리를 직접 만들고 있습니다',
      ready: '요리사는 계속할 수 있지만 건물 안에 빈 화구가 없습니다',
      blocked: '요리가 다 될 때까지 요리사가 오븐 앞에 서서 다른 일을 하지 못합니다',
      'in flight': '요리는 오븐 속에 있고, 그동안 요리사는 다른 요리를 할 수 있습니다',
      suspended: '요리는 계속할 수 있지만 하나뿐인 요리사가 다른 요리를 하고 있습니다',
      unconnected: '오븐이 빌 때까지 요리가 차례를 기다리고, 그동안 요리사는 다른 요리를 할 수 있습니다',
      locked: '이 부엌에 칼은 하나뿐이고, 다른 요리사가 쓰고 있습니다',
      transport: '주문이나 다 된 요리를 주고받는 중이라 요리사가 맡은 요리가 없습니다',
      unexplained: '커널의 기록에도 요리의 보고에도 요리사가 무엇을 했는지 나오지 않습니다',
      idle: '요리사가 있지만 할 일이 없습니다',
      failed: '이 요리는 실패했습니다',
      exited: '요리사가 퇴근했습니다',
    },
  },
  standard: {
    process: {word: '프로세스', counter: '개'},
    thread: {word: '스레드', counter: '개'},
    job: {word: '작업', counter: '개'},
    core: {word: '코어', counter: '개'},
    helpers: {libuv: 'libuv 보조 스레드', download: '다운로드 보조 스레드', other: 'Node 자체 스레드'},
    lock: {one: '락', shared: '프로세스마다 하나', free: '없음'},
    memory: '메모리',
    coresTitle: '코어',
    waitingJob: {word: '대기 작업', counter: '개'},
    queue: '큐',
    io: 'I/O',
    overdue: '응답 도착',
    heldUp: '기다림',
    blocking: '루프가 막힘',
    session: '세션',
    done: '완료',
    title: '같은 작업을 실행하는 네 가지 방법',
    states: {
      starting: '시작 중',
      running: '실행 중',
      ready: '코어 대기',
      blocked: '블로킹',
      'in flight': '비동기 대기',
      suspended: '스레드 대기',
      unconnected: '소켓 대기',
      locked: '락 대기',
      transport: '전달 중',
      unexplained: '원인 불명',
      idle: '유휴',
      failed: '실패',
      exited: '종료',
    },
    phases: {
      queued: '소켓 대기',
      connecting: '연결 중',
      waiting: '응답 대기',
      receiving: '수신 중',
      writing: '쓰는 중',
      helped: '맡김',
      awaiting: '기다림',
      locked: '락 대기',
      computing: '계산 중',
    },
    jobStates: {
      queued: '큐 대기',
      running: '실행 중',
      finished: '완료',
      failed: '실패',
      cancelled: '중단',
    },
    meanings: {
      starting: '스레드를 시작하는 중이라 아직 작업을 맡을 수 없습니다',
      running: '스레드가 이 작업을 실행하고 있습니다',
      ready: '스레드는 실행할 수 있지만 빈 코어가 없습니다',
      blocked: 'I/O가 끝날 때까지 스레드가 멈춰 서서 다른 일을 하지 못합니다',
      'in flight': '이 작업의 I/O가 진행되는 동안 스레드는 다른 작업을 할 수 있습니다',
      suspended: '작업은 계속할 수 있지만 하나뿐인 스레드가 다른 작업을 실행하고 있습니다',
      unconnected: '연결이 빌 때까지 작업이 차례를 기다리고, 그동안 스레드는 다른 작업을 할 수 있습니다',
      locked: '한 프로세스의 스레드가 함께 쓰는 락을 기다립니다',
      transport: '작업이나 결과를 주고받는 중이라 스레드가 맡은 작업이 없습니다',
      unexplained: '커널의 기록에도 작업의 보고에도 스레드가 무엇을 했는지 나오지 않습니다',
      idle: '스레드가 있지만 할 일이 없습니다',
      failed: '이 작업은 실패했습니다',
      exited: '스레드가 종료되었습니다',
    },
  },
};

/** Hangul takes two columns, so the letters are those of the English terms, which every course knows. */
export const letters: Readonly<Record<LaneState, string>> = {
  starting: 'S',
  running: 'R',
  ready: 'N',
  blocked: 'B',
  'in flight': 'F',
  suspended: 'T',
  unconnected: 'C',
  locked: 'L',
  transport: 'P',
  unexplained: 'U',
  idle: 'I',
  failed: 'X',
  exited: 'E',
};

/** Each kitchen word with its standard term, as the help page lists them. */
export const glossary: readonly (readonly [string, string])[] = (
  [
    of => of.process.word,
    of => of.thread.word,
    of => of.job.word,
    of => of.core.word,
    of => of.lock.one,
    of => of.memory,
    of => of.helpers.libuv,
    of => of.helpers.other,
    of => of.queue,
    of => of.io,
    of => `${of.session} A`,
    of => of.states.blocked,
    of => of.states['in flight'],
  ] satisfies ((of: Terms) => string)[]
).map(word => [word(terms.kitchen), word(terms.standard)]);
