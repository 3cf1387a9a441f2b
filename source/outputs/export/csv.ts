import {PHASES, type Result} from '../../model/event/event.js';
import {returnedValue} from '../../model/event/returned-value.js';
import {type JobFigures, jobFiguresOf} from '../../model/figures/job-figures.js';
import {type ExecutorSummary, summarize} from '../../model/figures/summary.js';
import type {TimeSummary} from '../../model/figures/time-summary.js';
import {toJson} from '../../model/printable/json.js';
import {failure} from '../../text/en/failures.js';
import {type Cell, type Column, csvText, type Guard} from './csv-text.js';
import type {Exporter} from './exporter.js';

/** Moments count from the beginning of the run; all times in ms. */
const jobColumns: readonly Column<JobFigures>[] = [
  ['job', of => of.job],
  ['label', of => of.label],
  ['input', of => of.input],
  ['process', of => of.process],
  ['thread', of => of.thread],
  ['session', of => of.session],
  ['queuedAtMs', of => of.queuedAtMs],
  ['startedAtMs', of => of.startedAtMs],
  ['endedAtMs', of => of.endedAtMs],
  ['waitedMs', of => of.waitedMs],
  ['tookMs', of => of.tookMs],
  ['state', of => of.state],
  ['status', ({result}) => (result !== null && 'status' in result ? result.status : null)],
  ['bytes', ({result}) => (result !== null && 'status' in result ? result.bytes : null)],
  ['result', ({result}) => (result === null ? null : returned(result))],
  ['errorCode', of => of.error?.code ?? null],
  ['error', ({error}) => (error === null ? null : failure(error))],
  ...PHASES.map((phase): Column<JobFigures> => [`${phase}PhaseMs`, of => of.phases[phase] ?? null]),
];

const timeColumns: readonly (keyof TimeSummary)[] = [
  'runningMs',
  'readyMs',
  'blockedMs',
  'inFlightMs',
  'lockedMs',
  'transportMs',
  'idleMs',
  'unexplainedMs',
];

const executorColumns: readonly Column<ExecutorSummary>[] = [
  ['process', of => of.process],
  ['thread', of => of.thread],
  ['pid', of => of.pid],
  ['tid', of => of.tid],
  ['jobs', ({jobs}) => jobs.length],
  ['jobNumbers', ({jobs}) => jobs.join(' ')],
  ['sessions', ({sessions}) => sessions.join(' ')],
  ...timeColumns.map((name): Column<ExecutorSummary> => [name, ({time}) => time?.[name] ?? null]),
  ['cpuMs', of => of.cpuMs],
  ['loopTicks', of => of.loopTicks],
  ['loopUtilisation', ({loop}) => loop?.utilisation ?? null],
  ['loopLatestMs', ({loop}) => loop?.latestMs ?? null],
  ['gaveUp', ({contextSwitches}) => contextSwitches?.gaveUp ?? null],
  ['takenOff', ({contextSwitches}) => contextSwitches?.takenOff ?? null],
];

/** A result is data: a number or a text as it is, anything else as JSON. */
const returned = (result: Result): Cell => {
  if ('status' in result) return null;
  if (result.type === 'inexact') return result.text;
  const value = returnedValue(result);
  return typeof value === 'number' || typeof value === 'string' ? value : toJson(value);
};

/** Jobs, and executors in a file of their own: RFC 4180, names of columns in English, numbers with a point. */
export const exportCsv: Exporter = ({run}, {remark}) => {
  const guarded: Guard = {count: 0};
  return [
    {
      ending: '.csv',
      *text() {
        yield* csvText(jobColumns, jobFiguresOf(run), guarded);
        if (guarded.count > 0) remark({kind: 'formula-cells', count: guarded.count});
      },
    },
    {
      ending: '.executors.csv',
      *text() {
        yield* csvText(executorColumns, summarize(run, failure).executors, guarded);
      },
    },
  ].map(({ending, text}) => ({ending, text: {[Symbol.iterator]: text}}));
};
