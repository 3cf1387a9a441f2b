import type {Others} from '../../../model/playback/caption.js';
import type {OthersWords} from '../../playback.js';
import type {Terms} from '../terms.js';
import {number} from '../words.js';
import {counted, inWords} from './names.js';
import type {Verbs} from './verbs.js';

/** What the others do; null where none of them does anything that is known. */
export const othersWords = (words: Terms, said: Verbs, others: Others): OthersWords | null => {
  if (others.kind === 'opening') {
    const {ready, all, of} = others;
    const brief = `${ready} of ${all} ready`;
    if (ready === all) return [`all ${counted(all, words[of])} are ready`, brief];
    const some = ready === 0 ? 'none' : inWords(ready);
    return [`${some} of ${counted(all, words[of])} ${ready < 2 ? 'is' : 'are'} ready`, brief];
  }
  if (others.kind === 'queue') {
    const {jobs} = others;
    if (jobs === 0) return [`no ${words.job.one} waits ${said.waiting}`, `0 ${said.waiting}`];
    return [
      `${counted(jobs, words.job)} ${jobs === 1 ? 'waits' : 'wait'} ${said.waiting}`,
      `${number.format(jobs)} ${said.waiting}`,
    ];
  }
  return others.kind === 'in flight'
    ? inFlightWords(words, said, others)
    : executorsWords(words, said, others);
};

const inFlightWords = (
  {job, thread: cook}: Terms,
  said: Verbs,
  {jobs, thread}: Extract<Others, {kind: 'in flight'}>,
): OthersWords => {
  const flying = `${jobs === 0 ? 'nothing' : counted(jobs, job)} ${jobs < 2 ? 'is' : 'are'} ${said.inFlight}`;
  const brief = `${number.format(jobs)} ${said.inFlight}`;
  if (thread === null) return [flying, brief];
  if (thread === 'free') return [`${flying}, the ${cook.one} is free`, brief];
  const own = 'job' in thread ? `${job.one} ${thread.job}` : `${counted(thread.inTurns, job)} in turns`;
  return [`${flying}, the ${cook.one} ${said.computes(own)}`, brief];
};

const executorsWords = (
  words: Terms,
  said: Verbs,
  {counts, of, beside}: Extract<Others, {kind: 'executors'}>,
): OthersWords | null => {
  const noun = beside ? {one: 'other', other: 'others'} : words[of];
  const parts = counts.map(([state, amount], i) => {
    const [one, several] = said.others[state];
    const subject = i > 0 ? inWords(amount) : counted(amount, noun);
    return `${subject} ${amount === 1 ? one : several}`;
  });
  const [first] = counts;
  if (first === undefined) return null;
  const brief = `${number.format(first[1])} ${words.states[first[0]]}`;
  return [parts.join(', '), beside ? `others: ${brief}` : brief];
};
