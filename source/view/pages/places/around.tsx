import {Box, Text} from 'ink';
import type {Placement} from '../../../model/placement/placement.js';
import {type RunState, wallMs} from '../../../model/run/run-state.js';
import {scoreRows} from '../../../model/session/scoreboard.js';
import {type Item, Items} from '../../components/items.js';
import {Painted} from '../../components/painted.js';
import {widest} from '../../layout/width.js';
import {useView, type View} from '../../view.js';
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

/** The time so far or the wall time in large digits, and the jobs that have ended, the latest first. */
export const Ended = ({run, placement, lines}: {run: RunState; placement: Placement; lines: number}) => {
  const view = useView();
  const {text, theme} = view;
  const figure = largeFigure(view, run);
  const room = lines - DIGIT_LINES - 2;
  return (
    <Box flexDirection="column" paddingLeft={2}>
      {lines > DIGIT_LINES && <Painted lines={figure} width={widest(figure)} />}
      <Box marginTop={lines > DIGIT_LINES ? 1 : 0}>
        <Text wrap="truncate">
          <Text {...theme.strong}>{`${text.places.ended} `}</Text>
          {`${run.counts.finished}/${run.plan.jobs}`}
        </Text>
      </Box>
      {room > 0 && <Plates {...placement} nowUs={view.nowUs} lines={room} />}
    </Box>
  );
};

/** The clock of a live run; of a finished one its wall time and, beside it, how many times as fast as sync it was. */
const largeFigure = (view: View, run: RunState): readonly string[] => {
  const {text, ascii, session, nowUs, glyphs} = view;
  if (run.stage !== 'over') return largeDigits(text.clock(wallMs(run, nowUs)), ascii);
  const row = scoreRows(session, nowUs).find(({strategy}) => strategy === run.plan.strategy);
  const speed = row?.speedup == null ? '' : `  ${text.times(row.speedup, glyphs.times)}`;
  const digits = largeDigits(text.seconds(wallMs(run)), ascii);
  return digits.map((line, i) => (i === DIGIT_LINES - 1 ? line + speed : line));
};

type PlatesProps = Pick<Placement, 'finished' | 'failed'> & {nowUs: number; lines: number};

const COLUMNS = 20;

/** Finished jobs by their numbers, and failed ones below them; what has just come is marked. */
const Plates = ({finished, failed, nowUs, lines}: PlatesProps) => {
  const {theme, glyphs} = useView();
  const plate = (sign: string, job: number): string => `${sign} ${job}`;
  const width = 1 + widest([...finished, ...failed].map(({job}) => plate(glyphs.done, job)));
  const perLine = Math.max(1, Math.floor(COLUMNS / width));
  const bin = failed.slice(0, perLine);
  const shown = finished.slice(0, perLine * Math.max(0, lines - (bin.length > 0 ? 1 : 0)));
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
