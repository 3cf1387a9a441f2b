import {type EventOf, hasType} from '../model/event/event.js';
import {returnedValue} from '../model/event/returned-value.js';
import {strategyNamed} from '../model/event/strategies.js';
import {toJson} from '../model/printable/json.js';
import {printable, printableLine} from '../model/printable/printable.js';
import {type Job, nameOfJob, type RunState, sessionLetter, wallMs} from '../model/run/run-state.js';
import {untoldJobs} from '../model/run/untold-jobs.js';
import {workloadWords} from '../text/en/workloads.js';
import {plain} from '../text/plain.js';
import type {ResultWords} from '../text/workload-words.js';
import type {ResultKind} from '../workloads/contract.js';
import {type FiguresWorkload, findWorkload} from '../workloads/table.js';
import type {Look, Outlet, Output} from './output.js';

/** How the results of one kind are printed: a line per finished job, and the last lines. */
type Style = {
  line(run: RunState, job: Job, look: Look): string;
  end(run: RunState): readonly string[];
};

/** A line per finished job and a last line, as the course's programs print them. */
export const openPlain = ({data}: Pick<Outlet, 'data'>, look: Look): Output => {
  /** How many ended jobs have been printed or passed over. */
  let printed = 0;
  return {
    write({events}, run) {
      const style = styleOf(run);
      if (look.verbose)
        for (const event of events)
          if (hasType('headers-sent', event)) data(`${headersLine(run, event, look)}\n`);
      const ended = run.completionOrder.slice(printed).flatMap(number => run.jobs[number - 1] ?? []);
      printed = run.completionOrder.length;
      for (const job of ended)
        if (job.state === 'finished') data(`${style.line(run, job, look)}${timeOf(job, look)}\n`);
    },
    end(run) {
      const {ends} = untoldJobs(run);
      const lines = [...styleOf(run).end(run), ...(ends > 0 ? [plain.untold(ends, run.plan.jobs)] : [])];
      for (const line of lines) data(`${inStyle(BOLD, line, look)}\n`);
    },
  };
};

/** Select Graphic Rendition (ECMA-48, 8.3.117): what switches a style on, and off again. */
const BOLD = [1, 22] as const;
const DIM = [2, 22] as const;
const RED = [31, 39] as const;

const inStyle = ([on, off]: readonly [number, number], text: string, {color}: Look): string =>
  color ? `\u001b[${on}m${text}\u001b[${off}m` : text;

/** How long a job took: on a terminal alone, as scripts know the lines without it. */
const timeOf = ({startedAt, endedAt}: Job, look: Look): string =>
  look.terminal && startedAt !== null && endedAt !== null
    ? inStyle(DIM, `  ${plain.took((endedAt - startedAt) / 1000)}`, look)
    : '';

const downloads: Style = {
  line(run, job, look) {
    const {result} = job;
    if (result === null || !('status' in result)) return values.line(run, job, look);
    const line = plain.answer(sourceLabel(run, job, look), {...result, url: printable(result.url)});
    return result.status >= 400 ? inStyle(RED, line, look) : line;
  },
  end: run => [plain.downloaded(run.counts.finished, run.jobs.length, wallMs(run))],
};

const sums: Style = {
  line(run, job, look) {
    const pid = pidOf(run, job) ?? 0;
    return plain.total(pid, executorLabel(run, job, look), printable(job.label), valueText(job));
  },
  end(run) {
    const totals = inOrder(run)
      .filter(({state}) => state === 'finished')
      .map(valueText);
    // A recording from elsewhere can hold anything in their place.
    const sum = totals
      .filter(total => /^-?\d+$/.test(total))
      .reduce((before, total) => before + BigInt(total), 0n);
    const list = run.plan.fresh ? plain.totalsByCompletion(totals) : plain.totals(totals);
    return [list, plain.sumOfTotals(String(sum)), plain.duration(wallMs(run))];
  },
};

const values: Style = {
  line: (run, job, look) =>
    plain.value(sourceLabel(run, job, look), job.job, printable(nameOfJob(job)), valueText(job)),
  end: run => [plain.finished(run.counts.finished, run.jobs.length, wallMs(run))],
};

const figures = (words: ResultWords): Style => ({
  line(run, job, look) {
    const value = job.result !== null && 'value' in job.result ? job.result.value : null;
    if (typeof value !== 'object' || value === null) return values.line(run, job, look);
    return plain.result(sourceLabel(run, job, look), printable(words.result({...value}, job.label)));
  },
  end: run => [plain.results(words, run.counts.finished, run.jobs.length, wallMs(run))],
});

/** The style for each kind of result. */
const styles: Readonly<Record<ResultKind, (workload: string) => Style>> = {
  response: () => downloads,
  digits: () => sums,
  figures: workload => figures(workloadWords[workload as FiguresWorkload].plain),
  value: () => values,
};

const styleOf = ({plan: {workload}}: RunState): Style =>
  styles[findWorkload(workload)?.result ?? 'value'](workload);

// With a process per job the course's program appends each result to a shared list when it arrives.
const inOrder = ({plan, jobs, completionOrder}: RunState): readonly Job[] =>
  plan.fresh ? completionOrder.flatMap(number => jobs[number - 1] ?? []) : jobs;

const valueText = ({result}: Job): string => {
  const value = result !== null && 'value' in result ? returnedValue(result) : null;
  if (value === undefined) return 'undefined';
  return typeof value === 'string' ? printableLine(value) : toJson(value);
};

/** "thread 2 · session B": the executor of a job and the session that it used. */
const sourceLabel = (run: RunState, job: Job, look: Look): string =>
  labelWith(executorLabel(run, job, look), job.session, look);

const labelWith = (executor: string, session: number | null, {ascii}: Look): string =>
  [executor, ...(session === null ? [] : [plain.session(sessionLetter(session))])].join(ascii ? ', ' : ' · ');

/** "thread 2" or "process 2": an executor, by what the strategy has several of; or both, with their ids. */
const executorLabel = (run: RunState, at: Place, {verbose, ascii}: Look): string => {
  const process = plain.process(at.process ?? 0);
  const thread = plain.thread(at.thread ?? 0);
  if (!verbose) return strategyNamed(run.plan.strategy).executor === 'process' ? process : thread;
  return [plain.identified(process, pidOf(run, at)), plain.identified(thread, tidOf(run, at))].join(
    ascii ? ', ' : ' · ',
  );
};

/** Where a job was, or a session is. */
type Place = Pick<Job, 'process' | 'thread'>;

const pidOf = ({processes}: RunState, at: Place): number | null =>
  processes.find(({process}) => process === at.process)?.pid ?? null;

const tidOf = ({threads}: RunState, at: Place): number | null =>
  threads.findLast(({process, thread}) => process === at.process && thread === at.thread)?.tid ?? null;

const headersLine = (run: RunState, event: EventOf<'headers-sent'>, look: Look): string => {
  const {process, thread, session, headers} = event;
  const index = run.sessions.findIndex(
    known => known.process === process && known.thread === thread && known.session === session,
  );
  const label = labelWith(executorLabel(run, event, look), index < 0 ? null : index, look);
  return printableLine(plain.headers(label, headers));
};
