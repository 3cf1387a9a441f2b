import type {Problem} from '../../model/event/event.js';
import {type reasons, type Sentences, sentenceFor} from '../failures.js';
import {accidents, leftUndone} from './accidents.js';
import {processFailures} from './process-failures.js';
import {systemFailures, thrownFailures} from './system-failures.js';
import {workloadFailures} from './workloads.js';

/** What happened and what to try, for every reason. */
const sentences: Sentences<typeof reasons, unknown> = {
  ...systemFailures,
  ...thrownFailures,
  ...accidents,
  ...leftUndone,
  ...processFailures,
  ...workloadFailures,
};

/** What went wrong, in English: the same words in every vocabulary. */
export const failure = (problem: Problem): string => sentenceFor(sentences, null, problem);
