import {isBaseline} from '../../model/event/strategies.js';
import {type ExecutorFigures, executorsOf} from '../../model/figures/executors.js';
import {peakBytes} from '../../model/figures/peak-memory.js';
import {progressOf, steadyMs} from '../../model/figures/progress.js';
import {runBreakdownOf} from '../../model/figures/run-breakdown.js';
import {type Job, type RunState, startupMs, wallMs} from '../../model/run/run-state.js';
import {baselineOf, scoreOf} from '../../model/session/score.js';
import {speedup} from '../../model/session/scoreboard.js';
import {edgeUs} from '../../model/timeline/axis.js';
import {withOrigin} from '../../text/failures.js';
import {waitsAlone} from '../../text/workload-words.js';
import type {RunView, View} from '../view.js';

/** Of jobs that end and threads that change within a moment, so many are named; of more, how many. */
const MOST_NAMED = 3;
/** Parts of a run after which it is said how far it is, where nothing else was. */
const PARTS = 4;

/** What happened to the run between two moments. */
export const runLines = (before: View, now: View): readonly string[] => {
  const {run} = now;
  if (run === null) return [];
  const isNew = before.run === null || now.session.shown !== before.session.shown;
  const known = isNew ? null : before.run;
  const view: RunView = {...now, run};
  const ends = endLines(view, known);
  return [
    ...(isNew ? beginLines(view) : []),
    ...ends,
    ...(run.stage === 'over' ? [] : stateLines(view, isNew ? null : before)),
    ...(ends.length > 0 || run.stage === 'over' ? [] : progressLine(view, isNew ? null : before)),
    ...freedLines(view, known),
    ...noticeLines(view, known),
    ...(run.stage === 'over' && known?.stage !== 'over' ? resultLines(view) : []),
  ];
};

const beginLines = ({text, run}: RunView): readonly string[] => [
  `${text.linear.begins(run.plan.strategy)} ${text.shape(run.shape, run.plan)}. ${text.work(run.plan).join(', ')}.`,
];

/** The jobs that have ended since, with how far the run is. */
const endLines = (view: RunView, known: RunState | null): readonly string[] => {
  const {run, text} = view;
  const ended = run.completionOrder
    .slice(known?.completionOrder.length ?? 0)
    .flatMap(number => run.jobs[number - 1] ?? []);
  if (ended.length === 0) return [];
  const {finished, failed} = run.counts;
  const share = text.share((finished + failed) / Math.max(1, run.plan.jobs));
  const sofar = `${text.done(finished, run.plan.jobs)}, ${share}.`;
  const endedAs = (wanted: (typeof ENDS)[number]) => ended.filter(({state}) => state === wanted);
  const lines = ENDS.flatMap(state => endsOf(view, endedAs(state), state));
  return lines.map((line, i) => (i === lines.length - 1 ? `${line} ${sofar}` : line));
};

/** How a job can end, what needs attention first. */
const ENDS = ['failed', 'finished', 'cancelled'] as const;

/** Jobs that ended in the same way: each of a few, or how many; of failed ones the first have their reason in any case. */
const endsOf = (view: RunView, jobs: readonly Job[], state: (typeof ENDS)[number]): readonly string[] => {
  const {text} = view;
  const named = jobs.length <= MOST_NAMED || state === 'failed' ? jobs.slice(0, MOST_NAMED) : [];
  const others = jobs.length - named.length;
  if (others === 0) return named.map(job => jobLine(view, job));
  const count = named.length === 0 ? text.jobs(others) : text.linear.more(text.jobs(others));
  return [...named.map(job => jobLine(view, job)), `${count}: ${text.jobStates[state]}.`];
};

/** How a job ended: its executor, its time, and why it failed. */
export const jobLine = (view: RunView, job: Job): string => {
  const {text} = view;
  const {startedAt, endedAt, process, thread, state, error} = job;
  const time = startedAt === null || endedAt === null ? [] : [text.seconds((endedAt - startedAt) / 1000)];
  const by = process === null || thread === null ? [] : [executorName(view, {process, thread})];
  const why = error === null ? [] : [withOrigin(error, text.failure)];
  return `${sentenceStart(text.job(job.job))}: ${[text.jobStates[state], ...time, ...by, ...why].join(', ')}.`;
};

/** A thread, with its process where there are several. */
export const executorName = (
  {text, run}: RunView,
  {process, thread}: {readonly process: number; readonly thread: number},
): string => {
  const {processes, threads} = run.shape;
  if (processes === 1) return text.thread(thread);
  return threads === 1 ? text.process(process) : `${text.process(process)} ${text.thread(thread)}`;
};

/** What each executor does with a job, for those that do something else than before. */
const stateLines = (view: RunView, before: View | null): readonly string[] => {
  const now = doings(view);
  const known = before?.run ? doings({...before, run: before.run}) : new Map<string, string>();
  const changed = [...now].filter(([name, doing]) => known.get(name) !== doing);
  if (changed.length === 0) return [];
  if (changed.length <= MOST_NAMED)
    return [`${changed.map(([name, doing]) => `${name}: ${doing}`).join('; ')}.`];
  const {text} = view;
  const states = busyExecutors(view).map(({current}) => current.state);
  const counted = [...new Set(states)].map(
    state => `${text.threads(states.filter(other => other === state).length)}: ${text.states[state]}`,
  );
  return [`${counted.join('; ')}.`];
};

const busyExecutors = ({run, nowUs}: RunView) =>
  executorsOf(run, edgeUs(run, nowUs)).filter(({heldJobs}) => heldJobs > 0);

/** By the name of each executor that holds a job. */
const doings = (view: RunView): Map<string, string> => {
  const {text} = view;
  return new Map(
    busyExecutors(view).map(executor => [
      executorName(view, executor),
      `${text.states[executor.current.state]}, ${heldBy(view, executor)}`,
    ]),
  );
};

/** The job that an executor holds, or how many; those of one that is free meanwhile are in flight. */
export const heldBy = (
  {text}: View,
  {heldJobs, current}: Pick<ExecutorFigures, 'heldJobs' | 'current'>,
): string => {
  if (heldJobs > 0 && current.state === 'idle') return text.inFlight(heldJobs);
  return heldJobs === 1 && current.job ? text.job(current.job.job) : text.jobs(heldJobs);
};

/** How far a long run is, each time that another part of it is done. */
const progressLine = (view: RunView, before: View | null): readonly string[] => {
  const waits = waitsAlone(view.run.plan.workload);
  const progress = progressOf(view.run, view.nowUs, waits);
  if (progress === null) return [];
  const known = before?.run ? (progressOf(before.run, before.nowUs, waits)?.fraction ?? 0) : 0;
  if (Math.floor(progress.fraction * PARTS) <= Math.floor(known * PARTS)) return [];
  const {text} = view;
  return [`${text.share(progress.fraction)}, ${text.left(steadyMs(progress.remainingMs))}.`];
};

/** The executors whose event loop turns again since, and for how long it did not. */
const freedLines = (view: RunView, known: RunState | null): readonly string[] =>
  view.run.loopBlocks.flatMap(({from, to, ...executor}, i) => {
    if (to === null || (known?.loopBlocks[i]?.to ?? null) !== null) return [];
    const {linear, seconds} = view.text;
    const freed = `${linear.freed(seconds((to - from) / 1000))}.`;
    return [sentenceStart(linear.labelled(executorName(view, executor), freed))];
  });

const noticeLines = ({run, text}: RunView, known: RunState | null): readonly string[] =>
  run.notices.slice(known?.notices.length ?? 0).map(notice => `${text.failure(notice)}.`);

/** What a run came to: its time, why it took that long, and its figures. */
export const resultLines = (view: RunView): readonly string[] => {
  const {run, text, session} = view;
  const {finished, failed, cancelled} = run.counts;
  const outcome = failed > 0 && run.outcome !== 'cancelled' ? 'failed' : (run.outcome ?? 'finished');
  const ratio = speedup(baselineOf(session.scores), scoreOf(run));
  const memory = peakBytes(run.processes);
  const counts = [
    text.done(finished, run.plan.jobs),
    ...(failed > 0 ? [text.failed(failed)] : []),
    ...(cancelled > 0 ? [text.cancelled(cancelled)] : []),
  ];
  const figures = [
    text.processes(run.processes.length),
    text.threads(run.threads.length),
    ...(memory === null ? [] : [text.peak(memory)]),
    text.linear.opening(text.seconds(startupMs(run))),
    ...(ratio === null || isBaseline(run.plan.strategy) ? [] : [text.linear.faster(ratio)]),
  ];
  return [
    `${text.linear.over[outcome]}: ${run.plan.strategy}, ${text.seconds(wallMs(run))}. ${counts.join(', ')}.`,
    ...(run.error === null ? [] : [`${text.failure(run.error)}.`]),
    ...(finished > 0 ? text.why(runBreakdownOf(run)).map(clause => `${sentenceStart(clause)}.`) : []),
    `${figures.join(', ')}.`,
  ];
};

const sentenceStart = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
