import {josa} from 'es-hangul';
import type {Executor} from '../../../model/playback/executor.js';
import type {HappeningOf} from '../../../model/playback/happenings.js';
import {printable} from '../../../model/printable/printable.js';
import {result} from '../../en/messages.js';
import {withOrigin} from '../../failures.js';
import {briefly, type HappeningWords, OUTSIDE, type Sentence} from '../../playback.js';
import {failure} from '../failures.js';
import {percent, seconds} from '../figures.js';
import {exit} from '../messages.js';
import type {Terms} from '../terms.js';
import {count, named, number, numbered, subject} from '../words.js';
import {executorName, letterWith, threadSubject} from './names.js';
import type {Verbs} from './verbs.js';

/** What each fact is called. */
export const happeningWords = (words: Terms, said: Verbs): HappeningWords => {
  const {process, job} = words;
  const executor = (of: Executor): string => executorName(words, of);
  const doer = (of: Executor): string => numbered(executorName(words, of), '이/가');
  const jobDone = (which: number): string => numbered(named(job, which), '을/를');
  const session = (letter: string | null): string => `${words.session}${letter === null ? '' : ` ${letter}`}`;
  const after = (us: number | null): string => (us === null ? '' : `${seconds(us / 1000)} 만에 `);
  const outside = (text: string): string => printable(text, OUTSIDE);
  const sentence = (problem: Parameters<typeof failure>[1]): string => failure(words, problem);
  const printing = (of: HappeningOf<'output'>): string =>
    of.job === null
      ? of.executor === null
        ? subject(job.word)
        : doer(of.executor)
      : numbered(named(job, of.job), '이/가');
  return {
    'run-started': ({jobs}) => `실행이 시작됨: ${count(jobs, job)}`,
    'process-started': of => `${numbered(named(process, of.process), '이/가')} ${said.opens} (pid ${of.pid})`,
    'process-exited': of => `${named(process, of.process)}: ${exit(words, of.exitCode, of.signal)}`,
    'thread-started': of => `${threadSubject(words, of.executor)} ${said.comesIn}`,
    'thread-ready': of => `${doer(of.executor)} ${after(of.afterUs)}준비됨`,
    'thread-failed': of => `${doer(of.executor)} 시작하지 못함: ${outside(withOrigin(of.error, sentence))}`,
    'thread-exited': of =>
      `${threadSubject(words, of.executor)} ${said.leaves}${of.exitCode ? ` (코드 ${of.exitCode})` : ''}`,
    'session-opened': of =>
      `${doer(of.executor)} ${of.session === null ? josa(words.session, '을/를') : letterWith(session(of.session), '을/를')} ${said.gets}`,
    'connection-opened': of =>
      `${letterWith(session(of.session), '이/가')} 소켓을 엶 (모두 ${number.format(of.connections)}개)`,
    'headers-sent': of =>
      `${letterWith(session(of.session), '이/가')} 요청마다 헤더 ${number.format(of.headers)}개를 보냄`,
    'loop-blocked': of => said.blocks(executor(of.executor)),
    'loop-freed': of => said.frees(executor(of.executor), after(of.blockedUs)),
    'job-queued': ({jobs}) => `${words.queue}에 ${count(jobs, words.waitingJob)}`,
    'job-started': of => `${doer(of.executor)} ${jobDone(of.job)} 맡음`,
    'job-phase': of => phaseSentence(words, said, of),
    'job-progress': of => `${named(job, of.job)}: ${percent(of.fraction)} 진행됨`,
    'job-finished': of =>
      briefly(
        `${doer(of.executor)} ${jobDone(of.job)} ${after(of.tookUs)}${said.finishes}`,
        outside(result(of.result)),
      ),
    'job-failed': of =>
      `${numbered(named(job, of.job), '이/가')} ${after(of.tookUs)}실패함: ${outside(withOrigin(of.error, sentence))}`,
    'job-cancelled': of => `${numbered(named(job, of.job), '이/가')} ${said.stopped}`,
    output: of => `${printing(of)} 출력함: “${outside(of.text)}”`,
    notice: ({problem}) => printable(sentence(problem), 3 * OUTSIDE),
    note: of =>
      'marker' in of
        ? `표시 “${outside(of.marker)}”${of.isTaken ? ' 지움' : ''}`
        : of.prediction === 'made'
          ? '예상을 마침'
          : '예상 없이 시작함',
    quiet: ({forUs}) => [`${seconds(forUs / 1000)}째 변화 없음`, '변화 없음'],
    'run-finished': ({outcome, wallMs}) => `실행이 끝남: ${OUTCOMES[outcome]}, ${seconds(wallMs)}`,
  };
};

const OUTCOMES = {finished: '완료', failed: '실패 있음', cancelled: '중단됨'} as const;

/** A phase that a blocked executor or one that computes is in, or a job whose thread is free. */
const phaseSentence = (words: Terms, said: Verbs, of: HappeningOf<'job-phase'>): Sentence => {
  const {phase, waits, taken} = of;
  const job = named(words.job, of.job);
  const executor = executorName(words, of.executor);
  if (waits === 'in flight' && phase !== 'computing' && phase !== 'locked') {
    const brief = `${numbered(job, '이/가')} ${said.free[phase]}`;
    return taken ? [`${numbered(executor, '이/가')} 맡은 ${brief}`, brief] : brief;
  }
  const [leading, verb] = said.doing[phase];
  return [
    `${numbered(executor, '이/가')} ${numbered(job, '을/를')} ${taken ? '맡아 ' : leading}${verb}`,
    `${executor}, ${job}: ${verb}`,
  ];
};
