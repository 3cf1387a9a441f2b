import {josa} from 'es-hangul';
import {bytes, tenths} from '../figures.js';
import type {CauseSentences, Remedies} from '../reasons.js';
import type {Vocabulary} from '../text.js';
import {percent, seconds} from './figures.js';
import {terms} from './terms.js';
import {count, counted, subject, topic} from './words.js';

/** What causes the time of a run beside its headline, as sentences that cite their figures. */
export const causeSentences = (vocabulary: Vocabulary): CauseSentences => {
  const {process, thread, job, core} = terms[vocabulary];
  const cpu = ({cpuMs, wallMs}: {readonly cpuMs: number; readonly wallMs: number}): string =>
    `${seconds(wallMs)} 동안 CPU를 ${seconds(cpuMs)} 썼습니다`;
  return {
    'await-missing': ({undone, planned}) =>
      `${count(planned, job)} 중 ${subject(counted(undone, job))} 스스로 시작한 타이머나 요청을 남겨 둔 채 끝났습니다. 잰 시간은 실제 일의 시간이 아닙니다.`,
    'jobs-failed': ({failedJobs, planned}) =>
      `${count(planned, job)} 중 ${subject(counted(failedJobs, job))} 실패했습니다. 잰 시간은 일 전체의 시간이 아닙니다.`,
    'too-short': ({wallMs}) => `모두 ${seconds(wallMs)}밖에 걸리지 않아, 까닭을 말하기에는 너무 짧습니다.`,
    'other-programs': ({othersCores, cores}) =>
      othersCores === null
        ? `다른 프로그램도 ${josa(core.word, '을/를')} 차지해, 잰 시간만으로는 알기 어렵습니다.`
        : `다른 프로그램이 ${count(cores, core)} 중 ${tenths(othersCores)}${core.counter} 분량을 차지해, 잰 시간만으로는 알기 어렵습니다.`,
    unexplained: ({unexplained}) =>
      `시간의 ${percent(unexplained)}는 원인을 알 수 없어, 측정값만으로는 판단할 수 없습니다.`,
    'cpu-bound': figures => `계산하는 일입니다(CPU 바운드): ${cpu(figures)}.`,
    'io-bound': figures => `계산보다 기다리는 일입니다(I/O 바운드): ${cpu(figures)}.`,
    'bound-unclear': figures =>
      `기다리기도 하고 계산하기도 하는 일입니다: ${cpu(figures)}. 무엇이 속도를 정하는지는 이것만으로 알 수 없습니다.`,
    'loop-blocked': ({busyMs, wallMs, latestTurnMs}) =>
      `이벤트 루프 하나가 ${seconds(wallMs)} 중 ${seconds(busyMs)} 동안 계산했고, 길게는 ${seconds(latestTurnMs)} 멈춰 있어 나머지는 모두 기다렸습니다.`,
    helped: ({threads, runningMs, wallMs}) =>
      `libuv 보조 스레드 ${threads}개가 ${seconds(wallMs)} 동안 ${seconds(runningMs)} 분량을 처리했습니다.`,
    'start-up': ({startupMs, wallMs, processes, threads}) =>
      `${josa(processes > 1 ? count(processes, process) : count(threads, thread), '을/를')} 준비하는 데 ${seconds(startupMs)} 걸렸고, 일은 그 뒤 ${seconds(wallMs)} 걸렸습니다.`,
    transport: ({transportMs, wallMs, jobs}) =>
      `${josa(count(jobs, job), '을/를')} 넘기고 결과를 돌려받는 데 ${seconds(wallMs)} 중 ${seconds(transportMs)} 걸렸습니다.`,
    memory: ({processes, peakBytes}) =>
      `저마다 메모리를 따로 쓰는 ${subject(count(processes, process))} ${josa(bytes(peakBytes), '을/를')} 차지했습니다.`,
    sessions: ({sessions, connections, jobs}) =>
      `${count(jobs, job)}에 세션 ${subject(`${sessions}개`)} 연결 ${connections}개를 열었습니다.`,
  };
};

/** What to try where a reason holds. */
export const remedies = (vocabulary: Vocabulary): Remedies => {
  const {process, thread, job, core, lock} = terms[vocabulary];
  const overlap = () => `기다리는 시간을 겹치게 하세요. async는 ${count(1, thread)}이면 됩니다.`;
  const awake = () =>
    `멈춰 서는 대신 await로 기다리거나, ${job.word}마다 ${josa(thread.word, '을/를')} 따로 두세요.`;
  const spread = () =>
    `${subject(core.word)} 더 있어야 빨라집니다. 동시 수를 ${core.word} 수에 맞추고 thread나 process를 써 보세요.`;
  return {
    'await-missing': () => '함수가 시작한 것을 모두 await한 뒤 다시 겨뤄 보세요.',
    'jobs-failed': () => `먼저 모든 ${subject(job.word)} 성공하게 하세요.`,
    'too-short': () => `${josa(job.word, '을/를')} 더 많이, 또는 더 크게 해 보세요.`,
    'other-programs': () => '다른 계산을 끝낸 뒤 다시 실행하세요.',
    'cpu-bound': ({cores}) =>
      cores > 1
        ? spread()
        : `${topic(core.word)} 하나뿐입니다. 일을 줄이거나 ${josa(core.word, '을/를')} 늘려야 합니다.`,
    'io-bound': ({planned, overlaps, slept}) => {
      if (planned <= 1) return '겹칠 것이 없으니, 응답이 빨라져야 합니다.';
      return slept ? awake() : overlaps ? null : overlap();
    },
    locked: () => `${process.word}마다 ${subject(lock.one)} 따로 있습니다. process를 써 보세요.`,
    'few-cores': ({cores}) => `동시 수를 ${count(cores, core)}보다 크게 하지 마세요.`,
    'slept-shared': awake,
    'slept-alone': awake,
    'waited-alone': overlap,
    'computed-in-turns': spread,
    'loop-blocked': spread,
    transport: () => `${job.word} 하나가 할 일을 늘리면 넘기는 시간의 몫이 줄어듭니다.`,
    'start-up': () => '한 번만 준비해 계속 쓰세요.',
    sessions: () => `한 ${process.word} 안의 ${subject(job.word)} 세션 하나를 함께 쓰게 하세요.`,
  };
};
