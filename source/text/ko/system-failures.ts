import {josa} from 'es-hangul';
import type {systemReasons, thrownReasons} from '../../model/failure/failure-reasons.js';
import type {Sentences} from '../failures.js';
import {AGAIN, after, parallel} from './failure-words.js';
import type {Terms} from './terms.js';
import {count, subject} from './words.js';

const serverAt = (place: string): string => (place === '' ? '서버' : `${place} 서버`);

const NETWORK = '네트워크를 확인하세요';

const THROWN = {object: '객체를', function: '함수를'};

/** What Node, the system and the network report. */
export const systemFailures: Sentences<typeof systemReasons, Terms> = {
  'connection-refused': ({place}) =>
    `${place || '그 주소'}에 응답하는 서버가 없습니다. 주소가 맞는지, 서버가 켜져 있는지 확인하세요`,
  'connection-reset': ({place}, terms) =>
    `${serverAt(place)}가 연결을 끊었습니다. 다시 시도하고, 그래도 안 되면 ${parallel(terms)}를 줄이세요`,
  'incomplete-response': ({place}) =>
    `${serverAt(place)}가 응답을 다 보내지 않고 연결을 닫았습니다. ${AGAIN}`,
  'content-length-mismatch': () => `응답의 길이가 헤더에 적힌 것과 다릅니다. ${AGAIN}`,
  'unknown-host': ({place}) =>
    `${place === '' ? '그런 이름의' : `이름이 ${place}인`} 호스트가 없습니다. 주소의 철자를 확인하세요`,
  'lookup-failed': ({place}) => `${place || '호스트'}의 IP 주소를 조회하지 못했습니다. ${NETWORK}`,
  unreachable: ({place}) => `${place || '호스트'}까지 가는 길이 없습니다. ${NETWORK}`,
  'connection-timeout': ({place}) =>
    `${serverAt(place)}가 제시간에 연결을 받지 않았습니다. 주소와 ${NETWORK}`,
  'no-free-port': (_, terms) =>
    `이 컴퓨터에는 새로 연결할 포트가 남아 있지 않습니다. ${parallel(terms)}를 줄이거나 ${josa(terms.session, '을/를')} 계속 쓰세요`,
  'too-many-open-files': (_, terms) =>
    `열린 파일과 연결이 너무 많습니다. ${parallel(terms)}를 줄이거나 한도를 올리세요(ulimit -n)`,
  'headers-too-large': () => '응답의 헤더가 너무 큽니다(16 KB 초과)',
  'not-http': ({detail}) => `응답이 HTTP가 아닙니다(${detail}). 주소와 포트를 확인하세요`,
  'not-compressed': ({detail}) => `압축했다는 응답의 압축을 풀 수 없습니다(${detail})`,
  'untrusted-certificate': ({detail}) =>
    `인증서를 믿을 수 없습니다(${detail}). 주소를 확인하거나, 발급 기관을 NODE_EXTRA_CA_CERTS에 적으세요`,
  'tls-failed': () => '보안 연결을 맺지 못했습니다. https:가 아니라 http: 주소인지 확인하세요',
  aborted: () => '끝나기 전에 중단되었습니다',
  'import-not-found': ({detail}) =>
    `가져올 모듈을 찾지 못했습니다(${detail}). import 경로를 확인하거나, 모듈 옆에 패키지를 설치하세요`,
  'wrong-file-type': ({detail}) => `모듈은 .js, .mjs, .cjs 파일이어야 합니다(${detail})`,
  'thread-out-of-memory': (_, {thread}) => `${subject(count(1, thread))} 쓸 수 있는 메모리를 다 썼습니다`,
};

const withCause = (sentence: string, cause: string): string =>
  cause === '' ? sentence : `${sentence} (${cause})`;

/** Anything else that was thrown: its own message. */
export const thrownFailures: Sentences<typeof thrownReasons, Terms> = {
  error: ({message, cause}) => withCause(message, cause),
  'error-without-message': ({name, cause}) => withCause(`설명이 없는 오류가 났습니다(${name})`, cause),
  'not-an-error': ({thrown, detail, cause}) =>
    withCause(
      thrown === 'value'
        ? `Error가 아닌 값을 던졌습니다: ${detail}`
        : after(`Error가 아니라 ${THROWN[thrown]} 던졌습니다`, detail),
      cause,
    ),
};
