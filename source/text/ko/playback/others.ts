import type {Others} from '../../../model/playback/caption.js';
import type {OthersWords} from '../../playback.js';
import type {Terms} from '../terms.js';
import {count, counted, named, topic} from '../words.js';

/** What the others do; null where none of them does anything that is known. */
export const othersWords = (words: Terms, others: Others): OthersWords | null => {
  if (others.kind === 'opening') {
    const {ready, all, of} = others;
    const noun = words[of];
    const said = `${noun.word} ${counted(all, noun)} 중 ${counted(ready, noun)} 준비됨`;
    return [said, said];
  }
  if (others.kind === 'queue') {
    const said = others.jobs === 0 ? `${words.waitingJob.word} 없음` : count(others.jobs, words.waitingJob);
    return [said, said];
  }
  return others.kind === 'in flight' ? inFlightWords(words, others) : executorsWords(words, others);
};

const inFlightWords = (
  {job, thread: cook, states}: Terms,
  {jobs, thread}: Extract<Others, {kind: 'in flight'}>,
): OthersWords => {
  const flying = `${states['in flight']} ${count(jobs, job)}`;
  if (thread === null) return [flying, flying];
  if (thread === 'free') return [`${flying}, ${topic(cook.word)} ${states.idle}`, flying];
  const own = 'job' in thread ? named(job, thread.job) : `${count(thread.inTurns, job)} 번갈아`;
  return [`${flying}, ${topic(cook.word)} ${own} ${states.running}`, flying];
};

const executorsWords = (
  words: Terms,
  {counts, of, beside}: Extract<Others, {kind: 'executors'}>,
): OthersWords | null => {
  const noun = words[of];
  const [first] = counts;
  if (first === undefined) return null;
  const parts = counts.map(([state, amount]) => `${counted(amount, noun)} ${words.states[state]}`);
  const brief = `${words.states[first[0]]} ${counted(first[1], noun)}`;
  return beside
    ? [`다른 ${noun.word} ${parts.join(', ')}`, `${brief} 더`]
    : [`${noun.word} ${parts.join(', ')}`, brief];
};
