import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {
  type EventOf,
  type FactType,
  hasType,
  type RunEvent,
  type ThreadFigures,
} from '../../source/model/event/event.js';
import {decode} from '../../source/model/event/wire.js';
import {varied} from '../helpers/variety.js';
import {folderFor, kitchens, lines} from './kitchens.js';

/** The events of a recording, without any fold of the program. */
type Recording = {
  readonly events: readonly RunEvent[];
  of<T extends FactType>(type: T): readonly EventOf<T>[];
  readonly cores: number;
};

const recordingIn = (file: string): Recording => {
  const events = lines(readFileSync(file, 'utf8')).slice(1).map(decode);
  const of = <T extends FactType>(type: T) =>
    events.filter((event): event is EventOf<T> => hasType(type, event));
  const [started] = of('run-started');
  assert.ok(started);
  return {events, of, cores: started.plan.cores ?? started.environment.cores};
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const last = <T>(values: readonly T[]): T | undefined => values.at(-1);

const firstQueued = ({of}: Recording): number => of('job-queued')[0]?.at ?? 0;
const lastEnded = ({of}: Recording): number =>
  Math.max(...[...of('job-finished'), ...of('job-failed')].map(({at}) => at));

/** The longest time that each job was held, µs. */
const heldUs = ({of}: Recording): number =>
  sum(
    of('job-finished').map(
      ({job, at}) => at - (of('job-started').find(started => started.job === job)?.at ?? at),
    ),
  );

/** What the kernel counted for each executor from the first job queued to the last one ended, µs. */
const counted = (recording: Recording, of: 'runUs' | 'readyUs'): number => {
  const readings = new Map<string, {at: number; count: number}[]>();
  const add = (at: number, process: number, thread: number, figures: ThreadFigures): void => {
    const key = `${process}.${thread}`;
    readings.set(key, [...(readings.get(key) ?? []), {at, count: figures[of]}]);
  };
  for (const event of recording.events) {
    if (hasType('sample', event))
      for (const one of event.threads) add(event.at, one.process, one.thread, one);
    else if ('kernel' in event && event.kernel && 'thread' in event && event.thread && event.process)
      add(event.at, event.process, event.thread, event.kernel);
  }
  const [from, to] = [firstQueued(recording), lastEnded(recording)];
  return sum(
    [...readings.values()].map(all => {
      const sorted = all.sort((a, b) => a.at - b.at);
      const first = sorted.findLast(({at}) => at <= from) ?? sorted[0];
      const latest = sorted.findLast(({at}) => at <= to) ?? first;
      return Math.max(0, (latest?.count ?? 0) - (first?.count ?? 0));
    }),
  );
};

/** Most jobs held at one moment. */
const mostHeld = ({of}: Recording): number => {
  const changes = [
    ...of('job-started').map(({at}) => [at, 1] as const),
    ...of('job-finished').map(({at}) => [at, -1] as const),
  ].sort(([a, up], [b, other]) => a - b || up - other);
  let now = 0;
  return Math.max(...changes.map(([, by]) => (now += by)));
};

/** I/O of jobs as they report it: from the phase until the next one, or the end, µs. */
const reportedIoUs = ({of, events}: Recording): number => {
  const waits = ['connecting', 'waiting', 'awaiting', 'receiving', 'writing', 'helped'];
  return sum(
    of('job-phase')
      .filter(({phase}) => waits.includes(phase))
      .map(({job, at}) => {
        const next = events.find(event => 'job' in event && event.job === job && event.at > at);
        return (next?.at ?? at) - at;
      }),
  );
};

/** How long answers were there before their jobs went on, µs. */
const answeredUs = ({of}: Recording): number =>
  sum(
    of('job-phase').map(({at, answeredAt}) => (answeredAt === undefined ? 0 : Math.max(0, at - answeredAt))),
  );

/** Whether a figure lies between the bounds that follow from a recording. */
const isBounds = (computed: unknown): computed is {readonly low: number; readonly high: number} =>
  typeof computed === 'object' && computed !== null && 'low' in computed;

/** How each figure that a reason can cite follows from the recording; `within`: how far the two may lie apart, a share. */
const calculators: Readonly<
  Record<string, {readonly within: number; of(recording: Recording): number | boolean | object | null}>
> = {
  wallMs: {within: 0, of: run => (lastEnded(run) - firstQueued(run)) / 1000},
  startupMs: {within: 0, of: run => firstQueued(run) / 1000},
  planned: {within: 0, of: ({of}) => of('run-started')[0]?.plan.jobs ?? 0},
  cores: {within: 0, of: ({cores}) => cores},
  quotaCores: {within: 0, of: () => null},
  processes: {within: 0, of: ({of}) => of('process-started').length},
  threads: {within: 0, of: ({of}) => of('thread-started').length},
  sessions: {within: 0, of: ({of}) => of('session-opened').length},
  connections: {within: 0, of: ({of}) => of('connection-opened').length},
  isAwaited: {within: 0, of: () => false},
  shared: {within: 0, of: ({of}) => of('run-started')[0]?.plan.strategy === 'async'},
  jobs: {within: 0, of: mostHeld},
  held: {within: 0, of: mostHeld},
  /** Those in flight of them: a job is for moments without a connection. */
  connected: {within: 0, of: run => ({low: 1, high: mostHeld(run)})},
  overlaps: {
    within: 0,
    of: run => run.of('run-started')[0]?.plan.strategy === 'async' && mostHeld(run) > 1,
  },
  slept: {within: 0, of: () => false},
  atWork: {
    within: 0,
    of: run => ({
      count: mostHeld(run),
      kind: run.of('run-started')[0]?.plan.strategy === 'process' ? 'process' : 'thread',
    }),
  },
  cpuMs: {
    within: 0,
    of: run =>
      sum(
        run.of('process-started').map(({process}) => {
          const own = run.of('usage').filter(event => event.process === process);
          // A process that reports for the first time when jobs are there began during the run: all of it counts.
          const from = own.findLast(({at}) => at <= firstQueued(run));
          return (last(own)?.cpuUs ?? 0) - (from?.cpuUs ?? 0);
        }),
      ) / 1000,
  },
  peakBytes: {
    within: 0,
    of: ({of}) =>
      sum(
        of('process-started').map(({process}) =>
          Math.max(
            ...of('usage')
              .filter(event => event.process === process)
              .map(({peakRssBytes}) => peakRssBytes),
          ),
        ),
      ),
  },
  // The kernel's counts are taken to the moment, and between two samples in proportion.
  busyMs: {within: 0.15, of: run => counted(run, 'runUs') / 1000},
  ready: {within: 0.3, of: run => counted(run, 'readyUs') / heldUs(run)},
  readyMs: {within: 0.3, of: run => counted(run, 'readyUs') / 1000},
  // Threads wait for a core between jobs too, and a job in flight for its thread: each is a bound of what it waited for.
  ioMs: {
    within: 0.15,
    of: run =>
      run.of('run-started')[0]?.plan.strategy === 'async'
        ? {low: (reportedIoUs(run) - answeredUs(run)) / 1000, high: reportedIoUs(run) / 1000}
        : {
            low: (heldUs(run) - counted(run, 'runUs') - counted(run, 'readyUs')) / 1000,
            high: heldUs(run) / 1000,
          },
  },
  locked: {
    within: 0.15,
    of: run => (heldUs(run) - counted(run, 'runUs') - counted(run, 'readyUs')) / heldUs(run),
  },
};

/** How far apart two figures lie that are small: the resolution of clocks and of what is printed, in their unit. */
const LEAST_APART = 30;

const agrees = (cited: unknown, computed: unknown, within: number): boolean => {
  if (typeof cited === 'number' && isBounds(computed))
    return (
      cited >= computed.low * (1 - within) - LEAST_APART &&
      cited <= computed.high * (1 + within) + LEAST_APART
    );
  if (typeof cited !== 'number' || typeof computed !== 'number')
    return JSON.stringify(cited) === JSON.stringify(computed);
  const slack =
    within === 0 ? 0.001 : Math.max(within * Math.abs(computed), computed <= 1 ? 0.1 : LEAST_APART);
  return Math.abs(cited - computed) <= slack + 1e-9;
};

const runs: readonly (readonly string[])[] = [
  ...['sync', 'thread', 'async', 'process'].flatMap(strategy => [
    ['course-io', '--strategy', strategy, '--latency', '100'],
    ['course-cpu', '--strategy', strategy, '-n', '8'],
  ]),
  ['sum', '--gil', '--strategy', 'thread', '-n', '8'],
];

for (const args of varied(runs, ([work = '', , strategy]) =>
  ['course-io async', 'course-cpu thread'].includes(`${work} ${strategy}`),
))
  test(`each figure that a reason of ${args.join(' ')} cites follows from the recording`, {
    skip: process.platform !== 'linux',
  }, async t => {
    const file = join(folderFor(t), 'run.ndjson');
    const {code, stdout, stderr} = await kitchens(['run', ...args, '--record', file, '--json']);
    assert.equal(code, 0, stderr);
    const {reasons} = JSON.parse(stdout);
    assert.ok(reasons.length >= 1 && reasons.length <= 3);
    const recording = recordingIn(file);
    for (const {name, figures} of reasons) {
      // What other programs did is counted for the machine as a whole, and the shares of a doubt are its own.
      if (
        ['cores-taken', 'other-programs', 'unexplained', 'transport', 'helped', 'loop-blocked'].includes(name)
      )
        continue;
      const {lack, othersCores, ...own} = figures;
      // Of what took cores meanwhile, how long that was follows from the recording.
      for (const [id, cited] of Object.entries({...own, ...(lack && {readyMs: lack.readyMs})})) {
        const calculator = calculators[id];
        assert.ok(calculator, `nothing computes ${id} of ${name}`);
        const computed =
          id === 'jobs' && name === 'sessions'
            ? calculators.planned?.of(recording)
            : id === 'jobs' && name === 'waited-in-flight'
              ? calculators.connected?.of(recording)
              : calculator.of(recording);
        assert.ok(
          agrees(cited, computed, calculator.within),
          `${name}: ${id} is ${JSON.stringify(cited)}, and by the recording ${JSON.stringify(computed)}`,
        );
      }
    }
  });
