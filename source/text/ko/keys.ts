import {josa} from 'es-hangul';
import type {KeyTexts} from '../en/keys.js';
import type {Terms} from './terms.js';

/** What each key does. */
export const keys = ({process, thread, job, core, lock}: Terms): KeyTexts => ({
  run: {label: '실행', help: '그 전략을 실행; 진행 중인 실행은 먼저 멈추고 이전 점수는 남음'},
  again: {label: '다시', help: '같은 전략을 다시 실행'},
  back: {label: '멈춤', help: '도움말이나 메뉴를 닫고, 멈춘 화면을 풀고, 아니면 실행을 멈춤'},
  pause: {label: '화면 정지', help: '실행은 두고 화면만 멈춤; 한 번 더 누르면 다시 따라감'},
  choose: {label: '고르기', help: '메뉴에서 위아래로 이동'},
  change: {label: '바꾸기', help: '고른 줄의 값을 바꿈'},
  workers: {
    label: thread.word,
    help: `마지막에 고른 전략의 ${thread.word}, ${process.word} 또는 동시 ${job.word} 수를 늘리거나 줄임`,
  },
  jobs: {label: job.word, help: `다음 실행의 ${job.word} 수를 줄이거나 늘림`},
  speed: {label: '빠르기', help: '지연을, 기다림이 없으면 크기를 절반이나 두 배로'},
  cores: {label: core.word, help: `다음 실행이 쓸 ${core.word} 수를 줄이거나 늘림`},
  lock: {
    label: lock.one,
    help: `한 ${process.word}의 ${josa(thread.word, '이/가')} ${lock.one} 하나를 함께 쓸지, 파이썬처럼`,
  },
  workload: {label: '일감', help: '메뉴를 열고 닫음: 무엇을 할지, 화면이 어떻게 말하고 보일지'},
  view: {
    label: '보기',
    help: `${thread.word}별로, 모든 ${job.word}의 단계와 오류 전문으로, ${thread.word} 표로, ${core.word}별로, 또는 ${job.word}마다 어디에 있는지 봄`,
  },
  tour: {label: '다음', help: '다음 보기로, 마지막 다음에는 메뉴로'},
  scroll: {label: '이동', help: '화면에 다 들어가지 않을 때 위아래로 이동'},
  page: {label: '쪽', help: '한 쪽씩 이동'},
  ends: {label: '처음과 끝', help: '맨 위나 맨 아래로 이동'},
  predict: {label: '예측', help: '다음 실행이 얼마나 빠를지 먼저 예측'},
  lessons: {label: '수업', help: '수업 목록이나 지금 하는 단계를 엶'},
  lesson: {label: '고르기', help: '수업을 고름'},
  begin: {label: '시작', help: '고른 수업을 시작'},
  answer: {label: '답', help: '답을 고름'},
  vote: {label: '손', help: '고른 답에 손을 하나 더하거나 뺌'},
  'vote-for': {label: '투표', help: '그 번호의 답에 손을 하나 더함'},
  unvote: {label: '되돌리기', help: '마지막으로 더한 손을 되돌림'},
  next: {label: '다음', help: '다음으로: 이야기하고, 다시 투표하고, 실행하고, 본 것을 말하고, 확인'},
  step: {label: '단계', help: '수업의 다음 단계나 앞 단계로'},
  watch: {label: '실행', help: '이 단계가 보여 줄 것을 바로 또는 다시 실행'},
  leave: {label: '나가기', help: '수업에서 나감; 설정은 수업 전으로 돌아감'},
  terms: {label: '용어', help: '부엌 용어와 표준 용어를 서로 바꿈'},
  language: {label: '언어', help: '다음 언어로 바꿈'},
  help: {label: '도움말', help: '이 화면을 열고 닫음'},
  suspend: {label: '잠시 멈춤', help: '셸에서처럼 프로그램을 잠시 멈춤; fg로 다시 이어 감'},
  repaint: {label: '다시 그림', help: '화면을 새로 그림'},
  quit: {label: '종료', help: '종료; ctrl-c를 한 번 더 누르면 바로 종료'},
});
