import type {Help} from '../help.js';
import {helpOf} from '../workload-words.js';
import {workloadWords} from './workloads.js';

export const help: Help = {
  description: '같은 작업을 sync, thread, async, process 네 방식으로 실행하며 실행 과정을 실시간으로 봅니다.',
  commands: {
    dashboard: '네 방식을 화면으로 보기(명령을 쓰지 않으면 이것)',
    run: '한 방식을 실행해 터미널이나 파이프로 출력',
    market: '내장 서버만 실행(ctrl-c로 끝냄)',
    help: '이 도움말, 또는 명령 하나의 도움말',
  },
  titles: {'Usage:': '사용법:', 'Options:': '옵션:', 'Commands:': '명령:'},
  optionsTitle: '명령의 옵션:',
  version: '이 프로그램, Node, 시스템의 버전',
  help: '이 도움말. 명령 뒤에 쓰면 그 명령의 도움말',
  options: {
    strategy: {meaning: '작업을 실행하는 방식'},
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
    record: {meaning: '실행 기록을 파일로 남김'},
    force: {meaning: '--record가 이미 있는 파일을 덮어쓰도록 허용'},
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
    debug: {meaning: '대시보드가 하는 일을 이 파일에 덧붙여 적음'},
    config: {meaning: '저장된 선택을 읽지도 쓰지도 않음'},
    port: {meaning: '접속을 받을 포트', initially: '비어 있는 포트'},
  },
  fromTo: (from, to) => `${from}부터 ${to}까지`,
  initial: value => `기본값: ${value}`,
  workloadsTitle: '일감:',
  workloads: helpOf(workloadWords),
  presetsTitle: '프리셋(수업의 기준 프로그램):',
  presets: {
    'course-io': '다운로드 9개: 주소 셋을 세 번씩',
    'course-cpu': '3,000,000 + 0 … 29보다 작은 i²의 합 30개',
  },
  examplesTitle: '예:',
  examples: [
    ['kitchens course-io', '대시보드. 1부터 4까지 키로 실행'],
    ['kitchens run course-cpu -s process', '합계 30개, 하나에 한 줄'],
    ['kitchens run ./job.mjs -s thread --json', '직접 만든 모듈, 문서 하나로'],
  ],
};
