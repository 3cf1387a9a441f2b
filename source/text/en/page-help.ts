import type {PageHelps} from '../page-help.js';
import type {ExecutorColumn} from '../text.js';
import type {Terms} from './terms.js';

/** What each page shows; `columns`: the heads of the table of executors. */
export const pageHelp = (
  {process, thread, job, core, io, queue, memory, session, helpers}: Terms,
  columns: Readonly<Record<ExecutorColumn, string>>,
): PageHelps => ({
  places: {
    about: `Where every ${job.one} is at this moment; its number goes with it from the ${queue} to the end.`,
    rows: [
      [`${process.one}`, `a box; its ${thread.other} share one ${memory}`],
      [`${core.one}, ${io}`, `whether a ${thread.one} works on the ${job.one} or its I/O goes on`],
      [core.other, `at the bottom: they are the machine's, all ${process.other} share them`],
    ],
  },
  lanes: {
    about: `What every ${thread.one} did, from left to right in time.`,
    rows: [
      ['1 2 3', `number of the ${job.one} that begins there`],
      ['%', `shares of the time so far, by the marks below`],
    ],
  },
  jobs: {
    about: `Every ${job.one} from its start to its end, with its present phase and its result or full error.`,
    rows: [['1 2 3', `number of the ${job.one} that begins there`]],
  },
  export: {
    about: 'What can be taken home as files: of the page below, and of the run that it shows.',
    rows: [],
  },
  history: {
    about:
      'Every run that is over, with its settings and result; two that are marked stand on one time axis.',
    rows: [],
  },
  lessons: {
    about: 'The chapters of the course: a question, a real run, and what was measured.',
    rows: [],
  },
  lesson: {
    about:
      'A step: hands are counted for each answer, before and after talking; then it is run and measured.',
    rows: [],
  },
  executors: {
    about: `Every ${thread.one} with its figures; the last line adds them up.`,
    rows: [
      [columns.holds, `the ${job.one} it has taken and not ended, or how many`],
      [columns.busy, 'time on a core'],
      [columns.ready, `time in which it could run and no ${core.one} was free`],
      [columns.waits, `time in which the I/O of its ${job.other} went on`],
      [columns.core, `the ${core.one} that it was seen on last`],
      [columns.gaveUp, `how often it left its ${core.one} by itself, to wait`],
      [columns.takenOff, `how often the kernel took the ${core.one} from it`],
      [columns.helped, `time that the ${helpers.libuv} of its ${process.one} worked`],
      [columns.loop, 'share of the time in which its event loop was busy'],
      [columns.sessions, `letters of the ${session} that it uses: a pool of connections that are kept`],
      [
        columns.sockets,
        `connections that it opened; below the table, what each kind of ${session} opened in the runs so far, and the headers that it sent`,
      ],
      [
        columns.loopTicks,
        `how often its event loop turned while it held a ${job.one}: 0 means truly blocked`,
      ],
    ],
  },
  cores: {
    about: `Which ${thread.one} was on each ${core.one}, and which ${job.one} it works on now.`,
    rows: [
      ['a b c', `${thread.other}; the legend names them`],
      ['%', `share of the time in which this run used the ${core.one}`],
    ],
  },
  race: {
    about: `The same ${job.other} under each contestant: all of them once a round, in shuffled order.`,
    rows: [
      ['▁▄█', `the height of a strip: how many ${job.other} are worked on at once; its colour: what most do`],
      ['1.6 s', 'the median of its trials; the warm-up does not count'],
      ['2.9 to 3.3', 'the true ratio lies there with 95 % confidence; a tie where that holds 1'],
    ],
  },
});
