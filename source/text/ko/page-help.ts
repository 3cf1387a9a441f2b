import {josa} from 'es-hangul';
import type {PageHelps} from '../page-help.js';
import type {ExecutorColumn} from '../text.js';
import type {Terms} from './terms.js';
import {subject, topic} from './words.js';

/** What each page shows; `columns`: the heads of the table of executors. */
export const pageHelp = (
  {process, thread, job, core, io, queue, memory, session, helpers}: Terms,
  columns: Readonly<Record<ExecutorColumn, string>>,
): PageHelps => ({
  places: {
    about: `지금 ${job.word}마다 어디에 있는지 보여 줍니다. ${queue}에서 끝날 때까지 번호가 따라다닙니다.`,
    rows: [
      [process.word, `네모 하나. 그 안의 ${topic(thread.word)} ${memory} 하나를 함께 씀`],
      [`${core.word}, ${io}`, `${subject(thread.word)} 일하는 중인지, I/O가 진행 중인지`],
      [core.word, `맨 아래. 컴퓨터의 것이어서 모든 ${subject(process.word)} 함께 씀`],
    ],
  },
  lanes: {
    about: `${subject(thread.word)} 한 일을 시간 순서로, 왼쪽에서 오른쪽으로 보여 줍니다.`,
    rows: [
      ['1 2 3', `그 자리에서 시작하는 ${job.word}의 번호`],
      ['%', '지금까지의 시간에서 차지하는 비율. 기호의 뜻은 아래에 있음'],
    ],
  },
  jobs: {
    about: `모든 ${josa(job.word, '을/를')} 시작부터 끝까지, 지금 단계와 결과 또는 오류 전문과 함께 보여 줍니다.`,
    rows: [['1 2 3', `그 자리에서 시작하는 ${job.word}의 번호`]],
  },
  export: {
    about: '보고 있던 화면과 그 실행에서 파일로 가져갈 수 있는 것들입니다.',
    rows: [],
  },
  history: {
    about: '끝난 모든 실행과 그 설정, 결과. 둘을 표시하면 같은 시간축에 나란히 보여 줍니다.',
    rows: [],
  },
  lessons: {
    about: '강의의 장마다 질문 하나에 답하고, 실제로 실행해 잰 결과를 봅니다.',
    rows: [],
  },
  lesson: {
    about: '한 단계에서는 답마다 손을 세고, 이야기한 뒤 다시 세고, 실행해서 잽니다.',
    rows: [],
  },
  executors: {
    about: `${thread.word}마다 수치를 보여 줍니다. 마지막 줄은 합계입니다.`,
    rows: [
      [columns.holds, `맡아서 아직 끝내지 않은 ${job.word}, 또는 그 수`],
      [columns.busy, `${josa(core.word, '을/를')} 쓴 시간`],
      [columns.ready, `실행할 수 있었지만 빈 ${subject(core.word)} 없던 시간`],
      [columns.waits, `맡은 ${job.word}의 I/O가 진행된 시간`],
      [columns.core, `마지막으로 쓴 ${core.word}`],
      [columns.gaveUp, `기다리려고 스스로 ${josa(core.word, '을/를')} 내놓은 횟수`],
      [columns.takenOff, `커널에 ${josa(core.word, '을/를')} 빼앗긴 횟수`],
      [columns.helped, `그 ${process.word}의 ${subject(helpers.libuv)} 일한 시간`],
      [columns.loop, '이벤트 루프가 바빴던 시간의 비율'],
      [columns.sessions, `사용하는 ${session}의 글자. 연결을 끊지 않고 모아 두는 곳`],
      [
        columns.sockets,
        `새로 연 연결의 수; 표 아래에는 지금까지의 실행에서 ${session} 종류마다 연 수와 실제로 보낸 헤더`,
      ],
      [
        columns.loopTicks,
        `${josa(job.word, '을/를')} 맡은 동안 이벤트 루프가 돈 횟수. 0이면 정말로 멈춰 있던 것`,
      ],
    ],
  },
  cores: {
    about: `${core.word}마다 어느 ${subject(thread.word)} 썼는지, 지금 어떤 ${josa(job.word, '을/를')} 하는지 보여 줍니다.`,
    rows: [
      ['a b c', `${thread.word}. 이름은 범례에 있음`],
      ['%', `이 실행이 그 ${josa(core.word, '을/를')} 쓴 시간의 비율`],
    ],
  },
  race: {
    about: `같은 ${josa(job.word, '을/를')} 참가자마다 실행합니다. 회차마다 모두 한 번씩, 순서를 섞어 실행합니다.`,
    rows: [
      ['▁▄█', `띠의 높이: 동시에 진행 중인 ${job.word} 수. 색: 그 대부분의 상태`],
      ['1.6초', '실행 시간의 중앙값. 연습 실행은 빼고 셈'],
      ['2.9~3.3', '참값이 95% 신뢰도로 들어 있는 구간. 1을 포함하면 무승부'],
    ],
  },
});
