import {executorsOf} from '../../model/figures/executors.js';
import type {PageId} from '../../model/session/page-stack.js';
import {edgeUs} from '../../model/timeline/axis.js';
import {executorTable} from '../pages/executors/select.js';
import type {RunView} from '../view.js';
import {executorName, heldBy, jobLine} from './run-lines.js';

/** The rows of a view of a run: what it shows of each thread, job or core, with labels. */
export const viewRows = (view: RunView, page: PageId): readonly string[] => (rows[page] ?? threadRows)(view);

/** What each thread does now, and how many jobs it has ended. */
const threadRows = (view: RunView): readonly string[] => {
  const {text} = view;
  return executorsIn(view).map(executor => {
    const {current, heldJobs, finishedJobs} = executor;
    const holds = heldJobs === 0 ? [] : [heldBy(view, executor)];
    const words = [text.states[current.state], ...holds, `${text.columns.done} ${finishedJobs}`];
    return `${executorName(view, executor)}: ${words.join(', ')}.`;
  });
};

const executorsIn = ({run, nowUs}: RunView) => executorsOf(run, edgeUs(run, nowUs));

/** Columns that the name of the executor says already, or that mean something to programs alone. */
const UNREAD: readonly string[] = ['process', 'thread', 'pid', 'tid'];

/** Columns enough for every figure. */
const PAPER = 10_000;

/** Every figure of each thread with the head of its column. */
const figureRows = (view: RunView): readonly string[] => {
  const {context, columns} = executorTable({...view, columns: PAPER});
  return context.executors.map(executor => {
    const figures = columns
      .filter(({id}) => !UNREAD.includes(id))
      .map(({id, title, pieceOf}) => {
        const piece = pieceOf(executor);
        const said = 'text' in piece ? piece.text.trim().replace(/\s+/g, ' ') : '';
        // Before a state stands its mark.
        const value = id === 'state' ? view.text.states[executor.current.state] : said;
        return value === '' ? '' : `${title?.text ?? id} ${value}`;
      });
    return `${executorName(view, executor)}: ${figures.filter(words => words !== '').join(', ')}.`;
  });
};

const jobRows = (view: RunView): readonly string[] =>
  view.run.jobs.map(job => {
    const result = job.result === null ? '' : ` ${view.text.result(job.result)}.`;
    return `${jobLine(view, job)}${result}`;
  });

/** The threads that were seen on each core last. */
const coreRows = (view: RunView): readonly string[] => {
  const {text, run} = view;
  const executors = executorsIn(view);
  const cores = [...new Set(executors.flatMap(({core}) => (core === null ? [] : [core])))].toSorted(
    (a, b) => a - b,
  );
  if (cores.length === 0) return [`${text.coresUnknown[run.stage === 'over' ? 'never' : 'yet']}.`];
  return cores.map(core => {
    const those = executors.filter(executor => executor.core === core);
    return `${text.core(core)}: ${those.map(executor => executorName(view, executor)).join(', ')}.`;
  });
};

const rows: Readonly<Record<PageId, (view: RunView) => readonly string[]>> = {
  executors: figureRows,
  jobs: jobRows,
  cores: coreRows,
};
