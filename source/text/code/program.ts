import type {StrategyName} from '../../model/event/plan.js';
import type {CodePlace} from '../../model/placement/code-places.js';
import type {WorkloadName} from '../../workloads/table.js';

/** A line of a program, and where a job is that is in it; nothing where no job ever is. */
export type CodeLine = {readonly text: string; readonly at: readonly CodePlace[]};

/** A strategy, in two ways where its program differs: `limited`: fewer in flight than jobs; `fresh`: a new process each. */
export type Way = StrategyName | 'limited' | 'fresh';

/** Whether jobs need an HTTP session, and if so, whether an executor keeps one or every job opens its own. */
export type Sessions = 'none' | 'kept' | 'each';

/** The function of a job: for a strategy that blocks, for an executor with a single job, for a thread with several. */
export type Form = 'blocking' | 'alone' | 'shared';

/** What stands for `<name>` in the lines of a program. */
export type Words = Readonly<Record<string, string>>;

/** What a way adds to a job's function, from the first line of a program to the last. */
export type Frame = {
  readonly form: Form;
  readonly imports: readonly CodeLine[];
  /** What is opened once, before the function. */
  readonly before: readonly CodeLine[];
  /** The function's first lines and its last ones; its body is indented by so much. */
  readonly head: readonly CodeLine[];
  readonly indent: string;
  readonly tail: readonly CodeLine[];
  /** Calls the function for every job. */
  readonly main: readonly CodeLine[];
  readonly words: Words;
};

/** The body of a job's function, and what it needs before that. */
export type Body = {
  readonly imports?: readonly CodeLine[];
  readonly before?: readonly CodeLine[];
  readonly lines: readonly CodeLine[];
  readonly words?: Words;
};

/** The job of a workload; `words`: what its input and all of its inputs are called. */
export type Work = {
  /** Set where it asks a server, hence uses a session. */
  readonly asks?: true;
  readonly forms: Readonly<Record<Form, Body>>;
  readonly words: Words;
};

/**
 * The programs in one language: each is the frame of a way around the job of a workload, and has every place in
 * exactly one of its lines. In them `<workers>`, `<jobs>` and `<size>` are the plan's,
 * and `<all>` names all inputs.
 */
export type Programs = {
  readonly frames: Readonly<Record<Way, Readonly<Record<Sessions, Frame>>>>;
  /** A workload without a row is shown as a call of a module's function. */
  readonly works: {readonly module: Work} & Readonly<Partial<Record<WorkloadName, Work>>>;
};

/** A line, and where a job is that is in it. */
export const line = (text: string, ...at: CodePlace[]): CodeLine => ({text, at});

/** The places of a job between its start and its end that no other line of its function has. */
export const WORKING = ['waiting', 'receiving', 'computing'] as const;
