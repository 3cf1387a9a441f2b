import type {Shape} from '../../model/event/plan.js';
import type {Staffed} from '../text.js';
import type {Terms} from './terms.js';
import {count, countInWords} from './words.js';

/** How many executors of which kind: the three numbers of a shape as a sentence, and what they share. */
export const shape = (
  {process, thread, job, core, lock}: Terms,
  of: Shape,
  {fresh, cores, gil}: Staffed,
): string => {
  const confined = cores === null ? '' : `, ${count(cores, core)}`;
  if (fresh) return `A new ${process.one} for every ${job.one}, up to ${of.processes} at a time${confined}`;
  const several = of.processes > 1;
  const threads = several ? countInWords(of.threads, thread) : count(of.threads, thread);
  const equipped = gil ? `${threads} with one ${lock.one}` : threads;
  const executors = `${count(of.processes, process)}, ${equipped}${several ? ' in each' : ''}${confined}`;
  if (of.inFlight > 1) return `${executors}, up to ${count(of.inFlight, job)} at once`;
  return `${executors}, one ${job.one}${of.processes * of.threads > 1 ? ' each' : ''} at a time`;
};
