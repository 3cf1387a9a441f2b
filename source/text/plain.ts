import type {ResultWords} from './workload-words.js';

/** "9 sites", "1 site". */
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** "9 sites", or "7 of 9 sites" where some are missing. */
const achieved = (done: number, total: number, noun: string): string =>
  done === total ? counted(done, noun) : `${done} of ${counted(total, noun)}`;

const inSeconds = (ms: number): string => `${(ms / 1000).toFixed(2)} seconds`;

/**
 * The lines of plain output, as the course's programs word them. They are data, which scripts may read
 * and classes hold against their own programs' lines: the same in every language.
 */
export const plain = {
  thread: (number: number): string => `thread ${number}`,
  process: (number: number): string => `process ${number}`,
  /** A process or thread with the system's id for it; null where the system does not provide it. */
  identified: (name: string, id: number | null): string => `${name}, id ${id ?? 'not measured here'}`,
  /** What a session sends with every request, as the course's first program prints it. */
  headers: (executor: string, headers: readonly {name: string; value: string | null}[]): string =>
    `[${executor}] Session headers: {${headers
      .map(({name, value}) => `${name}: ${value ?? '(a secret, not shown)'}`)
      .join(', ')}}`,
  session: (letter: string): string => `session ${letter}`,

  /** One answer; `executor` names its executor and session. */
  answer: (executor: string, {bytes, status, url}: {bytes: number; status: number; url: string}): string =>
    `[${executor}] Read Contents: ${bytes}, Status Code: ${status} from ${url}`,
  /** How long a job took, after its line. */
  took: (ms: number): string => `${(ms / 1000).toFixed(2)} s`,
  downloaded: (done: number, total: number, ms: number): string =>
    `Downloaded ${achieved(done, total, 'site')} in ${inSeconds(ms)}`,

  /** One sum: the process's id and the executor's name, as the course prints them. */
  total: (pid: number, executor: string, label: string, value: string): string =>
    `process ${pid} (${executor}) ${label}: ${value}`,
  totals: (values: readonly string[]): string => `Totals: [${values.join(', ')}]`,
  totalsByCompletion: (values: readonly string[]): string =>
    `Totals in order of completion: [${values.join(', ')}]`,
  sumOfTotals: (value: string): string => `Sum of totals: ${value}`,
  duration: (ms: number): string => `Duration: ${inSeconds(ms)}`,

  /** One result in a sentence of its workload. */
  result: (executor: string, sentence: string): string => `[${executor}] ${sentence}`,
  /** How such a run ended: "Wrote 8 files in 1.20 seconds". */
  results: (words: ResultWords, done: number, total: number, ms: number): string =>
    `${words.done} ${achieved(done, total, words.noun)} in ${inSeconds(ms)}`,

  /** What one job of a user's own module gave. */
  value: (executor: string, job: number, label: string, value: string): string =>
    `[${executor}] job ${job} (${label}): ${value}`,
  finished: (done: number, total: number, ms: number): string =>
    `Finished ${achieved(done, total, 'job')} in ${inSeconds(ms)}`,

  /** After the last line, where a recording lacks how some jobs ended. */
  untold: (count: number, total: number): string =>
    `The recording lacks how ${count} of ${counted(total, 'job')} ended: the lines above leave that out`,
};
