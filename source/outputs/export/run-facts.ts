import {type JobFigures, jobFiguresOf} from '../../model/figures/job-figures.js';
import {type ExecutorSummary, type Summary, summarize} from '../../model/figures/summary.js';
import {printable} from '../../model/printable/printable.js';
import {untoldJobs} from '../../model/run/untold-jobs.js';
import {originUs} from '../../model/timeline/axis.js';
import type {ExportExecutorColumn} from '../../text/exports.js';
import {executorColumns} from '../../text/exports.js';
import type {Text} from '../../text/text.js';
import type {ExportLook, RunInput} from './exporter.js';
import {type ShownFigure, shownFigures} from './figures.js';

/** All that an export for people says of a run, from the one document that every export takes its numbers from. */
export type RunFacts = {
  readonly summary: Summary;
  /** course-io, and thread ×4. */
  readonly title: string;
  readonly strategy: string;
  /** The work in a few words each, and how many executors it had. */
  readonly about: readonly string[];
  /** What is not known of the run: events that are missing, its end; a sentence each. */
  readonly lacks: readonly string[];
  readonly figures: readonly ShownFigure[];
  /** Why it took as long as it did, and what to try, a sentence each. */
  readonly reasons: readonly {readonly sentence: string; readonly remedy: string | null}[];
  readonly executors: readonly (readonly ShownCell[])[];
  readonly executorColumns: readonly ExportExecutorColumn[];
  readonly jobs: readonly JobFigures[];
};

/** A cell for people, and the number behind it. */
export type ShownCell = {readonly shown: string; readonly value: number | null};

export const runFactsOf = (
  {run, gaps}: Pick<RunInput, 'run' | 'gaps'>,
  {text}: Pick<ExportLook, 'text'>,
): RunFacts => {
  const summary = summarize(run, text.failure, gaps);
  const columns = usedColumns(summary);
  const {ends} = untoldJobs(run);
  return {
    summary,
    title: printable(run.plan.title),
    strategy: text.exports.strategy(run.plan),
    about: [...text.work(run.plan).slice(1), text.shape(run.shape, run.plan)],
    lacks: [
      ...(gaps === null ? [] : [text.exports.gaps(gaps)]),
      ...(ends > 0 ? [text.exports.untoldEnds(ends, run.plan.jobs)] : []),
      ...(run.outcome === null ? [text.exports.cut((run.latestAt - originUs(run)) / 1000)] : []),
    ],
    figures: shownFigures(summary, text),
    reasons: summary.reasons.map(reason => ({
      sentence: text.exports.reason(reason),
      remedy: text.exports.remedy(reason),
    })),
    executorColumns: columns,
    executors: summary.executors
      .toSorted((a, b) => a.process - b.process || a.thread - b.thread)
      .map(executor => columns.map(column => cells[column](executor, text))),
    jobs: jobFiguresOf(run),
  };
};

/** What stands below the headline: what to try, and the other reasons; several reasons may call for the same, which is said once. */
export const reasonsBelow = ({reasons}: Pick<RunFacts, 'reasons'>): readonly string[] => [
  ...new Set(
    reasons
      .flatMap(({sentence, remedy}, place) => [place === 0 ? null : sentence, remedy])
      .filter(sentence => sentence !== null),
  ),
];

/** What stands where a figure is not known. */
const UNKNOWN = '–';

const ms = (value: number | null | undefined, text: Text): ShownCell =>
  value == null ? {shown: UNKNOWN, value: null} : {shown: text.seconds(value), value};

const cells: Readonly<Record<ExportExecutorColumn, (of: ExecutorSummary, text: Text) => ShownCell>> = {
  executor: ({process, thread}, text) => ({
    shown: `${text.process(process)}, ${text.thread(thread)}`,
    value: null,
  }),
  jobs: ({jobs}) => ({shown: `${jobs.length}`, value: jobs.length}),
  running: ({time}, text) => ms(time?.runningMs, text),
  ready: ({time}, text) => ms(time?.readyMs, text),
  blocked: ({time}, text) => ms(time?.blockedMs, text),
  inFlight: ({time}, text) => ms(time?.inFlightMs, text),
  locked: ({time}, text) => ms(time?.lockedMs, text),
  transport: ({time}, text) => ms(time?.transportMs, text),
  idle: ({time}, text) => ms(time?.idleMs, text),
  unexplained: ({time}, text) => ms(time?.unexplainedMs, text),
  cpu: ({cpuMs}, text) => ms(cpuMs, text),
  loopTicks: ({loopTicks}) => ({shown: `${loopTicks ?? UNKNOWN}`, value: loopTicks}),
};

/** Columns that are empty, or 0, for every executor say nothing: they are left out. */
const usedColumns = ({executors}: Summary): readonly ExportExecutorColumn[] =>
  executorColumns.filter(
    column =>
      ALWAYS.has(column) ||
      executors.some(({time}) => time !== null && (time[`${column}Ms` as keyof typeof time] ?? 0) > 0),
  );

const ALWAYS: ReadonlySet<ExportExecutorColumn> = new Set([
  'executor',
  'jobs',
  'running',
  'cpu',
  'loopTicks',
]);
