import {josa} from 'es-hangul';
import type {processReasons} from '../../model/failure/failure-reasons.js';
import type {Sentences} from '../failures.js';
import {AGAIN, after, ended, inSeconds} from './failure-words.js';
import type {Terms} from './terms.js';
import {number, subject} from './words.js';

/** The executor that held the job: 맡고 있던 요리사가. */
const holder = (terms: Terms, {executor}: {readonly executor: 'thread' | 'process'}): string =>
  `맡고 있던 ${subject(terms[executor].word)}`;

const NO_MARKET = '내장 서버를 시작하지 못했습니다';

/** Failures of executors, and of the processes around them. */
export const processFailures: Sentences<typeof processReasons, Terms> = {
  'job-timeout': ({limitMs}) =>
    `${number.format(limitMs)} ms 안에 끝나지 않아 중단했습니다. 한도는 --timeout으로 정합니다`,
  'native-overdue': ({limitMs}, {thread, process}) =>
    `${number.format(limitMs)} ms 안에 끝나지 않았습니다. 네이티브 코드는 ${josa(thread.word, '와/과')} 따로 중단할 수 없어 포기하고 다른 ${josa(thread.word, '이/가')} 이어받았습니다. ${josa(process.word, '은/는')} 중단할 수 있습니다`,
  'opening-overdue': ({executor, limitMs}, terms) =>
    `${subject(terms[executor].word)} ${inSeconds(limitMs)} 안에 준비되지 않아 끝냈습니다. 불러오는 모듈이 끝나지 않거나, 다른 쪽이 쓰고 있는 것을 기다립니다. 시간이 더 필요하면 --import-timeout을 쓰세요`,
  'executor-lost': (fields, terms) => `${holder(terms, fields)} 사라졌습니다`,
  'executor-out-of-memory': (fields, terms) =>
    `${holder(terms, fields)} 메모리를 다 써서 사라졌습니다(힙 한도 ${number.format(fields.limitMb)} MB)`,
  'executor-error': (fields, terms) => after(`${holder(terms, fields)} 오류로 사라졌습니다`, fields.detail),
  'executor-ended': (fields, terms) =>
    `${holder(terms, fields)} ${typeof fields.end === 'number' ? '갑자기 사라졌습니다' : '강제로 종료되었습니다'}(${ended(fields.end)})`,
  'left-running': ({count}) => `시작해 놓고 끝내지 않은 프로그램 ${number.format(count)}개를 함께 끝냈습니다`,
  'connections-limited': ({connections, wanted}) =>
    `한꺼번에 요청한 ${number.format(wanted)}건 가운데 연결은 ${number.format(connections)}개까지 열 수 있습니다(ulimit -n, 많아도 4,000개). 나머지는 연결이 비기를 기다리며, --timeout 시간은 연결을 얻은 때부터 셉니다`,
  'output-unread': (_, {thread}) =>
    `출력을 읽는 쪽이 느려 ${josa(thread.word, '이/가')} 기다려야 했습니다. 그만큼 시간이 길게 나옵니다`,
  'foreign-lines': () => '직접 열지 않은 디스크립터에 쓴 내용을 버렸습니다. 실행을 보고하는 통로였습니다',
  'channel-written': ({end}) =>
    `직접 열지 않은 디스크립터, 곧 프로그램끼리 주고받는 통로에 내용을 써서 맡은 프로그램이 사라졌습니다(${ended(end)})`,
  'process-not-started': (_, {process}) =>
    `${josa(process.word, '이/가')} 시작되지 않았습니다. 수에 한도(ulimit -u, 컨테이너)가 있으면 --workers로 줄이세요`,
  'thread-not-started': ({exitCode}, {thread}) =>
    `${subject(thread.word)} 일을 시작하지 못했습니다(${ended(exitCode)})`,
  'runner-not-started': ({detail}) => `실행을 맡을 프로그램을 시작하지 못했습니다: ${detail}`,
  'runner-not-ready': () =>
    '실행을 맡을 프로그램이 준비되지 못했습니다. 수에 한도(ulimit -u, 컨테이너)가 있으면 30개쯤은 더 띄울 수 있어야 하고, --workers만큼 더 필요합니다',
  'runner-lost': ({end, detail}) => after(`실행을 맡은 프로그램이 사라졌습니다(${ended(end)})`, detail),
  'folder-unwritable': () => '이 폴더에 쓸 권한이 없음',
  'folder-gone': () => '이 폴더가 이제 없음',
  'disk-full': () => '디스크가 가득 참',
  'recording-not-kept': () => '이 실행의 기록이 남아 있지 않음: 다시 실행해 볼 것',
  'not-measured': ({detail}) => `메모리 같은 몇 가지를 재지 못할 때가 있습니다: ${detail}`,
  'observer-stopped': ({detail}, {thread}) =>
    `관찰이 멈췄습니다(${detail}). 이제 ${josa(thread.word, '이/가')} 스스로 알리는 것 말고는 재지 못합니다`,
  'server-not-started': ({detail}) => `${NO_MARKET}: ${detail}`,
  'server-lost': ({end, detail}) => after(`${NO_MARKET}(${ended(end)})`, detail),
  'server-silent': ({limitMs}) =>
    `${NO_MARKET}. ${inSeconds(limitMs)} 동안 응답이 없었습니다. 컴퓨터가 너무 바쁠 수 있으니 ${AGAIN}`,
  'port-in-use': ({port}) =>
    `포트 ${port}번은 다른 프로그램이 쓰고 있습니다. 다른 포트를 고르거나, 비어 있는 포트를 쓰려면 0을 지정하세요`,
  'port-forbidden': ({port}) =>
    `이 계정은 포트 ${port}번을 쓸 수 없습니다. 1023보다 큰 포트를 고르거나, 비어 있는 포트를 쓰려면 0을 지정하세요`,
  'port-invalid': ({port}) =>
    `${port}번 포트는 없습니다. 1에서 65535까지 가운데 고르거나, 비어 있는 포트를 쓰려면 0을 지정하세요`,
  'port-unusable': ({port, detail}) => `포트 ${port}번을 쓸 수 없습니다: ${detail}`,
};
