import {LEAST_SIZE, MOST_SIZE} from '../../model/export/sizes.js';
import type {ConfinementObstacle} from '../../model/options/machine.js';
import type {CommandType} from '../../model/options/option-type.js';
import {printable} from '../../model/printable/printable.js';
import type {RecordingProblem} from '../../model/recording/problem.js';
import {bytes} from '../figures.js';
import {aboutOption, type Hints, type OptionRefusals, type Refusals} from '../refusals.js';
import {fileObstacles} from './file-obstacles.js';
import {notes} from './notes.js';
import {optionHelp} from './options.js';
import {number, numbered, strategyWith} from './words.js';

const EMBEDDED = '내장 서버의 응답에 대한 것이라 --url과 함께 쓸 수 없습니다';

const ANSWERS = '나머지는 내장 서버에 묻거나 아무 서버에도 묻지 않습니다';

/** 받는 일감이 정해진 옵션: 나머지에는 왜 쓸 수 없는지. */
const onlyWith = (takers: string, why?: string): string =>
  `${takers}에만 쓸 수 있습니다${why === undefined ? '' : `(${why})`}`;

/** Why some options cannot stand with some work or beside others. */
const options: OptionRefusals = {
  size: {
    otherWork: () => '직접 만든 모듈에는 아무 의미가 없습니다',
    notWith: {urls: EMBEDDED, bytes: '여기서는 --bytes와 같은 것입니다. 하나만 쓰세요'},
  },
  latencyMs: {
    otherWork: takers => onlyWith(takers, '나머지는 응답을 그렇게 오래 기다리지 않습니다'),
    notWith: {urls: EMBEDDED},
  },
  input: {
    otherWork: takers => onlyWith(takers, '나머지는 입력이 정해져 있습니다'),
    notWith: {inputs: '--inputs와 함께 쓸 수 없습니다. 입력은 한 곳에서 와야 합니다'},
  },
  inputs: {otherWork: takers => onlyWith(takers, '나머지는 입력이 정해져 있습니다')},
  bytes: {otherWork: takers => onlyWith(takers, ANSWERS), notWith: {urls: EMBEDDED}},
  urls: {otherWork: takers => onlyWith(takers, ANSWERS)},
  maxBytes: {otherWork: takers => onlyWith(takers, ANSWERS)},
  importSeconds: {otherWork: takers => onlyWith(takers, '나머지는 불러올 것이 없습니다')},
  arithmetic: {otherWork: takers => onlyWith(takers)},
  session: {otherWork: takers => onlyWith(takers)},
  yields: {
    otherWork: () => '계산하는 일감에만 쓸 수 있습니다(이 일감은 기다릴 때 스스로 제어권을 양보합니다)',
  },
};

/** The form of a comparison, by an example. */
const COMPARISON =
  '"thread >= 1.5x sync"처럼 방식(동시 수가 8이면 thread:8), >= 또는 <=, 몇 배 빠른지, 다른 방식을 차례로 쓰세요';

export const refusals: Refusals = {
  commandFirst: command => `명령은 옵션보다 앞에 써야 합니다: kitchens ${command} …`,
  commandUnknown: (given, hints, names) =>
    `${given}: 그런 명령은 없습니다${didYouMean(hints)}. ${oneOf(names)}를 쓰거나, 전체 도움말을 보려면 아무것도 쓰지 마세요`,
  otherCommand: (flag, commands, instead) =>
    `${flag}: ${commands.map(name => `kitchens ${name}`).join(', ')} 명령에만 쓸 수 있습니다${instead === null ? '' : `: ${instead}`}`,
  optionUnknown: (flag, hints) => `'${flag}': 모르는 옵션입니다${didYouMean(hints)}`,
  valueMissing: flags => `'${flags}': 옵션의 값이 빠졌습니다`,
  oneTooMany: (given, hints) => `${given}: 인수가 하나 더 많습니다${didYouMean(hints)}`,
  workMissing: names => `무엇을 실행할지 빠졌습니다. ${choices(names)}`,
  workUnknown: (given, hints, names) =>
    `${given}: 그런 이름은 없습니다${didYouMean(hints)}. ${choices(names)}`,
  notAFile: given => `${given}: 이 컴퓨터의 파일이 아닙니다. ./job.mjs 같은 경로를 쓰세요`,
  refused: ({flag, type, option}, given, hints) =>
    `${flag}: ${takesText(type, mostOf(option))} 써야 합니다(입력: ${given})${didYouMean(hints)}`,

  otherWork: (flag, option, takers) =>
    `${flag}: ${aboutOption(options, option).otherWork?.(takers.map(({name, byPath}) => (byPath ? '직접 만든 모듈' : name)).join(', ')) ?? ''}`,
  notWith: (flag, option, other) => `${flag}: ${aboutOption(options, option).notWith?.[other] ?? ''}`,
  otherStrategy: (flag, strategies) => `${flag}: -s ${strategies.join(', ')}일 때만 쓸 수 있습니다`,
  otherExport: (flag, exports) => `${flag}: --to ${exports.join(', ')}일 때만 쓸 수 있습니다`,
  ofRunsAlone: flag =>
    `${flag}: 실행을 기록한 파일에만 쓸 수 있습니다. 이 파일은 시연의 기록이고 시연의 화면은 하나뿐이므로 ${flag} 옵션을 빼세요`,
  standsFor: (flag, other, value) =>
    `${flag}: ${other} ${value}의 줄임이므로, 값이 다른 ${other} 옵션과 함께 쓸 수 없습니다`,
  needs: (flag, other) => `${flag}: ${other} 옵션과 함께 써야 합니다`,
  unconfinable: (flag, obstacle) => `${flag}: ${unconfinable[obstacle]}`,

  lessonUnknown: (given, hints, names) =>
    `${given}: 그런 수업은 없습니다${didYouMean(hints)}. ${oneOf([...names, '장 번호', '파일 경로(./mine.yaml)'])}를 쓰세요`,
  lessonUnread: (given, reason) =>
    `${given}: 읽을 수 없습니다(${reason}). kitchens lesson --print kitchens > mine.yaml 명령이 바탕이 될 파일을 만듭니다`,
  lessonWrong: (given, {line, path, found, expected}) =>
    `${given} ${line}행${path === '' ? '' : `, ${path}`}: ${found === null ? '아무것도 적혀 있지 않습니다' : `지금 적힌 것: ${found}`}. 필요한 것: ${expected}`,
  notesSystem:
    'kitchens notes에는 이 사용자만 읽을 수 있는 폴더가 있어야 하는데 이 시스템에는 그런 폴더가 없습니다. 수업의 노트는 파일에도 있습니다: kitchens lesson 4 --print',
  notesFolder: folder =>
    `${folder}: 다른 사용자가 읽거나 쓸 수 있거나 다른 사용자의 폴더입니다. 지운 다음 대시보드를 다시 여세요`,
  debugFile: (given, reason) => `--debug ${given}: ${reason}. 다른 경로를 쓰세요`,
  recordFile: (given, obstacle, reason) =>
    `--record ${given}: ${obstacle === null ? reason : fileObstacles[obstacle]}`,

  raceAlone: contestant =>
    `${contestant} 하나로는 경주가 되지 않습니다. --strategies thread,async처럼 둘을 쓰거나, --workers 1,2,4,8처럼 여러 값을 쓰세요`,
  inputsUnread: (given, reason) =>
    `--inputs ${given}: ${reason}. JSON 배열이나, 한 줄에 JSON 값 하나씩 든 파일을 쓰세요`,
  inputsTooLarge: (given, most) =>
    `--inputs ${given}: ${bytes(most)}보다 큽니다. 파일 경로처럼 데이터를 가리키는 값을 주고, 작업이 직접 읽게 하세요`,
  inputsNone: given => `--inputs ${given}: 입력이 없습니다. JSON 배열이나, 한 줄에 JSON 값 하나씩 쓰세요`,
  inputsLine: (given, line, reason) =>
    `--inputs ${given}, ${line}번째 줄: JSON이 아닙니다(${reason}). 파일 전체가 배열이거나, 한 줄에 값 하나씩이어야 합니다`,
  initEnding: given =>
    `${given}: 자바스크립트 모듈의 이름은 .mjs로 끝나야 합니다. 그런 이름을 쓰거나, my-job.mjs로 만들려면 비워 두세요`,
  initFile: (given, obstacle, reason) =>
    `${given}: ${obstacle === 'EEXIST' ? '파일이 이미 있어 그대로 두었습니다. 다른 이름을 쓰세요' : obstacle === null ? reason : fileObstacles[obstacle]}`,
  frameSize: given =>
    `--size ${given}: 화면 크기는 ${LEAST_SIZE.columns}x${LEAST_SIZE.rows}부터 ${MOST_SIZE.columns}x${MOST_SIZE.rows}까지, 열과 행의 수로 쓰세요. 보기: --size 100x30`,
  recordingMissing:
    '기록 파일이 빠졌습니다. kitchens replay run.ndjson처럼 쓰세요. 기록은 kitchens run course-io --record run.ndjson으로 만듭니다',
  recording: (given, problem) => `${given ?? '표준 입력'}${recordings(problem)}`,
  recordItself: given => `--record ${given}: 지금 재생하는 기록 파일입니다. 다른 경로를 쓰세요`,
  exportEnding: (given, endings) =>
    `--export ${given}: 확장자로 형식을 알 수 없습니다. ${oneOf(endings)}로 끝나는 파일 이름을 쓰세요`,
  exportFile: (given, obstacle, reason) =>
    `--export ${given}: ${obstacle === null ? reason : fileObstacles[obstacle]}`,
  exportOfNothing:
    '기록 파일이 빠졌습니다. kitchens export run.ndjson --to html처럼 쓰세요. 기록은 kitchens run course-io --record run.ndjson으로 만듭니다',
  exportMissing: names => `--to가 빠졌습니다. ${oneOf(names)}, 또는 여러 개를 쉼표로 이어 쓰세요`,
  exportedFile: (given, obstacle, reason) =>
    `${given}: ${obstacle === 'EEXIST' ? '파일이 이미 있습니다. --out으로 다른 이름을 쓰거나, 덮어쓰려면 --force를 쓰세요' : obstacle === null ? reason : fileObstacles[obstacle]}`,
  comparisonMissing: `--that이 빠졌습니다. ${COMPARISON}`,
  comparisonUnread: (given, hints) => `--that: ${given}${didYouMean(hints)}. ${COMPARISON}`,
  comparisonSame: given =>
    `--that ${given}: 양쪽이 같습니다. 서로 다른 두 방식이나 서로 다른 동시 수를 쓰세요(thread:4 >= 2x thread:1)`,
  comparisonWorkers: (given, strategy) =>
    `--that ${given}: ${strategyWith(strategy, '은/는')} 언제나 하나로 실행됩니다. 숫자를 빼세요`,
  shellUnknown: (given, hints, shells) =>
    given === null
      ? `셸 이름이 빠졌습니다. kitchens complete 뒤에 ${oneOf(shells)}를 쓰세요`
      : `${given}: 이 셸의 자동 완성은 없습니다${didYouMean(hints)}. ${oneOf(shells)}를 쓰세요`,

  noRoomFor: (workers, {needMb, freeMb}, most) =>
    `--workers ${workers}: 메모리가 약 ${bytes(needMb * 1e6)} 필요한데 ${bytes(freeMb * 1e6)}만 남아 있습니다. ${number.format(most)} 이하로 줄이거나 다른 프로그램을 닫으세요.`,
  noFolder: '작업 폴더가 삭제되어 없습니다. 다른 폴더로 옮긴 뒤 다시 실행하세요.',
  noTerminal: [
    '대시보드에는 키를 받고 화면을 그릴 터미널이 필요합니다. 터미널 없이는 다음과 같이 실행하세요.',
    'kitchens run course-io                     다운로드 9개, 하나에 한 줄',
    'kitchens run course-cpu -s process --json  프로세스 4개로 합계 30개, 문서 하나로',
    'kitchens --help                            그 밖의 모든 것',
  ],
  failure: notes.failure,
  module: notes.module,
};

/** "(혹시 x?)", 비슷한 이름이 없으면 ''. */
const didYouMean = (names: Hints): string => (names.length === 0 ? '' : ` (혹시 ${names.join(', ')}?)`);

const oneOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.join(', ')} 중 하나`;

const choices = (names: readonly string[]): string =>
  `${oneOf([...names, '모듈의 경로(./job.mjs)'])}를 쓰세요`;

/** The words for the end of a range that the work or the machine decides. */
const mostOf = (option: string | null): string | undefined =>
  option === null ? undefined : (optionHelp as Readonly<Record<string, {most?: string}>>)[option]?.most;

/** What an option takes, as the object of a sentence. */
const takesText = (type: CommandType, most?: string): string => {
  switch (type.type) {
    case 'number':
      return `${number.format(type.range.from)}부터 ${most ?? number.format(type.range.to)}까지의 정수를`;
    case 'numbers':
      return `${number.format(type.range.from)}부터 ${number.format(type.range.to)}까지의 정수를 쉼표로 이어(1,2,4,8)`;
    case 'names':
      return `${oneOf(type.names)}를, 여럿이면 쉼표로 이어`;
    case 'name':
      return `${oneOf(type.names)}를`;
    case 'addresses':
      return '이름과 비밀번호가 없는 http나 https 주소(예: https://example.org/)를';
    case 'json':
      return 'JSON 값(예: 5, 셸의 따옴표와 함께 \'"글"\', \'{"id": 5}\')을';
    case 'speed':
      return `1/100부터 ${number.format(type.range.to)}까지의 속도(예: 1/10, 0.5, 2)를`;
    case 'path':
    case 'paths':
      return '파일의 경로를';
    default:
      return '';
  }
};

const unconfinable: Readonly<Record<ConfinementObstacle, string>> = {
  system: '리눅스에서만 쓸 수 있습니다. 이 시스템은 실행을 일부 코어로 제한하지 못합니다',
  taskset: 'taskset 명령이 필요한데 찾을 수 없습니다. util-linux를 설치하거나 이 옵션을 빼세요',
};

const DAMAGED = '기록이 손상되었습니다';

/** What is wrong with a recording, after its name. */
const recordings = (problem: RecordingProblem): string => {
  switch (problem.reason) {
    case 'unread':
      return `: ${recordingFile[problem.code] ?? `읽을 수 없습니다(${printable(problem.message)})`}`;
    case 'not-a-recording':
      return ': kitchens의 기록 파일이 아닙니다. 기록은 kitchens run course-io --record run.ndjson으로 만듭니다';
    case 'newer':
      return `: 더 새로운 버전의 kitchens가 기록한 파일입니다(형식 ${problem.version}). 이 프로그램을 업데이트하세요`;
    case 'unknown-demonstration':
      return `: 이 버전이 모르는 시연의 기록입니다(${printable(problem.name, 60)}). 이 프로그램을 업데이트하세요`;
    case 'empty':
      return ': 첫 줄에서 끝나 재생할 것이 없습니다';
    case 'too-long':
      return ` ${problem.line}번째 줄: ${bytes(problem.most)}보다 깁니다. ${DAMAGED}`;
    case 'not-json':
      return ` ${problem.line}번째 줄: JSON이 아닙니다. ${DAMAGED}`;
    case 'not-an-event':
      return ` ${problem.line}번째 줄: ${problem.type === '' ? '이벤트가 아닙니다' : `올바른 ${problem.type} 이벤트가 아닙니다`}${problem.path === '' ? '' : `(${printable(problem.path, 60)})`}. ${DAMAGED}`;
    case 'no-beginning':
      return ` ${problem.line}번째 줄: 첫 이벤트가 시작 이벤트가 아닙니다. ${DAMAGED}`;
    case 'out-of-order': {
      const of = problem.source === '' ? '' : `${printable(problem.source, 60)}의 `;
      return ` ${problem.line}번째 줄: ${of}${problem.number}번 이벤트가 ${problem.number === problem.latest ? '두 번 나옵니다' : `${problem.latest}번 뒤에 나옵니다`}. ${DAMAGED}`;
    }
    case 'never-queued':
      return ` ${problem.line}번째 줄: ${numbered(`작업 ${problem.job}`, '이/가')} 대기열에 들어간 적이 없습니다. ${DAMAGED}`;
    case 'lines-missing':
      return ` ${problem.line}번째 줄: 그 앞에 ${number.format(problem.count)}줄이 빠져 있습니다. ${DAMAGED}`;
    case 'changed':
      return ': 다른 프로그램이 파일을 바꾸었습니다. 다시 여세요';
  }
};

const recordingFile: Readonly<Record<string, string>> = {
  ENOENT: '그런 파일이 없습니다. 경로를 확인하세요',
  EISDIR: '폴더입니다. 파일의 경로를 쓰세요',
  EACCES: '읽을 권한이 없습니다. 파일의 권한을 확인하세요',
  EPERM: '읽을 권한이 없습니다. 파일의 권한을 확인하세요',
  ENOSPC: '임시 파일 폴더에 사본을 둘 자리가 없습니다. 자리를 마련하거나 파일을 쓰세요',
};
