import {Box, Text} from 'ink';
import type {Placement} from '../../../model/placement/placement.js';
import {type RunState, wallMs} from '../../../model/run/run-state.js';
import {scoreRows} from '../../../model/session/scoreboard.js';
import {type Item, Items} from '../../components/items.js';
import {Painted} from '../../components/painted.js';
import {widest} from '../../layout/width.js';
import {useView} from '../../view.js';
import {DIGIT_LINES, largeDigits} from './digits.js';
import {TRAIL_US} from './thread-row.js';

/** The queue: the next job nearest to the rooms, the others above it. */
export const Queue = ({jobs, run, lines}: {run: RunState; jobs: readonly number[]; lines: number}) => {
  const {text, theme, glyphs} = useView();
  const shown = jobs.slice(0, Math.max(0, lines - 2));
  const more = run.counts.queued - shown.length;
  return (
    <Box flexDirection="column" paddingLeft={1}>
      <Text {...theme.strong} wrap="truncate">
        {text.queue}
      </Text>
      {shown.map(job => (
        <Text key={job} wrap="truncate">
          <Text {...theme.message}>{` ${glyphs.waiting}`}</Text>
          {` ${job}`}
        </Text>
      ))}
      {more > 0 && <Text {...theme.quiet}>{` + ${more}`}</Text>}
    </Box>
  );
};

/** Columns of what stands right of the rooms, without the blanks before it. */
const COLUMNS = 20;

/** The time so far or the wall time and the speed-up in large digits, and the jobs that have ended, the latest first. */
export const Ended = ({run, placement, lines}: {run: RunState; placement: Placement; lines: number}) => {
  const view = useView();
  const {text, theme, glyphs, ascii, session, nowUs} = view;
  const isOver = run.stage === 'over';
  const time = largeFigure(isOver ? text.seconds(wallMs(run)) : text.clock(wallMs(run, nowUs)), ascii);
  const score = isOver && scoreRows(session, nowUs).find(({strategy}) => strategy === run.plan.strategy);
  const speedup = score && score.speedup !== null ? text.times(score.speedup, glyphs.times) : '';
  const speed = lines > 2 * FIGURE_LINES && speedup ? largeFigure(speedup, ascii) : [];
  const figures = lines > FIGURE_LINES ? [time, speed].filter(({length}) => length > 0) : [];
  const words = `${run.counts.finished}/${run.plan.jobs}`;
  return (
    <Box flexDirection="column" paddingLeft={2}>
      {figures.map((figure, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the time stands before the speed-up
        <Box key={i} marginBottom={1}>
          <Painted lines={figure} width={COLUMNS} />
        </Box>
      ))}
      <Text wrap="truncate">
        <Text {...theme.strong}>{`${text.places.ended} `}</Text>
        {speedup && speed.length === 0 ? `${words} ${glyphs.dot} ${speedup}` : words}
      </Text>
      <Plates {...placement} nowUs={nowUs} lines={lines - FIGURE_LINES * figures.length - 1} />
    </Box>
  );
};

const FIGURE_LINES = DIGIT_LINES + 1;

/** Large digits where they fit beside the rooms, otherwise the figure as a text. */
const largeFigure = (figure: string, ascii: boolean): readonly string[] => {
  const digits = largeDigits(figure, ascii);
  return widest(digits) <= COLUMNS ? digits : ['', figure, ''];
};

type PlatesProps = Pick<Placement, 'finished' | 'failed'> & {nowUs: number; lines: number};

/** Finished jobs by their numbers, and failed ones below them; what has just come is marked. */
const Plates = ({finished, failed, nowUs, lines}: PlatesProps) => {
  const {theme, glyphs} = useView();
  const plate = (sign: string, job: number): string => `${sign} ${job}`;
  const width = 1 + widest([...finished, ...failed].map(({job}) => plate(glyphs.done, job)));
  const perLine = Math.max(1, Math.floor(COLUMNS / width));
  const bin = failed.slice(0, perLine);
  if (lines < 1) return null;
  const shown = finished.slice(0, perLine * (lines - (bin.length > 0 ? 1 : 0)));
  const rows = Array.from({length: Math.ceil(shown.length / perLine)}, (_, i) =>
    shown.slice(i * perLine, (i + 1) * perLine),
  );
  return (
    <Box flexDirection="column">
      {rows.map(row => (
        <Text key={row[0]?.job} wrap="truncate">
          {row.map(({job, since}) => (
            <Text key={job} {...(nowUs - since < TRAIL_US ? theme.live : theme.plain)}>
              {plate(glyphs.done, job).padEnd(width)}
            </Text>
          ))}
        </Text>
      ))}
      {bin.length > 0 && (
        <Text {...theme.bad} wrap="truncate">
          {bin.map(({job}) => plate(glyphs.failed, job).padEnd(width)).join('')}
        </Text>
      )}
    </Box>
  );
};

/** The cores of the machine: they belong to no process, and each has one thread at a time. */
export const Cores = ({placement: {cores, processes}}: {placement: Placement}) => {
  const {text, theme, glyphs, pictures} = useView();
  const several = processes.length > 1;
  const items = cores.map((thread, core): Item => {
    const name = thread && (several ? text.process(thread.process) : text.thread(thread.thread));
    const words = thread ? `${pictures.person} ${name}` : `${glyphs.idle} ${text.places.freeCore}`;
    const tone = thread ? theme.states.running.word : theme.states.idle.word;
    return {sign: {text: `${core} `, tone: theme.key}, text: words, tone};
  });
  return (
    <Box paddingX={1} height={1}>
      <Box flexShrink={0} marginRight={2}>
        <Text {...theme.strong}>{text.places.cores}</Text>
      </Box>
      <Items gap={3} items={items} />
    </Box>
  );
};
