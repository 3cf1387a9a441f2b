import type {Glossary} from '../en/glossary.js';
import {terms} from './terms.js';

const {kitchen} = terms;

const comparison = [
  ['동시성', '병렬성'],
  ['논리적', '물리적'],
  ['코어 하나로 충분, 여럿도 가능', '코어 여럿'],
  ['일 하나를 나누어 함', '대개 서로 다른 일'],
  ['디버깅이 매우 어려움', '디버깅이 어려움'],
  ['뮤텍스와 교착 상태', 'OpenMP, MPI, CUDA'],
] as const;

/** The terms of the course in Korean. */
export const glossary: Glossary = {
  title: '용어집: 글자를 치면 검색',
  kitchen: '부엌에서는',
  also: '화면의 다른 말',
  search: '검색',
  nothing: '그런 용어가 없습니다',
  entries: {
    concurrency: {
      term: '동시성',
      meaning: [
        '여러 작업이 번갈아 실행되어 진행되는 기간이 겹치는 것이다. 논리적인 개념이라 코어 하나로도 된다.',
      ],
      table: comparison,
    },
    parallelism: {
      term: '병렬성',
      meaning: ['여러 작업이 같은 순간에 실행되는 것이다. 물리적인 개념이라 코어가 여럿 필요하다.'],
      table: comparison,
    },
    openmp: {term: 'OpenMP', meaning: ['컴퓨터 한 대의 스레드들로 하는 병렬 계산이다.']},
    mpi: {term: 'MPI', meaning: ['여러 컴퓨터의 프로세스들이 메시지를 주고받으며 하는 병렬 계산이다.']},
    cuda: {term: 'CUDA', meaning: ['GPU의 코어 수천 개로 하는 병렬 계산이다.']},
    process: {
      term: '프로세스',
      kitchen: kitchen.process.word,
      meaning: ['실행 중인 프로그램. 자기만의 메모리를 가진다.'],
    },
    thread: {
      term: '스레드',
      kitchen: kitchen.thread.word,
      meaning: ['프로세스 안의 실행 흐름. 한 프로세스의 스레드들은 메모리를 함께 쓴다.'],
    },
    job: {term: '작업', kitchen: kitchen.job.word, meaning: ['시작과 끝이 있는 일 한 단위다.']},
    core: {
      term: '코어',
      kitchen: kitchen.core.word,
      meaning: ['한 번에 스레드 하나를 실행하는 CPU의 부분이다.'],
    },
    queue: {
      term: '큐',
      kitchen: kitchen.queue,
      also: ['생산자', '손님', '요청'],
      meaning: ['빈 스레드가 생길 때까지 작업이 기다리는 곳이다.'],
    },
    blocking: {
      term: '블로킹',
      meaning: ['I/O가 끝나야 호출이 돌아온다. 그때까지 호출한 쪽은 다른 일을 할 수 없다.'],
    },
    'non-blocking': {term: '논블로킹', meaning: ['I/O가 끝났든 아니든 호출이 바로 돌아온다.']},
    synchronous: {term: '동기', meaning: ['I/O가 끝났는지 호출한 쪽이 확인한다.']},
    asynchronous: {term: '비동기', meaning: ['I/O가 끝나면 호출받은 쪽이 알려 준다.']},
    quadrants: {
      term: '네 가지 I/O 방식',
      also: ['사분면'],
      meaning: [
        '서로 다른 두 질문이다. 호출이 바로 돌아오는가, 그리고 끝난 것을 누가 알리는가. 한쪽의 어느 답도 다른 쪽의 어느 답과 함께 나타날 수 있다.',
      ],
      table: [
        ['끝나야 돌아옴', '바로 돌아옴'],
        ['블로킹 + 동기: read()', '논블로킹 + 동기: EAGAIN을 주는 read()'],
        ['블로킹 + 비동기: 맡긴 일을 기다리는 호출', '논블로킹 + 비동기: 이벤트 루프'],
      ],
    },
    kernel: {
      term: '커널',
      kitchen: '오븐',
      also: ['제어권'],
      meaning: [
        '모든 프로그램의 I/O를 맡고 코어를 나누어 주는 시스템의 부분이다. 시스템 콜 동안에는 제어권을 가진다.',
      ],
    },
    'user-process': {
      term: '사용자 프로세스',
      meaning: ['커널에서 본 프로그램이다. 프로그램이 부탁하면 커널이 I/O를 한다.'],
    },
    'system-call': {
      term: '시스템 콜',
      also: ['호출', 'read', 'epoll', 'FIFO'],
      meaning: ['파일 읽기처럼 프로그램이 커널에 하는 요청이다.'],
    },
    eagain: {
      term: 'EAGAIN',
      also: ['빈손'],
      meaning: ['아직 아무것도 없을 때 논블로킹 호출이 돌려주는 값이다. 나중에 다시 물어보라는 뜻이다.'],
    },
    'helper-thread': {
      term: '보조 스레드',
      kitchen: '주방 보조',
      meaning: ['다른 스레드를 위해 I/O나 계산을 하는 스레드다. 맡긴 스레드는 그동안 자유롭거나 기다린다.'],
    },
    'cpu-bound': {term: 'CPU 바운드', meaning: ['행렬 곱이나 압축처럼 계산이 속도를 정하는 일이다.']},
    'io-bound': {
      term: 'I/O 바운드',
      meaning: [
        '파일, 디스크, 네트워크, 직렬 포트가 속도를 정하는 일이다. CPU가 빨라져도 별로 달라지지 않는다.',
      ],
    },
    'memory-bound': {term: '메모리 바운드', meaning: ['주 메모리의 속도가 전체 속도를 정하는 일이다.']},
    'cache-bound': {term: '캐시 바운드', meaning: ['CPU 캐시의 크기와 속도가 전체 속도를 정하는 일이다.']},
    multiprocessing: {
      term: '멀티프로세싱',
      meaning: ['여러 프로세스가 작업을 나누어 한다. 메모리는 저마다 따로 쓴다.'],
    },
    threading: {term: '스레딩', meaning: ['한 프로세스의 여러 스레드가 메모리를 함께 쓰며 일한다.']},
    asyncio: {
      term: 'AsyncIO',
      meaning: ['프로세스 하나, 스레드 하나가 모든 작업을 한다. 한 작업이 기다리는 동안 다른 작업을 한다.'],
    },
    'event-loop': {
      term: '이벤트 루프',
      meaning: ['다음 이벤트를 꺼내 그것을 기다리던 코드를 실행하는, 스레드 하나의 반복이다.'],
    },
    coroutine: {
      term: '코루틴',
      also: ['await', '태스크'],
      meaning: ['기다리는 자리에서 멈추었다가 나중에 이어서 실행할 수 있는 함수다.'],
    },
    'thread-pool': {term: '스레드 풀', meaning: ['정해진 수의 스레드가 작업을 차례로 맡는 구조다.']},
    'process-pool': {term: '프로세스 풀', meaning: ['정해진 수의 프로세스가 작업을 차례로 맡는 구조다.']},
    session: {
      term: '세션',
      kitchen: kitchen.session,
      meaning: ['연결을 열어 두고 요청마다 같은 헤더를 보내는 객체다.'],
    },
    connection: {
      term: '연결',
      meaning: ['클라이언트와 서버 사이에 열린 통로다. 새로 여는 데 시간이 걸린다.'],
    },
    scheduler: {term: '스케줄러', meaning: ['어느 스레드를 어느 코어에서 실행할지 정하는 커널의 부분이다.']},
    'context-switch': {
      term: '컨텍스트 스위치',
      meaning: ['코어가 한 스레드를 멈추고 다른 스레드로 넘어가는 것이다. 시간이 든다.'],
    },
    mutex: {
      term: '뮤텍스',
      kitchen: kitchen.lock.one,
      also: ['락', '도구', '팬', '냄비', '도마', '체'],
      meaning: ['한 번에 스레드 하나만 잡을 수 있는 락이다. 나머지는 기다린다.'],
    },
    semaphore: {
      term: '세마포어',
      also: ['종업원', '오븐', '허가'],
      meaning: ['정해진 수까지만 스레드를 들여보내는 장치다.'],
    },
    'lock-order': {
      term: '락 순서',
      also: ['순서'],
      meaning: ['모든 스레드가 락을 한 가지 순서로 잡는 것이다. 그러면 기다림의 고리가 닫힐 수 없다.'],
    },
    'try-lock': {
      term: '락 시도',
      also: ['try-lock', '시도'],
      meaning: ['잡을 수 있는지 바로 알려 주는 락이다. 못 잡은 스레드는 가진 것을 내려놓을 수 있다.'],
    },
    timeout: {
      term: '시간 제한',
      also: ['타임아웃'],
      meaning: ['기다림의 한도다. 그 시간이 지나면 스레드는 기다리기를 그만두고 다른 일을 한다.'],
    },
    deadlock: {
      term: '교착 상태',
      also: ['고리', '멈춤', '묶임'],
      meaning: ['스레드들이 서로를 고리처럼 기다려 아무도 나아가지 못하는 상태다.'],
    },
    livelock: {
      term: '라이브락',
      also: ['양보'],
      meaning: ['스레드들이 서로 반응하기만 하고 아무도 일을 진행하지 못하는 상태다.'],
    },
    starvation: {
      term: '기아',
      also: ['밀림'],
      meaning: ['다른 스레드가 늘 먼저 가져가 한 스레드가 끝내 차례를 얻지 못하는 상태다.'],
    },
    'race-condition': {
      term: '경쟁 상태',
      meaning: ['스레드들이 우연히 실행된 순서에 따라 결과가 달라지는 것이다.'],
    },
    'lost-update': {
      term: '갱신 손실',
      also: ['보호 없음'],
      meaning: ['값을 읽고 다시 쓰는 사이에 다른 쪽이 바꾼 값을, 옛 값으로 계산한 결과로 덮어쓰는 것이다.'],
    },
    atomic: {term: '원자적 연산', meaning: ['다른 스레드가 중간 상태를 볼 수 없는 연산이다.']},
    gil: {
      term: 'GIL, 전역 인터프리터 락',
      kitchen: kitchen.lock.one,
      meaning: ['파이썬의 락이다. 한 프로세스에서 한 번에 스레드 하나만 파이썬 코드를 실행한다.'],
    },
    backpressure: {
      term: '백프레셔',
      also: ['차면 대기', '차면 돌려보냄', '차면 거절'],
      meaning: ['큐가 꽉 차면 보내는 쪽이 속도를 늦추거나 거절당하는 것이다.'],
    },
    amdahl: {
      term: '암달의 법칙',
      meaning: ['병렬로 할 수 없는 부분이 있으면 코어가 아무리 많아도 속도 향상에 한계가 있다.'],
    },
    'metaphor-sync': {
      term: '비유가 어긋나는 곳: 동기 실행',
      meaning: [
        '블로킹된 요리사는 오븐 앞에 서 있다. 블로킹된 스레드는 잠든 채 코어를 쓰지 않으므로 다른 프로그램이 그 코어를 쓸 수 있다.',
        'Node에는 블로킹 다운로드가 없어서, sync에서는 보조 스레드가 I/O를 맡는다.',
      ],
    },
    'metaphor-thread': {
      term: '비유가 어긋나는 곳: 스레드',
      meaning: [
        '요리사는 부엌의 모든 것을 함께 쓴다. Node의 스레드는 공유 메모리로 만든 것만 함께 쓰고 전역 락이 없다. 여기의 락은 이 프로그램의 선택 사항이다.',
        '파이썬의 스레드는 모든 객체를 함께 쓴다. 락 때문에 한 번에 하나만 실행되지만, 락이 없는 빌드(3.13부터의 free-threaded)는 다르다.',
      ],
    },
    'metaphor-async': {
      term: '비유가 어긋나는 곳: 비동기',
      meaning: [
        '요리사는 혼자가 아니다. Node는 파일, 압축, 이름 조회를 보조 스레드(기본 네 개)에 맡기고, 소켓은 커널이 알려 준다.',
        '요리사는 언제든 돌아설 수 있지만, 이벤트 루프는 코드가 기다리거나 끝날 때만 제어권을 돌려받는다.',
      ],
    },
    'metaphor-process': {
      term: '비유가 어긋나는 곳: 프로세스',
      meaning: [
        '부엌은 따로여도 화구는 따로가 아니다. 모든 프로세스가 컴퓨터의 코어를 함께 쓴다.',
        '부엌을 새로 짓는 일은 매우 비싸다. 프로세스도 스레드보다 시작 시간과 메모리가 더 들지만 그만큼 차이 나지는 않는다.',
      ],
    },
  },
};
