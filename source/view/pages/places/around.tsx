import {Box, Text} from 'ink';
import type {EndedJob, PlacedThread, Placement} from '../../../model/placement/placed.js';
import {printable} from '../../../model/printable/printable.js';
import {type RunState, waitingJobs, wallMs} from '../../../model/run/run-state.js';
import {scoreRows} from '../../../model/session/scoreboard.js';
import {type Item, Items} from '../../components/items.js';
import {Painted} from '../../components/painted.js';
import {largeDigits} from '../../layout/large-signs.js';
import {shortened, widest, widthOf} from '../../layout/width.js';
import {painted} from '../../theme/paint.js';
import {useView} from '../../view.js';
import {TRAIL_US} from './row-line.js';

/** The queue: the next job nearest to the rooms, the others above it. */
export const Queue = ({run, jobs, lines, columns}: QueueProps) => {
  const {text, theme, glyphs, lit} = useView();
  const shown = jobs.slice(0, Math.max(0, lines - 2));
  const more = waitingJobs(run) - shown.length;
  const ticket = (job: number): string =>
    painted(` ${glyphs.waiting}`, theme.message) +
    painted(` ${job}`, job === lit ? theme.chosen : theme.plain);
  const rows = [
    painted(shortened(text.queue, columns), theme.strong),
    ...shown.map(ticket),
    ...(more > 0 ? [painted(` + ${more}`, theme.quiet)] : []),
  ];
  return (
    <Box paddingLeft={1}>
      <Painted lines={rows} width={columns} />
    </Box>
  );
};

type QueueProps = {run: RunState; jobs: readonly number[]; lines: number; columns: number};

/** Threads that are named where several wait for the same; the others are counted. */
const MOST_NAMES = 3;

type EndedProps = {run: RunState; placement: Placement; lines: number; columns: number};

/** The time so far or the wall time and the speed-up in large digits, and the jobs that have ended. */
export const Ended = ({run, placement, lines, columns}: EndedProps) => {
  const {text, theme, glyphs, ascii, session, nowUs} = useView();
  const isOver = run.stage === 'over';
  const time = isOver ? text.seconds(wallMs(run)) : text.clock(wallMs(run, nowUs));
  const score = isOver && scoreRows(session, nowUs).find(({strategy}) => strategy === run.plan.strategy);
  const speedup = score && score.speedup !== null ? text.times(score.speedup, glyphs.times) : '';
  const figures = largeFigures(speedup ? [time, speedup] : [time], {lines: lines - 1, columns, ascii});
  const used = figures.reduce((sum, figure) => sum + figure.length + 1, 0);
  const count = `${run.counts.finished}/${run.plan.jobs}`;
  const words = speedup && figures.length < 2 ? `${count} ${glyphs.dot} ${speedup}` : count;
  const isNarrow = widthOf(`${text.places.ended} ${words}`) > columns;
  return (
    <Box flexDirection="column" paddingLeft={2}>
      {figures.map((figure, i) => (
        <Box key={FIGURES[i]} marginBottom={1}>
          <Painted lines={figure} width={columns} />
        </Box>
      ))}
      <Text wrap="truncate">
        <Text {...theme.strong}>{`${isNarrow ? glyphs.done : text.places.ended} `}</Text>
        {words}
      </Text>
      <Plates {...placement} run={run} nowUs={nowUs} lines={lines - used - 1} columns={columns} />
    </Box>
  );
};

const FIGURES = ['time', 'speed'];

type FigureRoom = {readonly lines: number; readonly columns: number; readonly ascii: boolean};

/** Figures one below the other in the largest digits for which there is room; a time that has none is a text. */
const largeFigures = (
  figures: readonly string[],
  {lines, columns, ascii}: FigureRoom,
): readonly (readonly string[])[] => {
  const [large, usual] = ([5, 3] as const).map(scale =>
    figures.map(figure => largeDigits(figure, ascii, scale)),
  );
  const fits = (some: readonly (readonly string[])[] = []): boolean =>
    widest(some.flat()) <= columns && some.reduce((sum, {length}) => sum + length + 1, 0) <= lines;
  const small = lines > 1 ? [figures.slice(0, 1)] : [];
  return [large, usual, usual?.slice(0, 1)].find(fits) ?? small;
};

type PlatesProps = Pick<Placement, 'finished' | 'failed'> & {
  run: RunState;
  nowUs: number;
  lines: number;
  columns: number;
};

/** The most failed jobs that are shown with their reasons, and the part of the lines that they may take. */
const MOST_FAILED = 4;
const FAILED_SHARE = 0.5;

/** Finished jobs by their numbers, and failed ones with their reasons below them; what has just come is marked. */
const Plates = ({run, finished, failed, nowUs, lines, columns}: PlatesProps) => {
  const {text, theme, glyphs, lit} = useView();
  const plate = (sign: string, job: number): string => `${sign} ${job}`;
  const width = 1 + widest(finished.map(({job}) => plate(glyphs.done, job)));
  const perLine = Math.max(1, Math.floor(columns / width));
  if (lines < 1) return null;
  const bin = failed.slice(0, Math.min(MOST_FAILED, Math.ceil(lines * FAILED_SHARE)));
  // In the order in which they ended: the latest ones where not all have room.
  const shown = finished.slice(0, perLine * (lines - bin.length)).reverse();
  const rows = Array.from({length: Math.ceil(shown.length / perLine)}, (_, i) =>
    shown.slice(i * perLine, (i + 1) * perLine),
  );
  const served = ({job, since}: EndedJob): string => {
    const tone = job === lit ? theme.chosen : nowUs - since < TRAIL_US ? theme.live : theme.plain;
    return painted(plate(glyphs.done, job).padEnd(width), tone);
  };
  const binned = ({job}: EndedJob): string => {
    const error = run.jobs[job - 1]?.error;
    const reason = error ? ` ${printable(text.failure(error), columns)}` : '';
    return painted(shortened(plate(glyphs.failed, job) + reason, columns), theme.bad);
  };
  return (
    <Painted lines={[...rows.map(row => row.map(served).join('')), ...bin.map(binned)]} width={columns} />
  );
};

/** What threads compete for: the cores of the machine, each with one thread at a time, and the lock of a process. */
export const Cores = ({placement: {cores, processes}}: {placement: Placement}) => {
  const {text, theme, glyphs, pictures} = useView();
  const threads = processes.flatMap(process => process.threads);
  const nameOf = ({process, thread}: PlacedThread): string =>
    processes.length > 1 ? text.process(process) : text.thread(thread);
  const waiting = (state: 'ready' | 'locked'): readonly Item[] => {
    const names = threads.filter(thread => thread.state === state).map(nameOf);
    if (names.length === 0) return [];
    const more = names.length > MOST_NAMES ? ` + ${names.length - MOST_NAMES}` : '';
    const words = `${names.slice(0, MOST_NAMES).join(', ')}${more}: ${text.states[state]}`;
    return [
      {
        sign: {text: `${glyphs[state]} `, tone: theme.states[state].cell},
        text: words,
        tone: theme.states[state].word,
      },
    ];
  };
  const without = {
    unused: `${glyphs.idle} ${text.places.freeCore}`,
    other: `${glyphs.idle} ${text.places.otherPrograms}`,
    unknown: '?',
  };
  const items = [
    ...cores.map(({thread, helper, allowed, otherwise}, core): Item => {
      const words = thread
        ? `${pictures.person} ${nameOf(thread)}`
        : helper
          ? `${glyphs.helper} ${text.helpers[helper]}`
          : allowed
            ? without[otherwise]
            : `${glyphs.idle} ${text.coreNotUsed}`;
      const tone = thread || helper ? theme.states.running.word : theme.states.idle.word;
      return {sign: {text: `${core} `, tone: theme.key}, text: words, tone};
    }),
    ...waiting('ready'),
    ...waiting('locked'),
  ];
  return (
    <Box paddingX={1} height={1}>
      <Box flexShrink={0} marginRight={2}>
        <Text {...theme.strong}>{text.places.cores}</Text>
      </Box>
      <Items gap={3} items={items} />
    </Box>
  );
};
