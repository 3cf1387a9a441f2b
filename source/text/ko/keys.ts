import {josa} from 'es-hangul';
import type {KeyTexts} from '../en/keys.js';
import {sharingThread} from '../strategies.js';
import type {Terms} from './terms.js';
import {subject} from './words.js';

/** What each key does. */
export const keys = ({process, thread, job, core, lock, queue, io}: Terms): KeyTexts => ({
  run: {label: '실행', help: '그 전략을 실행함; 진행 중이던 실행은 먼저 멈추고, 이전 점수는 남겨 둠'},
  again: {label: '다시', help: '같은 전략을 다시 실행함'},
  back: {label: '멈춤', help: '도움말이나 메뉴를 닫음; 없으면 실행을 멈춤'},
  pause: {
    label: '화면 정지',
    help: '실행 중이든 끝난 뒤든 이 순간에서 화면을 멈추고 앞뒤로 살펴봄; 기록은 계속됨',
  },
  present: {label: '현재로', help: '멈춘 순간을 떠나 실행을 다시 따라가거나 재생을 마침'},
  play: {label: '재생', help: '멈춘 곳부터 재생하거나 다시 멈춤'},
  toEvent: {label: '사건', help: '다음 사건이나 앞 사건으로 이동함'},
  skip: {label: '100 ms', help: '100 ms 앞이나 뒤로 이동함'},
  bounds: {label: '처음과 끝', help: '실행의 처음이나 끝으로 이동함; 실행 중이면 끝은 현재'},
  playSpeed: {label: '속도', help: '재생 속도를 늦추거나 높임: 실제의 1/100에서 8배까지'},
  marker: {label: '표시', help: '이 순간에 다음 글자로 표시를 남김; 표시한 곳에서 누르면 지움'},
  stop: {
    label: '다음',
    help: `다음 표시, 실패한 ${job.word}, 가장 오래 기다린 곳으로 이동함; 시프트와 함께 누르면 앞 지점으로`,
  },
  light: {label: job.word, help: `${josa(job.word, '을/를')} 골라 관련된 것을 모두 밝게 보임`},
  code: {
    label: '코드',
    help: `이 실행에 해당하는 프로그램을 보여 주거나 숨김; ${subject(job.word)} 있는 줄에는 기호와 수가 붙음`,
  },
  codeLanguage: {
    label: '언어',
    help: '프로그램이 보일 때는 파이썬과 타입스크립트를 오감; 아니면 다음 보기로, 마지막 보기 다음은 메뉴로',
  },
  choose: {label: '고르기', help: '메뉴에서 위아래로 이동함'},
  change: {label: '바꾸기', help: '고른 줄의 값을 바꿈'},
  workers: {
    label: thread.word,
    help: `마지막에 고른 전략의 ${thread.word}, ${process.word} 또는 동시 ${job.word} 수를 늘리거나 줄임`,
  },
  jobs: {label: job.word, help: `다음 실행의 ${job.word} 수를 줄이거나 늘림`},
  speed: {label: '빠르기', help: '지연을 절반이나 두 배로 바꿈; 기다림이 없는 일감이면 크기를 바꿈'},
  cores: {label: core.word, help: `다음 실행이 쓸 ${core.word} 수를 줄이거나 늘림`},
  lock: {
    label: lock.one,
    help: `파이썬처럼 한 ${process.word}의 ${thread.word}들이 ${lock.one} 하나를 함께 쓰게 할지 정함`,
  },
  workload: {label: '일감', help: '메뉴를 열고 닫음: 일감과 그 설정, 언어와 색'},
  view: {
    label: '보기',
    help: `보기 전환: 전체 모습 → ${thread.word} → ${job.word}(단계, 오류) → ${thread.word} 표 → ${core.word}`,
  },
  printed: {label: '출력', help: `${job.word}마다 출력한 내용을 보여 줌; 다시 누르면 닫음`},
  tour: {label: '다음', help: '다음 보기로 넘어감; 마지막 보기 다음은 메뉴'},
  scroll: {label: '이동', help: '한 화면에 다 들어가지 않을 때 위아래로 이동함'},
  page: {label: '쪽', help: '한 쪽씩 이동함'},
  ends: {label: '처음과 끝', help: '맨 위나 맨 아래로 이동함'},
  block: {
    label: '막기',
    help: `이벤트 루프를 1초 동안 막음. ${sharingThread}에서는 모든 ${josa(job.word, '이/가')} 루프 하나를 함께 쓰므로 다 같이 기다림; 다른 전략은 ${thread.word}마다 ${job.word} 하나뿐이라 막을 것이 없음`,
  },
  predict: {label: '예측', help: '다음 실행이 얼마나 빠를지 먼저 예측함'},
  race: {
    label: '경주',
    help: `같은 ${josa(job.word, '을/를')} 모든 전략으로, 또는 ${thread.word} 수를 바꿔 가며 실행해 어느 쪽이 빠른지 보임`,
  },
  raceStop: {label: '끝내기', help: '경주를 지금 끝냄. 측정한 것은 남음'},
  raceTime: {label: '시간', help: '절반이나 두 배의 시간으로 다시 경주함'},
  lessons: {label: '수업', help: '수업 목록이나 지금 하는 단계를 엶'},
  lesson: {label: '고르기', help: '수업을 고름'},
  begin: {label: '시작', help: '고른 수업을 시작함'},
  answer: {label: '답', help: '답을 고름'},
  vote: {label: '손', help: '고른 답에 손을 하나 더하거나 뺌'},
  'vote-for': {label: '투표', help: '그 번호의 답에 손을 하나 더함'},
  unvote: {label: '되돌리기', help: '마지막으로 더한 손을 되돌림'},
  next: {label: '다음', help: '다음 순서로 넘어감: 이야기, 다시 투표, 실행, 본 것 말하기, 확인'},
  step: {label: '단계', help: '수업의 다음 단계나 앞 단계로 넘어감'},
  watch: {label: '실행', help: '이 단계가 보여 줄 것을 바로 실행하거나 다시 실행함'},
  leave: {label: '나가기', help: '수업에서 나감; 설정은 수업 전으로 돌아감'},
  demonstrations: {
    label: '시연',
    help: `시연을 열고 닫음: 교착 상태, 갱신 손실, 꽉 찬 ${queue}, 네 가지 I/O 방식`,
  },
  history: {
    label: '기록',
    help: '지금까지 끝난 실행의 목록을 열고 닫음: 하나를 재생하거나 둘을 겹쳐 비교함',
  },
  historyRow: {label: '선택', help: '다른 실행을 고름'},
  historyOpen: {label: '재생', help: '고른 실행을 처음부터 재생함'},
  historyMark: {
    label: '비교',
    help: '고른 실행에 표시하거나 표시를 지움: 표시한 둘을 같은 시간축에 놓음',
  },
  demo: {label: '실행', help: '그 방법으로 시연을 실행함: 보호 없이, 해결책 하나로, 또는 I/O 방식 하나로'},
  demoAgain: {label: '다시', help: '다음 시드로 시연을 다시 실행함'},
  demoSize: {label: '크기', help: '화면이 다루는 것을 줄이거나 늘려 실행함'},
  demoPace: {label: '간격', help: '항목 사이의 시간을 줄이거나 늘려 실행함'},
  demoAlone: {
    label: '차례로',
    help: `${josa(thread.word, '이/가')} 차례로 일하게 함: 무엇이 일어날 수 있는지 드러남`,
  },
  limit: {
    label: '한도',
    help: `${io}에서 한 번에 일할 수 있는 ${thread.word} 수를 줄이거나 늘려 실행함`,
  },
  demoNext: {label: '다음', help: '다음 시연을 보임'},
  exports: {
    label: '가져가기',
    help: '보고 있는 것을 그림, 기록, 웹 페이지, 표 등의 파일로 가져감; 다시 누르면 닫음',
  },
  chooseExport: {label: '고르기', help: '가져갈 것을 고름'},
  take: {label: '쓰기', help: '그 번호의 파일을 씀'},
  takeMarked: {label: '쓰기', help: '고른 파일을 씀'},
  glossary: {label: '용어집', help: '용어집을 엶: 강의의 모든 용어, 그리고 비유가 어긋나는 곳'},
  erase: {label: '지우기', help: '검색어의 마지막 글자를 지움'},
  term: {label: '펼치기', help: '고른 용어의 설명을 모두 보여 줌'},
  terms: {label: '용어', help: '부엌 용어와 표준 용어를 서로 바꿈'},
  language: {label: '언어', help: '다음 언어로 바꿈'},
  help: {label: '도움말', help: '이 화면을 열고 닫음'},
  suspend: {label: '잠시 멈춤', help: '셸에서처럼 프로그램을 잠시 멈춤; fg로 계속함'},
  repaint: {label: '다시 그림', help: '화면을 새로 그림'},
  quit: {label: '종료', help: '프로그램을 끝냄; ctrl-c를 한 번 더 누르면 바로 끝남'},
});
