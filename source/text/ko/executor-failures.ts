import {josa} from 'es-hangul';
import type {ExecutorReason} from '../../model/failure/failure-reason.js';
import {AGAIN, after, ended, inSeconds, type Sentences} from './failure-words.js';
import type {Terms} from './terms.js';
import {number, subject} from './words.js';

/** Whoever held the job: 맡고 있던 요리사가. */
const holder = (terms: Terms, {executor}: {readonly executor: 'thread' | 'process'}): string =>
  `맡고 있던 ${subject(terms[executor].word)}`;

const NO_MARKET = '내장 서버를 시작하지 못했습니다';

/** What befalls executors, and the processes that look after them. */
export const executorFailures: Sentences<ExecutorReason> = {
  timeout: ({limitMs}) =>
    `${number.format(limitMs)} ms 안에 끝나지 않아 중단했습니다. 한도는 --timeout으로 정합니다`,
  lost: (about, terms) => `${holder(terms, about)} 사라졌습니다`,
  'lost-memory': (about, terms) =>
    `${holder(terms, about)} 메모리를 다 써서 사라졌습니다(힙 한도 ${number.format(about.limitMb)} MB)`,
  'lost-error': (about, terms) => after(`${holder(terms, about)} 오류로 사라졌습니다`, about.detail),
  'lost-ended': (about, terms) =>
    `${holder(terms, about)} ${typeof about.end === 'number' ? '갑자기 사라졌습니다' : '강제로 종료되었습니다'}(${ended(about.end)})`,
  'no-process': (_, {process}) => `${josa(process.word, '을/를')} 하나도 열지 못했습니다`,
  'no-thread': ({exitCode}, {thread}) =>
    `${subject(thread.word)} 일을 시작하지 못했습니다(${ended(exitCode)})`,
  'no-runner': ({detail}) => `실행을 맡을 프로그램을 시작하지 못했습니다: ${detail}`,
  'runner-lost': ({end, detail}) => after(`실행을 맡은 프로그램이 사라졌습니다(${ended(end)})`, detail),
  unobserved: ({detail}, {thread}) =>
    `관찰이 멈췄습니다(${detail}). 이제 ${josa(thread.word, '이/가')} 스스로 알리는 것 말고는 재지 못합니다`,
  'no-market': ({detail}) => `${NO_MARKET}: ${detail}`,
  'market-lost': ({end, detail}) => after(`${NO_MARKET}(${ended(end)})`, detail),
  'market-silent': ({limitMs}) =>
    `${NO_MARKET}. ${inSeconds(limitMs)} 동안 응답이 없었습니다. 컴퓨터가 너무 바쁠 수 있으니 ${AGAIN}`,
  'no-telling-job': ({limitMs}, {job}) =>
    `${inSeconds(limitMs)} 안에 알맞은 길이의 ${josa(job.word, '을/를')} 찾지 못했습니다`,
  'timing-lost': ({end, detail}) => after(`시간을 재던 프로그램이 사라졌습니다(${ended(end)})`, detail),
};
