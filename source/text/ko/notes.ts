import {bytes} from '../figures.js';
import type {Notes, Size} from '../notes.js';
import {failure} from './failures.js';
import {seconds as duration} from './figures.js';
import {fileObstacles} from './file-obstacles.js';
import {init} from './init.js';
import {race} from './race.js';
import {terms} from './terms.js';
import {number, strategyWith} from './words.js';

const jobs = (count: number): string => `작업 ${number.format(count)}개`;

const size = ({amount, unit}: Size): string =>
  unit === 'bytes' ? bytes(amount) : `n = ${number.format(amount)}`;

const ELSEWHERE = '다른 파일이나, 출력을 읽을 다른 프로그램을 지정하세요';

/** What to try where standard output cannot be written, by the system's code. */
const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: `공간을 비우거나 ${ELSEWHERE}`,
  EDQUOT: `할당량을 비우거나 ${ELSEWHERE}`,
  EFBIG: `더 큰 파일을 허용하거나(ulimit -f) ${ELSEWHERE}`,
};

const printed: Notes['printed'] = (job, line) => (job === null ? line : `[작업 ${job}] ${line}`);

export const notes: Notes = {
  failed: (job, label, reason) => `작업 ${job}(${label}) 실패: ${reason}`,
  failure: of => failure(terms.standard, of),
  module: ({path, failure: reason, thrownAt}) => {
    const sentence = failure(terms.standard, reason);
    if (thrownAt === undefined) return `${path}: ${sentence}`;
    const place = thrownAt === '' ? '' : ` (${thrownAt})`;
    return `${path}: 모듈을 불러오지 못했습니다: ${reason.code}: ${sentence}${place}`;
  },
  runFailed: reason => `실행 실패: ${reason}`,
  cancelled: count => `${jobs(count)} 중단`,
  printed,
  printedMore: (job, characters) =>
    printed(job, `… (${number.format(characters)}자가 더 출력되었지만 남기지 않았습니다)`),
  progress: (ended, total, running, seconds) =>
    `${jobs(total)} 중 ${number.format(ended)}개 끝남, ${number.format(running)}개 진행 중, ${seconds}초`,
  opening: (ready, total, seconds) =>
    `준비 중: ${number.format(total)}개 중 ${number.format(ready)}개 준비됨, ${seconds}초`,
  importing: (path, seconds, most) => `${path} 불러오는 중: ${seconds}초, 최대 ${most}초(--import-timeout)`,
  readingPipe: (given, {lines, bytes: come, isWaiting}) =>
    `${given ?? '표준 입력'} ${isWaiting ? '기다리는 중' : '읽는 중'}(그만두려면 ctrl-c): 지금까지 ${number.format(lines)}줄, ${bytes(come)}`,
  readingFile: (given, share) =>
    `${given ?? '표준 입력'} 확인 중(그만두려면 ctrl-c): ${Math.floor(100 * share)}%`,
  oneWorker: (strategy, asked) =>
    `${strategyWith(strategy, '은/는')} 언제나 하나로 실행됩니다(요청: ${number.format(asked)})`,
  workersReduced: (strategy, asked, used, freeMb) =>
    `남은 메모리(${bytes(freeMb * 1e6)})로는 ${strategy} 작업자 ${number.format(asked)}명을 둘 수 없어 ${number.format(used)}명으로 실행합니다`,
  workersHeavy: (strategy, count, {needMb, freeMb}) =>
    `${strategy} 작업자 ${number.format(count)}명은 메모리를 약 ${bytes(needMb * 1e6)} 씁니다. 남은 메모리가 ${bytes(freeMb * 1e6)}뿐이라 다른 프로그램이 느려질 수 있습니다`,
  polite: (host, most, asked) =>
    `${host}: 다른 컴퓨터이므로 동시 연결은 ${most}개까지입니다(요청: ${number.format(asked)})`,
  calibrating: workload => `${workload} 보정 중: 이 컴퓨터에 알맞은 크기를 잠시 찾습니다`,
  calibrated: (workload, found, ms, waits) =>
    `${workload} 보정함: ${size(found)}, 하나에 약 ${(ms / 1000).toFixed(1)}초${waits ? '(기다리는 시간 제외)' : ''}`,
  uncalibrated: (workload, reason) =>
    `${workload} 보정 실패, 기본 크기로 실행합니다(다른 크기는 --size): ${reason}`,
  calibrationUnkept: reason => `보정 결과를 다음 실행을 위해 저장하지 못했습니다: ${reason}`,
  outputBroke: (code, detail) => `표준 출력에 쓸 수 없습니다(${detail}). ${ADVICE[code] ?? ELSEWHERE}`,
  lastMoment: ms => `기록은 ${duration(ms)}에서 끝납니다. 그림은 그 순간을 보여 줍니다`,
  recordingGaps: ({events, line}) =>
    events === 1
      ? `기록의 ${line}번째 줄 앞에 이벤트 하나가 빠져 있어 수치가 틀릴 수 있습니다`
      : `기록에 이벤트 ${number.format(events)}개가 빠져 있어(${line}번째 줄 앞부터) 수치가 틀릴 수 있습니다`,
  recordingCut: ms => `기록이 ${duration(ms)}에서 끊겨 실행의 끝은 없습니다`,
  recordingBroke: (file, obstacle, reason) =>
    `기록 ${file} 중간에 끊김: ${obstacle === null ? reason : fileObstacles[obstacle]}`,
  exportBroke: (file, obstacle, reason) =>
    `파일을 쓸 수 없습니다: ${file}: ${obstacle === null ? reason : fileObstacles[obstacle]}`,
  castSpeed: (speed, seconds) =>
    `영상은 실제 속도${speed === 1 ? ' 그대로' : `의 ${speed < 1 ? `1/${number.format(1 / speed)}` : number.format(speed)}배로`}, 길이는 ${duration(seconds * 1000)} (--speed로 바꿈)`,
  formulaCells: count =>
    `스프레드시트에서 수식이 될 칸 ${number.format(count)}개 앞에 작은따옴표를 붙였습니다`,
  preferencesDamaged: '저장된 설정을 읽을 수 없어 쓰지 않습니다',
  preferenceUnsaved: reason => `이 선택은 저장되지 않습니다: ${reason}`,
  debugBroke: reason => `로그가 여기서 끊깁니다: ${reason}`,
  crashed: (reason, log) =>
    `화면에 오류가 났습니다: ${reason}. 터미널은 원래대로 되돌렸고, 시작한 것은 모두 끝냈습니다. ${
      log === null ? '그때까지의 일은 기록하지 못했습니다.' : `그때까지의 일은 다음 파일에 있습니다: ${log}`
    }`,
  market: (url, example) => [
    `내장 서버가 이 컴퓨터에서만 접속을 받습니다. 끝내려면 ctrl-c, 할 수 있는 응답 목록은 ${url}/`,
    `여기서 다운로드하기: kitchens run download --url '${example}'`,
  ],
  teacher: {
    labels: {say: '말할 것', tradeOff: '장단점', example: '예'},
    none: '이 단계에는 노트가 없습니다.',
    noLesson: '열린 수업이 없습니다. 대시보드에서 l을 누르면 수업이 열립니다.',
    noDashboard: pid =>
      pid === null
        ? '실행 중인 대시보드가 없습니다. 다른 터미널에서 kitchens를 시작하세요.'
        : `프로세스 ID가 ${pid}인 대시보드가 없습니다.`,
    follows: (pid, others) =>
      others === 0
        ? `대시보드(프로세스 ID ${pid})를 따라감`
        : `대시보드 ${others + 1}개 중 가장 나중에 시작한 것(프로세스 ID ${pid})을 따라감. 다른 것은 --pid로 선택`,
    otherVersion: pid => `대시보드(프로세스 ID ${pid})의 버전이 다릅니다. 같은 설치본으로 둘 다 시작하세요.`,
    quit: 'q 끝내기',
  },
  race,
  init,
};
