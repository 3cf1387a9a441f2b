import type {ExportText} from '../exports.js';
import {tenths} from '../figures.js';
import {reasonWords} from '../reason-words.js';
import type {Vocabulary} from '../text.js';
import {entry} from './entry.js';
import {moment, seconds} from './figures.js';
import {headlineSentences} from './headlines.js';
import {causeSentences, remedies} from './reasons.js';
import {terms} from './terms.js';
import {count, counted, named, number, subject} from './words.js';

export const exports = (vocabulary: Vocabulary): ExportText => {
  const words = terms[vocabulary];
  const {process, thread, job, core, states, jobStates} = words;
  const {reason, remedy} = reasonWords({
    headline: headline => headlineSentences(vocabulary, headline),
    causes: causeSentences(vocabulary),
    remedies: remedies(vocabulary),
  });
  return {
    strategy: entry,
    titles: {
      figures: '수치',
      picture: `${thread.word}마다 한 일`,
      legend: '색과 무늬의 뜻',
      executors: thread.word,
      jobs: job.word,
      why: '이만큼 걸린 까닭',
      discuss: '함께 생각해 보기',
      predicted: '미리 한 예상',
      about: '이 실행에 대하여',
    },
    figures: {
      wall: '걸린 시간',
      startup: '준비',
      jobs: job.word,
      cpu: 'CPU 시간',
      cores: `사용한 ${core.word}`,
      memory: words.memory,
      proportional: `${words.memory}(나눈 몫)`,
      sessions: words.session,
      connections: '연결',
      switches: '문맥 전환',
    },
    meanings: {
      wall: `첫 ${subject(job.word)} 줄을 선 때부터 마지막 ${subject(job.word)} 끝난 때까지`,
      startup: `첫 ${subject(job.word)} 줄을 서기 전까지`,
      jobs: '어떻게 끝났는지',
      cpu: `첫 ${subject(job.word)} 줄을 선 뒤 모든 ${process.word}에서 쓴 합계`,
      cores: '그 시간 동안 평균',
      memory: `모든 ${process.word}에서 한때 가장 많이 쓴 양`,
      proportional: `여러 ${process.word}에서 함께 쓰는 부분은 나누어 셈`,
      sessions: '열린 수',
      connections: '열린 수',
      switches: '스스로 양보, 빼앗김',
    },
    executorColumns: {
      executor: thread.word,
      jobs: `시작한 ${job.word} 수`,
      running: states.running,
      ready: states.ready,
      blocked: states.blocked,
      inFlight: states['in flight'],
      locked: states.locked,
      transport: states.transport,
      idle: states.idle,
      unexplained: states.unexplained,
      cpu: 'CPU 시간(준비 포함)',
      loopTicks: '루프 횟수',
    },
    jobColumns: {
      job: job.word,
      label: '내용',
      executor: thread.word,
      session: words.session,
      began: '시작',
      waited: '기다림',
      took: '걸린 시간',
      state: '끝',
      result: '결과',
    },
    jobs: (total, finished, failed, cancelled) =>
      finished === total
        ? `${counted(total, job)} 모두 ${jobStates.finished}`
        : [
            `${counted(total, job)} 중 ${counted(finished, job)} ${jobStates.finished}`,
            ...(failed > 0 ? [`${counted(failed, job)} ${jobStates.failed}`] : []),
            ...(cancelled > 0 ? [`${counted(cancelled, job)} ${jobStates.cancelled}`] : []),
          ].join(', '),
    gaps: ({events, line}) =>
      `기록의 ${number.format(line)}번째 줄부터 이벤트 ${number.format(events)}개가 빠져 있어 수치가 틀릴 수 있습니다.`,
    untoldEnds: (untold, total) =>
      `기록에 ${count(total, job)} 중 ${subject(counted(untold, job))} 어떻게 끝났는지 빠져 있어 수치에도 들어 있지 않습니다.`,
    cut: ms => `기록이 ${moment(ms)}에서 끊겨 실행의 끝은 없습니다. 수치는 그때까지의 것입니다.`,
    switches: (gaveUp, takenOff) => `${number.format(gaveUp)}번, ${number.format(takenOff)}번`,
    cores: (used, of) => `${counted(of, core)} 중 ${tenths(used)}${core.counter}`,
    most: amount => `최대 ${number.format(amount)}`,
    notMeasured: '여기서는 측정하지 않음',
    reason,
    remedy,
    span: ({row, state, word, job: which, fromMs, toMs}) =>
      `${row}: ${which === null ? '' : `${named(job, which)}, `}${word ?? states[state]}, ${seconds(fromMs)}에서 ${seconds(toMs)}까지 (${seconds(toMs - fromMs)})`,
    pictureKeys:
      '한 부분을 가리키거나, 탭 키를 누른 뒤 화살표 키를 쓰세요. 왼쪽과 오른쪽은 그 줄 안에서, 위와 아래는 다른 줄로 갑니다.',
    pictureLabel: rows => `시간은 왼쪽에서 오른쪽으로 흐릅니다. 모두 ${number.format(rows)}줄입니다.`,
    pictureSteps: stepMs =>
      `일어난 일이 많아 ${seconds(stepMs)} 단위로 그렸습니다. 칸마다 가장 길었던 것을 보입니다.`,
    moreJobs: amount => `… 그 밖의 ${count(amount, job)}: CSV로 내보내면 모두 나옵니다.`,
    moreRows: amount => `… 그 밖에 ${number.format(amount)}줄이 더 있습니다.`,
    lesson: title => `‘${title}’ 수업에서`,
    watch: '살펴볼 것',
    notVoted: '시작하기 전에 손을 세지 않았습니다.',
    environment: (node, platform, cores) => `Node ${node}, ${platform}, ${count(cores, core)}`,
    began: moment => `기록한 때 ${moment}`,
    made: `실행 기록으로 만들었습니다. 꾸며 낸 것은 없습니다. 그림의 모든 부분은 ${subject(thread.word)} 그때그때 알린 것이거나 커널이 센 것입니다.`,
  };
};
