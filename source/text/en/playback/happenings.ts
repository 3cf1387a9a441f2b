import type {Executor} from '../../../model/playback/executor.js';
import type {HappeningOf} from '../../../model/playback/happenings.js';
import {printable} from '../../../model/printable/printable.js';
import {withOrigin} from '../../failures.js';
import {percent, seconds} from '../../figures.js';
import {briefly, type HappeningWords, OUTSIDE, type Sentence} from '../../playback.js';
import {failure} from '../failures.js';
import {exit, result} from '../messages.js';
import type {Terms} from '../terms.js';
import {number} from '../words.js';
import {counted, executorName, threadName} from './names.js';
import type {Verbs} from './verbs.js';

/** What each fact is called. */
export const happeningWords = (words: Terms, said: Verbs): HappeningWords => {
  const {process, job} = words;
  const executor = (of: Executor): string => executorName(words, of);
  const threadOf = (of: Executor): string => threadName(words, of);
  const session = (letter: string | null): string => `${words.session}${letter === null ? '' : ` ${letter}`}`;
  const after = (us: number | null): string => (us === null ? '' : ` after ${seconds(us / 1000)}`);
  const outside = (text: string): string => printable(text, OUTSIDE);
  const printing = (of: HappeningOf<'output'>): string =>
    of.job === null
      ? of.executor === null
        ? `a ${job.one}`
        : executor(of.executor)
      : `${job.one} ${of.job}`;
  return {
    'run-started': ({jobs}) => `the run begins: ${counted(jobs, job)}`,
    'process-started': of => `${process.one} ${of.process} ${said.opens} (pid ${of.pid})`,
    'process-exited': of => `${process.one} ${of.process}: ${exit(words, of.exitCode, of.signal)}`,
    'thread-started': of => `${threadOf(of.executor)} ${said.comesIn}`,
    'thread-ready': of => `${executor(of.executor)} is ready${after(of.afterUs)}`,
    'thread-failed': of => `${executor(of.executor)} cannot start: ${outside(withOrigin(of.error, failure))}`,
    'thread-exited': of =>
      `${threadOf(of.executor)} ${said.leaves}${of.exitCode ? ` (exit code ${of.exitCode})` : ''}`,
    'session-opened': of => `${executor(of.executor)} ${said.gets} ${session(of.session)}`,
    'connection-opened': of => `${session(of.session)} opens socket ${number.format(of.connections)}`,
    'headers-sent': of =>
      `${session(of.session)} sends ${counted(of.headers, {one: 'header', other: 'headers'})} with each request`,
    'loop-blocked': of => said.blocks(executor(of.executor)),
    'loop-freed': of => `${said.frees(executor(of.executor))}${after(of.blockedUs)}`,
    'job-queued': ({jobs}) => `${counted(jobs, job)} ${jobs === 1 ? 'waits' : 'wait'} ${said.waiting}`,
    'job-started': of => `${executor(of.executor)} takes ${job.one} ${of.job}`,
    'job-phase': of => phaseSentence(words, said, of),
    'job-progress': of => `${job.one} ${of.job} is ${percent(of.fraction)} done`,
    'job-finished': of =>
      briefly(
        `${executor(of.executor)} ${said.finishes} ${job.one} ${of.job}${after(of.tookUs)}`,
        outside(result(of.result)),
      ),
    'job-failed': of =>
      `${job.one} ${of.job} fails${after(of.tookUs)}: ${outside(withOrigin(of.error, failure))}`,
    'job-cancelled': of => `${job.one} ${of.job} ${said.stopped}`,
    output: of => `${printing(of)} prints “${outside(of.text)}”`,
    notice: ({problem}) => printable(failure(problem), 3 * OUTSIDE),
    note: of =>
      'marker' in of
        ? `marker “${outside(of.marker)}”${of.isTaken ? ' is taken away' : ''}`
        : of.prediction === 'made'
          ? 'the class has made its prediction'
          : 'the class makes no prediction',
    quiet: ({forUs}) => [`nothing new for ${seconds(forUs / 1000)}`, 'nothing new'],
    'run-finished': ({outcome, wallMs}) => `the run is over: ${OUTCOMES[outcome]}, ${seconds(wallMs)}`,
  };
};

const OUTCOMES = {finished: 'finished', failed: 'with failures', cancelled: 'stopped'} as const;

/** A phase that a blocked executor or one that computes is in, or a job whose thread is free. */
const phaseSentence = (words: Terms, said: Verbs, of: HappeningOf<'job-phase'>): Sentence => {
  const {phase, waits, taken} = of;
  const job = `${words.job.one} ${of.job}`;
  const executor = executorName(words, of.executor);
  if (waits === 'in flight' && phase !== 'computing' && phase !== 'locked') {
    const brief = `${job} ${said.free[phase]}`;
    return taken ? [`${executor} has taken ${job}, which ${said.free[phase]}`, brief] : brief;
  }
  const verb = said.doing[phase];
  if (taken) return [`${executor} has taken ${job} and ${verb}`, `${executor}, ${job}: ${verb}`];
  if (phase === 'computing') return `${executor} ${said.computes(job)}`;
  return [`${executor} ${verb} for ${job}`, `${executor}, ${job}: ${verb}`];
};
