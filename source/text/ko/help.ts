import type {Help} from '../help.js';
import {helpOf} from '../workload-words.js';
import {optionHelp} from './options.js';
import {workloadWords} from './workloads.js';

export const help: Help = {
  description: '같은 작업을 sync, thread, async, process 네 방식으로 실행하며 실행 과정을 실시간으로 봅니다.',
  commands: {
    dashboard: '네 방식을 화면으로 보기(명령을 쓰지 않으면 이것)',
    run: '한 방식을 실행해 터미널이나 파이프로 출력',
    replay: '기록을 그대로 또는 느리게 재생: 터미널에서는 대시보드로, 아니면 run처럼 출력',
    race: '같은 작업으로 모든 방식을 번갈아 겨루기: 무엇이 가장 빠르고 얼마나 확실한지',
    assert: '한 방식이 다른 방식보다 몇 배 빠른지 확인: 종료 코드 0, 1, 또는 판단할 수 없으면 3',
    export: '기록을 파일로 바꾸기: Perfetto용 트레이스, 웹 페이지, 표, 나누어 줄 요약',
    lesson: '수업: 이름이나 장 번호, 또는 직접 쓴 파일',
    notes: '두 번째 터미널에 수업의 지금 단계에서 말할 것을 보여 줌',
    market: '내장 서버만 실행(ctrl-c로 끝냄)',
    init: '직접 만들 작업의 예를 주석과 함께 my-job.mjs(또는 다른 이름)에 쓰기',
    complete: 'bash, zsh, fish, powershell의 자동 완성 스크립트',
    help: '이 도움말, 또는 명령 하나의 도움말',
  },
  titles: {'Usage:': '사용법:', 'Options:': '옵션:', 'Commands:': '명령:'},
  optionsTitle: '명령의 옵션:',
  version: '이 프로그램, Node, 시스템의 버전',
  help: '이 도움말. 명령 뒤에 쓰면 그 명령의 도움말',
  options: optionHelp,
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
