import type {StrategyName} from '../../model/event/plan.js';
import type {CodeActivity} from '../../model/placement/code-activities.js';

/** A line of a program, and what it does for a job; nothing where no job is ever at it. */
export type CodeLine = {readonly text: string; readonly at: readonly CodeActivity[]};

/** A job's function, where its thread waits in it or hands control back. */
export type Form = 'blocking' | 'awaiting';

/** What stands before, and after, the function of the job: `$workers` is the plan's number. */
export type Main = {readonly form: Form; readonly before: readonly CodeLine[]; readonly after: readonly CodeLine[]};

/**
 * The programs of one language. Every program, a main with a job's function, has each activity in exactly one line;
 * `other` is the job of a workload without a row.
 */
export type Programs = {
  readonly mains: Readonly<Record<StrategyName, Main>>;
  readonly jobs: Readonly<Record<string, Readonly<Record<Form, readonly CodeLine[]>>>> & {
    readonly other: Readonly<Record<Form, readonly CodeLine[]>>;
  };
};

/** A line, and what it does for a job. */
export const line = (text: string, ...at: CodeActivity[]): CodeLine => ({text, at});
