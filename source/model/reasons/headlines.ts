import {strategyNamed} from '../event/strategies.js';
import {areCrowded, expectedReady, hadLess, type Rivals, rivalsOf} from '../figures/lacking-cores.js';
import {hasSlept, isTooEarly, obstacleOf} from '../figures/obstacles.js';
import type {RunBreakdown} from '../figures/run-breakdown.js';
import {type FiguresOf, holding, type ReasonOf, type Rule} from './rule.js';

/** The executors that worked at the same time: how many, and what one of them is. */
export type AtWork = {readonly count: number; readonly kind: 'process' | 'thread'};

const atWork = ({strategy, maxConcurrentJobs}: RunBreakdown): AtWork => {
  const {executor, sharesThread} = strategyNamed(strategy);
  return {count: sharesThread ? 1 : maxConcurrentJobs, kind: executor};
};

const sharesThread = ({strategy}: RunBreakdown): boolean => strategyNamed(strategy).sharesThread;
const nothingOverlapped = ({maxConcurrentJobs}: RunBreakdown): boolean => maxConcurrentJobs <= 1;
/**
 * Whether more time went into I/O than into computing. Where all jobs share a thread, that was free for longer than it
 * was busy: otherwise the I/O of thousands waits for it.
 */
const waited = (of: RunBreakdown): boolean =>
  of.ioMs > of.busyMs && !(sharesThread(of) && of.maxConcurrentJobs > 1 && of.busyMs > of.freeMs);
const rivals = (of: RunBreakdown) => rivalsOf(of, atWork(of).count);
const crowded = (of: RunBreakdown): boolean => areCrowded(of, atWork(of).count);
/** Whether threads lacked cores most of all; where they worked for longer, without being too many, it is said of their work. */
const lackedCores = (of: RunBreakdown): boolean =>
  obstacleOf(of) === 'ready' && (of.readyMs >= of.busyMs || crowded(of));
/** Whether that is more the doing of something else than of their own number. */
const wereTaken = (of: RunBreakdown): boolean => {
  const by = rivals(of);
  return by !== null && !(by === 'programs' && crowded(of) && hadLess(of));
};

/** For how long the threads of a run lacked a core, and what had it or kept them from it. */
export type Lack = Pick<RunBreakdown, 'readyMs' | 'cores' | 'othersCores' | 'quotaCores'> & {
  readonly by: Rivals | null;
};
const lack = (of: RunBreakdown): {readonly lack: Lack | null} => {
  if (obstacleOf(of) !== 'ready') return {lack: null};
  const {readyMs, cores, othersCores, quotaCores} = of;
  return {lack: {readyMs, cores, othersCores, quotaCores, by: rivals(of)}};
};

const isIncomplete = ({untold}: RunBreakdown): boolean => untold > 0;

const rule = <Figures extends object>(
  applies: (of: RunBreakdown) => boolean,
  figures: (of: RunBreakdown) => Figures,
): Rule<RunBreakdown, Figures> => ({applies, figures});

const work = ({busyMs, wallMs}: RunBreakdown) => ({busyMs, wallMs});
const waiting = ({ioMs, wallMs, isAwaited}: RunBreakdown) => ({ioMs, wallMs, isAwaited});
const sleep = ({sleptMs, wallMs}: RunBreakdown) => ({sleptMs, wallMs});

/**
 * What a run's time went into most of all, from where its threads were: the first one that applies is its headline, and
 * begins its verdict. The last two apply to every run.
 */
export const headlines = {
  /** Starts or ends of jobs are missing in the recording: what executors did meanwhile is not known. */
  'jobs-missing': rule(isIncomplete, ({untold, planned}) => ({untold, planned})),
  /** No job was taken. */
  'nothing-taken': rule(
    of => of.jobs === 0,
    () => ({}),
  ),
  /** The jobs taken so far say nothing of how all of them go together. */
  'too-early': rule(isTooEarly, ({jobs, planned}) => ({jobs, planned})),
  /** Threads waited for the lock that they share. */
  locked: rule(
    of => obstacleOf(of) === 'locked',
    of => ({locked: of.shares.locked, ...work(of)}),
  ),
  /** Threads were ready without a core, as something else had the cores; `alone`: the share that they explain themselves. */
  'cores-taken': rule(
    of => lackedCores(of) && wereTaken(of),
    of => ({
      ready: of.shares.ready,
      by: rivals(of) ?? 'programs',
      cores: of.cores,
      quotaCores: of.quotaCores,
      othersCores: of.othersCores,
      alone: expectedReady(of, atWork(of).count),
      atWork: atWork(of),
      ...work(of),
    }),
  ),
  /** More executors wanted a core than there are, or than a container allows; `othersCores`: what other programs had of them. */
  'few-cores': rule(lackedCores, of => ({
    ready: of.shares.ready,
    cores: of.cores,
    quotaCores: of.quotaCores,
    othersCores: rivals(of) === 'programs' ? of.othersCores : null,
    atWork: atWork(of),
    ...work(of),
  })),
  /** The code of a job put the one thread of all jobs to sleep. */
  'slept-shared': rule(of => hasSlept(of) && sharesThread(of) && of.planned > 1, sleep),
  'slept-alone': rule(of => hasSlept(of) && nothingOverlapped(of), sleep),
  'slept-side-by-side': rule(hasSlept, of => ({...sleep(of), atWork: atWork(of)})),
  /** Jobs waited while their one thread was free; `held`: with those that waited for a connection. */
  'waited-in-flight': rule(
    of => waited(of) && sharesThread(of),
    of => ({...waiting(of), jobs: of.maxConnectedJobs, held: of.maxConcurrentJobs, busyMs: of.busyMs}),
  ),
  'waited-alone': rule(
    of => waited(of) && nothingOverlapped(of),
    of => ({...waiting(of), ...lack(of)}),
  ),
  'waited-side-by-side': rule(waited, of => ({...waiting(of), atWork: atWork(of)})),
  /** One thread computed; `shared`: other jobs could have been in flight meanwhile. */
  'computed-alone': rule(nothingOverlapped, of => ({...work(of), ...lack(of), shared: sharesThread(of)})),
  'computed-in-turns': rule(sharesThread, of => ({...work(of), ...lack(of), jobs: of.maxConcurrentJobs})),
  'computed-side-by-side': rule(
    () => true,
    of => ({...work(of), ...lack(of), atWork: atWork(of)}),
  ),
} as const;

export type HeadlineName = keyof typeof headlines;
export type HeadlineFigures = FiguresOf<typeof headlines>;
export type Headline = ReasonOf<typeof headlines>;

/** The headline of a run. */
export const headlineOf = (of: RunBreakdown): Headline => {
  const [first] = holding<RunBreakdown, typeof headlines>(headlines, of);
  if (first === undefined) throw new TypeError('no headline applies');
  return first;
};

/** Whether no job was taken yet, or too few are known to say how all of them go together. */
export const saysNothingYet = (of: RunBreakdown): boolean =>
  isIncomplete(of) || of.jobs === 0 || isTooEarly(of);

/** Whether a reason is what a run's time went into most of all. */
export const isHeadline = (reason: {readonly name: string}): reason is Headline =>
  Object.hasOwn(headlines, reason.name);
