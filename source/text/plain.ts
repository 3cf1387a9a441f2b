/** "9 sites", "1 site". */
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** "9 sites", or "7 of 9 sites" where some are missing. */
const achieved = (done: number, total: number, noun: string): string =>
  done === total ? counted(done, noun) : `${done} of ${counted(total, noun)}`;

const inSeconds = (ms: number): string => `${(ms / 1000).toFixed(2)} seconds`;

/** The sentences of plain output and of notices, as the course's programs word them. */
export const plain = {
  thread: (number: number): string => `thread ${number}`,
  process: (number: number): string => `process ${number}`,
  session: (letter: string): string => `session ${letter}`,

  /** One answer; `who` is its executor and session. */
  answer: (who: string, {bytes, status, url}: {bytes: number; status: number; url: string}): string =>
    `[${who}] Read Contents: ${bytes}, Status Code: ${status} from ${url}`,
  downloaded: (done: number, total: number, ms: number): string =>
    `Downloaded ${achieved(done, total, 'site')} in ${inSeconds(ms)}`,

  /** One sum: the process's id and the executor's name, as the course prints them. */
  total: (pid: number, who: string, label: string, value: string): string =>
    `process ${pid} (${who}) ${label}: ${value}`,
  totals: (values: readonly string[]): string => `Totals: [${values.join(', ')}]`,
  totalsByCompletion: (values: readonly string[]): string =>
    `Totals in order of completion: [${values.join(', ')}]`,
  sumOfTotals: (value: string): string => `Sum of totals: ${value}`,
  duration: (ms: number): string => `Duration: ${inSeconds(ms)}`,

  /** What one job of a user's own module gave. */
  value: (who: string, job: number, label: string, value: string): string =>
    `[${who}] job ${job} (${label}): ${value}`,
  finished: (done: number, total: number, ms: number): string =>
    `Finished ${achieved(done, total, 'job')} in ${inSeconds(ms)}`,

  failed: (job: number, label: string, reason: string): string => `job ${job} (${label}) failed: ${reason}`,
  runFailed: (reason: string): string => `the run failed: ${reason}`,
  cancelled: (count: number): string => `${counted(count, 'job')} cancelled`,
  printed: (job: number | null, line: string): string => (job === null ? line : `[job ${job}] ${line}`),
  progress: (ended: number, total: number, running: number, ms: number): string =>
    `${ended} of ${counted(total, 'job')} ended, ${running} running, ${(ms / 1000).toFixed(0)} s`,

  oneWorker: (strategy: string, asked: number): string =>
    `${strategy} has one worker, whatever is asked for; ${asked} would be for the others`,
  polite: (host: string, most: number, asked: number): string =>
    `at most ${most} connections at once to ${host}, which is not this machine: ${most} workers instead of ${asked}`,
  recordingBroke: (file: string, reason: string): string => `the recording ${file} ends here: ${reason}`,

  noTerminal: [
    'the dashboard needs a terminal for its keys and its picture; without one:',
    'kitchens run course-io                     nine downloads, a line for each',
    'kitchens run course-cpu -s process --json  thirty sums by four processes, as one document',
    'kitchens --help                            everything else',
  ].join('\n'),
  market: (url: string, example: string): string =>
    [
      `The embedded server listens, for this machine alone, until ctrl-c. ${url}/ lists all that it answers.`,
      `Download from it:  kitchens run download --url '${example}'`,
    ].join('\n'),
};
