import type {Vocabulary} from '../text.js';

/** The words for the figures of a breakdown. */
export type Verbs = {
  readonly waited: string;
  readonly worked: string;
  /** What one of them did to several jobs in turns. */
  readonly took: string;
  readonly waiting: string;
  readonly work: string;
  readonly inFlight: string;
  readonly nothingAside: string;
  /** What a thread does that is blocked by the code of its job. */
  readonly slept: string;
  readonly sleep: string;
  /** The other threads of the run's processes. */
  readonly helpers: string;
  /** What a user blocked, and which jobs that held up. */
  readonly blocked: string;
  readonly finished: string;
};

/** These words of each vocabulary. */
export const verbs: Readonly<Record<Vocabulary, Verbs>> = {
  kitchen: {
    waited: '오븐 앞에서 기다림',
    worked: '조리함',
    took: '조리함',
    waiting: '굽기',
    work: '조리',
    inFlight: '오븐 속에서 함께 구워짐',
    nothingAside: '그동안 오븐은 비어 있었음',
    slept: '요리를 앞에 두고 잠듦',
    sleep: '요리를 앞에 두고 잠든 시간',
    helpers: '주방 보조',
    blocked: '요리사를 붙잡아 둠',
    finished: '다 된',
  },
  standard: {
    waited: 'I/O에 블로킹됨',
    worked: '작업을 실행함',
    took: '실행함',
    waiting: 'I/O',
    work: '계산',
    inFlight: 'I/O가 겹쳐 진행됨',
    nothingAside: '그동안 진행된 I/O 없음',
    slept: '작업 안에서 잠듦',
    sleep: '작업 안에서 잠든 시간',
    helpers: '보조 스레드',
    blocked: '이벤트 루프를 막음',
    finished: '응답이 와 있던',
  },
};

/** The same where what jobs wait for is known to their own code alone: a timer has no oven. */
export const awaits: Readonly<Record<Vocabulary, Pick<Verbs, 'waited' | 'waiting' | 'inFlight'>>> = {
  kitchen: {waited: '기다림', waiting: '기다림', inFlight: '한쪽에서 함께 기다림'},
  standard: {waited: '기다림', waiting: '기다림', inFlight: '기다림이 겹쳐 진행됨'},
};
