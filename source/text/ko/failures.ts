import type {Worded} from '../../model/event/event.js';
import {type About, aboutOf, type Reason} from '../../model/failure/failure-reason.js';
import {executorFailures} from './executor-failures.js';
import type {Sentences} from './failure-words.js';
import {jobFailures} from './job-failures.js';
import {reportedFailures} from './reported-failures.js';
import type {Terms} from './terms.js';

/** What happened and what to try, for every reason that is known. */
const sentences: Sentences<Reason> = {...reportedFailures, ...executorFailures, ...jobFailures};

/** What went wrong; as it was worded where there is no sentence for it. */
export const failure = (terms: Terms, {message, about: given}: Worded): string => {
  const about = aboutOf(given);
  if (about === null) return message;
  const say = sentences[about.reason] as (about: About, terms: Terms) => string;
  return say(about, terms);
};
