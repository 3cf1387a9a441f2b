import {josa} from 'es-hangul';
import type {Shape} from '../../model/event/plan.js';
import type {Staffed} from '../text.js';
import type {Terms} from './terms.js';
import {count, counted} from './words.js';

/** How many executors of which kind: the three numbers of a shape as a sentence, and what they share. */
export const shape = (
  {process, thread, job, core, lock}: Terms,
  of: Shape,
  {fresh, cores, gil}: Staffed,
): string => {
  const confined = cores === null ? '' : `, ${count(cores, core)}`;
  if (fresh)
    return `${job.word}마다 새 ${process.word}, 한 번에 최대 ${counted(of.processes, process)}${confined}`;
  const several = of.processes > 1;
  const threads = count(of.threads, thread);
  const equipped = gil ? `${josa(threads, '와/과')} ${lock.one} 하나` : threads;
  const executors = `${count(of.processes, process)}${several ? `에 ${equipped}씩` : `, ${equipped}`}${confined}`;
  if (of.inFlight > 1) return `${executors}, 한꺼번에 ${job.word} 최대 ${counted(of.inFlight, job)}`;
  return `${executors}, ${several || of.threads > 1 ? '저마다 ' : ''}한 번에 ${job.word} 하나${several || of.threads > 1 ? '씩' : ''}`;
};
