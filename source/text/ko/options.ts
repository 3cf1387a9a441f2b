import {josa} from 'es-hangul';
import type {StrategyName} from '../../model/event/plan.js';
import {strategyNamed} from '../../model/event/strategies.js';
import {printable} from '../../model/printable/printable.js';
import {bytes, factor, multiplied} from '../figures.js';
import type {Help} from '../help.js';
import {languageName, type OptionTexts} from '../option-text.js';
import {sentenceOf} from '../workload-words.js';
import {bounds} from './bounds.js';
import {scaled} from './scaled.js';
import type {Terms} from './terms.js';
import {change, count, counted, number} from './words.js';
import {workloadWords} from './workloads.js';

const CALIBRATION = {missing: ', 이 컴퓨터에 맞출 예정', done: ', 이 컴퓨터에 맞춤'};

/** What help says of the options of the command line. */
export const optionHelp: Help['options'] = {
  strategy: {meaning: '작업을 실행하는 방식'},
  strategies: {meaning: 'race: 겨룰 방식', initially: '모두'},
  sweep: {
    meaning: 'race: 방식마다 동시 수. 여럿을 쓰면 차례로 비교',
    initially: 'thread, process: 4, async: 모든 작업, sync: 언제나 1',
  },
  that: {meaning: 'assert: 성립해야 할 것. 예: "thread >= 1.5x sync"'},
  minRuns: {
    meaning: '적어도 이만큼의 회차. 구간을 구하는 데 필요한 만큼은 언제나 실행(둘이면 6, 넷이면 7)',
  },
  maxSeconds: {meaning: '최소 회차를 마친 뒤, 이 시간(초)이 지나면 새 회차를 시작하지 않음'},
  input: {meaning: '모듈에 원래 있는 입력 대신 쓸 입력(JSON). 작업마다 하나씩 여러 번 쓸 수 있음'},
  inputs: {meaning: '모듈에 원래 있는 입력 대신 쓸 입력 파일: JSON 배열이나, 한 줄에 JSON 값 하나씩'},
  seed: {meaning: '회차마다 실행 순서와 재표집을 정하는 시드', initially: '새로 골라 출력함'},
  workers: {
    meaning: '스레드 수, 프로세스 수, 또는 (async) 동시에 진행할 작업 수',
    initially: 'thread, process: 4, async: 모든 작업, sync: 언제나 1',
  },
  jobs: {meaning: '작업 수', initially: 'download: 9, sum: 30, 나머지: 8'},
  size: {
    meaning: '작업의 크기: 바이트 수, 또는 계산의 n',
    initially: '일감마다 다름',
    most: '일감의 한도',
  },
  latencyMs: {meaning: '내장 서버가 응답하기까지 걸리는 시간', initially: '300'},
  bytes: {meaning: '내장 서버가 보내는 응답의 길이', initially: '50,000'},
  urls: {meaning: '대신 이 주소를 다운로드. 여러 번 쓸 수 있음'},
  maxBytes: {meaning: '응답 하나의 한도'},
  timeoutMs: {meaning: '작업 하나의 제한 시간'},
  importSeconds: {meaning: '모듈을 불러오는 제한 시간(초). 실행할 때도 적용'},
  fresh: {meaning: 'process: 작업마다 새 프로세스'},
  session: {meaning: '작업마다 새 세션'},
  arithmetic: {meaning: '합을 계산하는 방식'},
  cores: {
    meaning: '실행에 쓸 코어 수. 뒤쪽 코어부터 씀(Linux)',
    initially: '모두',
    most: '이 컴퓨터의 코어 수',
  },
  gil: {meaning: '파이썬처럼 한 프로세스의 스레드가 락 하나를 함께 씀'},
  yields: {meaning: '계산하는 작업이 몇 밀리초마다 제어권을 양보'},
  uvThreads: {meaning: '프로세스마다 libuv 보조 스레드 수', initially: 'UV_THREADPOOL_SIZE, 없으면 4'},
  format: {meaning: '출력 형식'},
  json: {meaning: '--format json을 줄인 것'},
  verbose: {meaning: '기본(plain) 출력에 프로세스·스레드 번호와 세션이 보내는 헤더를 덧붙임'},
  speed: {
    meaning: 'replay, export cast: 원래 속도의 몇 배로 재생할지',
    initially: '한꺼번에. 영상은 20초 안에서 가장 느리게, 1/10까지',
  },
  record: {meaning: '실행 기록을 파일로 남김'},
  raceFormat: {meaning: 'race: 출력 형식'},
  exports: {
    meaning:
      'race: 실행이 끝날 때마다 결과를 이 파일에 남김. 형식은 확장자(.json, .csv, .md, .txt)로 정함. 여러 번 쓸 수 있음',
  },
  exportsTo: {meaning: 'export: 기록으로 만들 것. 쉼표로 여러 개, 또는 옵션을 여러 번', initially: ''},
  out: {meaning: 'export: 확장자를 뺀 파일 이름', initially: '기록 파일의 이름'},
  vocabulary: {meaning: 'export: 부엌 용어 또는 표준 용어', initially: '저장된 선택, 처음에는 kitchen'},
  frameAt: {meaning: 'export svg: 그릴 순간. 화면의 시각을 ms로 씀', initially: '끝'},
  frameView: {meaning: 'export svg, cast: 그릴 보기'},
  frameSize: {meaning: 'export svg, cast: 화면의 열과 행 수'},
  force: {meaning: '--record, --export, kitchens export가 이미 있는 파일을 덮어쓰도록 허용'},
  language: {meaning: '언어', initially: '시스템의 언어'},
  ascii: {meaning: 'ASCII 문자로만 그림'},
  color: {meaning: '색을 쓰지 않음. NO_COLOR를 설정한 것과 같음'},
  theme: {
    meaning: '어두운 터미널용, 밝은 터미널용, 고대비 색',
    initially: '저장된 선택, 처음에는 dark',
  },
  motion: {
    meaning: '작업이 옮겨 가는 모습을 그리지 않고 바로 제자리에 둠',
    initially: '저장된 선택, 처음에는 그림',
  },
  pictures: {
    meaning: '터미널이 그림을 그릴 수 있어도 기호로 나타냄',
    initially: '저장된 선택, 처음에는 그림',
  },
  big: {meaning: '적고 크게 그리고, 흐린 글자를 쓰지 않음'},
  screenReader: {
    meaning: '그림 대신 화면 낭독기가 읽을 줄을 차례로 덧붙임',
    initially: 'INK_SCREEN_READER',
  },
  debug: {meaning: '대시보드가 하는 일을 이 파일에 덧붙여 적음'},
  config: {meaning: '저장된 선택을 읽지도 쓰지도 않음'},
  print: {meaning: '수업을 여는 대신 그 파일을 출력함'},
  port: {meaning: '접속을 받을 포트', initially: '비어 있는 포트'},
  pid: {meaning: '이 프로세스 ID의 대시보드를 따라감', initially: '가장 나중에 시작한 것'},
};

/** The words for the options on the screen, in the words of a vocabulary. */
export const options = (terms: Terms): OptionTexts => {
  const {process, thread, job, core, lock, helpers, session} = terms;
  return {
    choice: {
      label: '일감',
      value: name => printable(name, 40),
      shows: name => sentenceOf(workloadWords, bounds, core.word, name),
      changed: ({to}) => `다음 실행: ${printable(to, 60)}`,
    },
    workers: {
      label: '동시 수',
      value: ({value}) => number.format(value),
      changed: ({strategy, from, to}) =>
        `다음 실행: ${strategy} ${workers(terms, strategy, from.value, to.value)}`,
    },
    jobs: {
      label: job.word,
      value: ({value}) => count(value, job),
      shows: '많을수록 어떤 방식으로 나누는지가 중요해짐',
      changed: ({from, to}) => `다음 실행: ${job.word} ${change(from.value, to.value, job)}`,
      limit: value => count(value, job),
    },
    size: {
      label: '크기',
      value: ({value, isInitial, unit, calibration}) =>
        `${unit === 'bytes' ? bytes(value) : `n = ${number.format(value)}`}${isInitial && calibration ? CALIBRATION[calibration] : ''}`,
      shows: `${job.word} 하나에 드는 일의 양`,
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
      shows: '눈으로 따라갈 수 있게 느리게, 또는 가장 빠르게',
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
      shows: `새로 연결하는 데 드는 시간: 새 ${session}에는 아직 연결이 없음`,
    },
    fresh: {
      label: process.word,
      value: fresh => (fresh ? `${job.word}마다 새로` : `여러 ${job.word}에 계속 사용`),
      shows: `${josa(process.word, '을/를')} 새로 여는 데 드는 시간; 4번 키에서만`,
    },
    cores: {
      label: core.word,
      value: ({value, isInitial}) => `${isInitial ? '모두 ' : ''}${counted(value, core)}`,
      shows: `여러 ${josa(thread.word, '이/가')} ${core.word} 하나를 번갈아 씀: 병렬성 없는 동시성`,
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
      shows: `${thread.word} 하나가 계산하는 ${josa(job.word, '을/를')} 번갈아 진행하게 할지 정함; 3번 키에서`,
      condition: () => '제어권 양보',
    },
    uvThreads: {
      label: helpers.libuv,
      value: ({value, isInitial}) => `${number.format(value)}${isInitial ? ' (기본)' : ''}`,
      shows: '이벤트 루프 옆에서 파일 쓰기, 압축, 이름 조회를 맡음',
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
      shows: '비유로 볼지, 표준 용어로 볼지 정함',
    },
    theme: {
      label: '색',
      value: name => ({dark: '어두운 터미널용', light: '밝은 터미널용', contrast: '고대비'})[name],
      shows: '교실 맨 뒷줄에서도 읽히도록',
    },
    motion: {
      label: '움직임',
      value: name => ({on: '보여 줌', off: '끔'})[name],
      shows: '옮겨 가는 자취를 그릴지, 바로 제자리에 둘지 정함',
    },
    pictures: {
      label: '그림',
      value: name => ({on: '터미널이 그릴 수 있으면 보여 줌', off: '끔'})[name],
      shows: '작은 그림으로 보일지, 한 칸짜리 기호로 보일지 정함',
    },
  };
};

const workers = ({process, thread, job}: Terms, strategy: StrategyName, from: number, to: number): string => {
  const {executor, sharesThread} = strategyNamed(strategy);
  const noun = sharesThread ? job : {process, thread}[executor];
  return `${sharesThread ? '동시 ' : ''}${noun.word} ${change(from, to, noun)}`;
};
