import {josa} from 'es-hangul';
import type {Plan} from '../../model/event/plan.js';
import {serial} from '../../workloads/serial/row.js';
import type {workloadReasons} from '../../workloads/table.js';
import {workloadWords as english, workloadFailures as englishFailures} from '../en/workloads.js';
import type {Sentences} from '../failures.js';
import {bytes, multiplied} from '../figures.js';
import {type AllWorkloads, detailsFor} from '../workload-words.js';
import {AGAIN, after, ended, inSeconds, parallel} from './failure-words.js';
import {scaled} from './scaled.js';
import type {Terms} from './terms.js';
import {number, subject} from './words.js';

/** For a workload that is unknown here, as a recording may name one. */
const unknownDetails = (plan: Plan): readonly string[] => [
  multiplied(scaled('size', sizeOf(plan)), plan.scaled?.by),
];

const amount = (plan: Plan): readonly string[] => [`${multiplied(bytes(sizeOf(plan)), plan.scaled?.by)}씩`];

const n = (plan: Plan): readonly string[] => [
  multiplied(`n = ${number.format(sizeOf(plan))}`, plan.scaled?.by),
];

const SERVER = '내장 서버';

const sizeOf = ({scaled: times, size}: Plan): number => times?.base ?? size;

const waitOf = ({scaled: times, latencyMs}: Plan): string =>
  `${multiplied(scaled('latencyMs', times?.base ?? latencyMs), times?.by)}씩`;

const OVERLAP = '2, 3, 4번 키에서 기다림이 겹침';
const spread = (cores: string): string => `2번과 4번 키에서 ${josa(cores, '을/를')} 여럿 씀`;

/** A workload without a row here is described in English, and so is a reason without a sentence. */
const korean: Partial<AllWorkloads> = {
  download: {
    help: '내장 서버나 --url의 주소에서 HTTP GET',
    menu: () => `HTTP GET을 보내고 서버의 응답을 기다림; ${OVERLAP}`,
    details: plan => (plan.embedded ? [waitOf(plan), SERVER] : [`주소 ${number.format(plan.urls.length)}개`]),
  },
  sum: {
    help: 'n보다 작은 i²의 정확한 합',
    menu: cores => `n보다 작은 i²을 모두 더함; ${spread(cores)}`,
    details: plan => [...unknownDetails(plan), plan.arithmetic],
  },
  matrix: {
    help: '정수로 된 n × n 행렬 둘의 곱',
    menu: cores => `행렬 둘을 곱함; ${spread(cores)}`,
    details: n,
  },
  compress: {
    help: '글 하나를 gzip으로 압축',
    menu: cores => `글을 gzip으로 압축함; ${spread(cores)}`,
    details: amount,
  },
  sets: {
    help: '수 n개짜리 집합 둘의 합집합, 교집합, 차집합',
    menu: cores => `수의 집합 둘을 연산함; ${spread(cores)}`,
    details: n,
  },
  memory: {
    help: '캐시보다 큰 배열 읽기',
    menu: (cores, contrast) =>
      `모두 메모리 통로 하나를 나눠 씀; cache와 비교, ${cores} ${contrast}개부터 차이가 보임`,
    details: amount,
  },
  cache: {
    help: '코어의 캐시에 들어가는 만큼을 같은 방법으로 읽기',
    menu: (cores, contrast) => `자료가 캐시 안에 머묾; memory와 비교, ${cores} ${contrast}개부터 차이가 보임`,
    details: amount,
  },
  write: {
    help: '파일을 쓰고 디스크에 저장될 때까지 기다리기(fsync)',
    menu: () => `디스크에 저장될 때까지 기다림; ${OVERLAP}`,
    details: amount,
  },
  serial: {
    help: '9,600 보드 회선에서 받기',
    menu: () => `느린 직렬 회선에서 받음; ${OVERLAP}`,
    details: plan => [
      multiplied(`${number.format(sizeOf(plan))}바이트`, plan.scaled?.by),
      `${number.format(serial.asks.baud)}보드`,
      SERVER,
    ],
  },
  mixed: {
    help: '다운로드한 뒤 해시 계산',
    menu: () => '다운로드한 뒤 해시를 계산함; 3번은 기다림만, 2번과 4번은 계산도 겹침',
    details: plan => [waitOf(plan), `해시 ${number.format(plan.size)}번`, SERVER],
  },
  module: {
    help: '직접 만든 모듈: export default async function (input) {…}',
    menu: () => '직접 만든 함수: 네 방식으로 실행해 무엇을 기다리는지 봄',
    details: () => [],
  },
};

/** All that is said of each workload. */
export const workloadWords: AllWorkloads = {...english, ...korean};

/** What distinguishes a plan's jobs, in a few words each. */
export const details = (plan: Plan): readonly string[] => detailsFor(workloadWords, unknownDetails, plan);

const ELSEWHERE = 'TMPDIR로 다른 폴더를 지정하세요';

const MODULE_PATH = '.js, .mjs, .cjs 모듈의 경로를 지정하세요';

const RIGHT = 'export default async function (input, {signal, session, progress}) {…}';

const NEVER = '끝나지 않는 최상위 await이나 함수 밖의 무한 반복을 찾아보세요';

const OPERATIONS = {union: '합집합', intersection: '교집합', difference: '차집합'};

/** What a check found beside what it should have been. */
const compared = (found: string, expected: string): string => `계산 ${found}, 공식 ${expected}`;

const koreanFailures: Partial<Sentences<typeof workloadReasons, Terms>> = {
  'endless-redirect': ({limit}) =>
    `주소가 다른 주소로 ${limit}번 넘게 이어집니다. 끝없이 되풀이되는 듯합니다`,
  'invalid-redirect': ({address}) => `응답이 http나 https가 아닌 주소로 넘깁니다: ${address}`,
  'response-too-large': ({limitBytes}) =>
    `응답이 ${number.format(limitBytes)}바이트보다 큽니다. 한도는 --max-bytes로 늘립니다`,
  'invalid-proxy': () =>
    'http_proxy나 https_proxy의 프록시가 주소가 아닙니다. 바로잡거나(http://호스트:포트) 지우세요',
  'helper-thread-lost': (_, {helpers}) => `${subject(helpers.download)} 응답을 받기 전에 사라졌습니다`,
  'wrong-bytes': ({at}) =>
    `받은 내용이 내장 서버가 보내는 것과 다릅니다(${number.format(at)}바이트 부근부터). ${AGAIN}`,
  'wrong-answer': ({expectedBytes, status, statusText, bytes}) =>
    `${number.format(expectedBytes)}바이트를 요청했지만 응답은 ${`${status} ${statusText}`.trim()}, ${number.format(bytes)}바이트였습니다. ${AGAIN}`,

  'no-room': ({times, eachMb, freeMb, choose}, terms) =>
    `메모리 ${number.format(eachMb)} MB씩 ${number.format(times)}개는 남은 메모리(${number.format(freeMb)} MB)의 절반을 넘습니다. ${
      choose === 'workers' ? '' : '크기나 '
    }${parallel(terms)}를 줄이세요`,

  'no-folder': ({folder}) => `${folder} 폴더가 없습니다. 만들거나, ${ELSEWHERE}`,
  'not-a-folder': ({folder}) => `임시 폴더로 지정된 것이 폴더가 아닙니다(${folder}). ${ELSEWHERE}`,
  'no-access': ({folder}) => `${folder} 폴더에 쓸 권한이 없습니다. ${ELSEWHERE}`,
  'read-only': ({folder}) => `${folder} 폴더는 읽을 수만 있습니다. ${ELSEWHERE}`,
  'disk-full': ({folder}, terms) =>
    `${folder} 폴더의 디스크가 가득 찼습니다. 자리를 만들거나, --size나 ${parallel(terms)}를 줄이거나, ${ELSEWHERE}`,
  'quota-full': ({folder}) =>
    `${folder} 폴더의 할당량을 다 썼습니다. 자리를 만들거나, --size를 줄이거나, ${ELSEWHERE}`,
  'file-too-large': ({folder}) => `${folder} 폴더에는 그렇게 큰 파일을 만들 수 없습니다. --size를 줄이세요`,
  'disk-broken': ({folder}) => `${folder} 폴더의 디스크가 제대로 작동하지 않습니다. ${ELSEWHERE}`,
  'disk-changed': ({folder}) =>
    `${folder} 폴더의 디스크에서 읽은 것이 거기에 쓴 것과 다릅니다. 디스크를 점검하세요`,

  'wrong-sum': ({n, found, expected}) =>
    `n = ${number.format(n)}일 때의 합이 공식과 다릅니다(${compared(found, expected)})`,
  'wrong-sets': ({operation, n, found, foundSum, expected, expectedSum}) =>
    `수 ${number.format(n)}개짜리 두 집합의 ${OPERATIONS[operation]}이 공식과 다릅니다(개수: ${compared(found, expected)}; 합: ${compared(foundSum, expectedSum)})`,
  'wrong-product': ({n, row}) => `${n} × ${n} 행렬 둘의 곱이 ${number.format(row)}행에서 틀렸습니다`,
  'wrong-text': ({bytes}) =>
    `텍스트 ${number.format(bytes)}바이트가 gzip으로 압축했다가 푼 뒤에 달라졌습니다`,
  'wrong-lines': ({lines, first, found, expected}) =>
    `메모리 ${number.format(first)}번 줄부터 ${number.format(lines)}줄의 합이 공식과 다릅니다(${compared(found, expected)})`,
  'wrong-chain': () => '이어서 계산한 해시의 마지막 값이 내용과 맞지 않습니다',

  'no-size-found': ({limitMs}, {job}) =>
    `${inSeconds(limitMs)} 안에 알맞은 길이의 ${josa(job.word, '을/를')} 찾지 못했습니다`,
  'calibration-lost': ({end, detail}) => after(`시간을 재던 프로그램이 사라졌습니다(${ended(end)})`, detail),

  'no-file': () => `그런 파일이 없습니다. ${MODULE_PATH}`,
  'not-a-file': () => `파일이 아닙니다. ${MODULE_PATH}`,
  'no-typescript': ({node}) =>
    `Node ${node}에서는 타입스크립트를 불러올 수 없습니다. Node 22.18, 23.6과 그 뒤의 버전을 쓰거나, 먼저 .mjs로 컴파일하세요`,
  'no-default-export': () => `default export가 없습니다: ${RIGHT}`,
  'default-not-function': () => `default export가 함수가 아닙니다: ${RIGHT}`,
  'inputs-not-list': () =>
    'inputs가 배열이 아니거나 비어 있습니다. export const inputs = [1, 2, 3]처럼 쓰거나 빼세요',
  'inputs-differ': () =>
    '불러올 때마다 inputs가 달라지는데, 다른 곳에 그대로 넘겨줄 수 있는 단순한 데이터가 아닙니다',
  'import-failed': ({name, message, place}) =>
    `모듈을 불러오지 못했습니다: ${name}: ${message}${place === '' ? '' : ` (${place})`}`,
  'import-overdue': ({limitMs}) =>
    `모듈을 불러오는 데 ${inSeconds(limitMs)} 넘게 걸립니다. ${NEVER}. 시간이 더 필요하면 --import-timeout을 쓰세요`,
  'import-unsettled': () => `모듈을 불러오는 일이 끝나지 않습니다. ${NEVER}`,
  'import-ended': ({end, detail}) =>
    after(`모듈을 불러오던 프로그램이 끝났습니다(${ended(end)}). 모듈은 정의만 해야 합니다`, detail),
  'syntax-error': ({place, detail}) => `문법 오류가 있습니다(${place}): ${detail}`,
};

/** What workloads find wrong, and what to try. */
export const workloadFailures: Sentences<typeof workloadReasons, Terms> = {
  ...englishFailures,
  ...koreanFailures,
};
