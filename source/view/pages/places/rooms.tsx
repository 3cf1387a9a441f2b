import {Box, Text} from 'ink';
import type {PlacedJob, PlacedProcess, Placement} from '../../../model/placement/placement.js';
import type {RunState} from '../../../model/run/run-state.js';
import {LANE_STATES, type LaneState} from '../../../model/timeline/span.js';
import {type Item, Items} from '../../components/items.js';
import {Painted} from '../../components/painted.js';
import {fitted, widest, widthOf} from '../../layout/width.js';
import {painted} from '../../theme/paint.js';
import {useView, type View} from '../../view.js';
import {BARE_CELL, type FloorPlan} from './floor-plan.js';
import {captionsText, flyingText, type RowContext, suspendedText, threadText} from './thread-row.js';

type RoomsProps = {run: RunState; placement: Placement; plan: FloorPlan};

/** More moves than this in a second are too many to follow: they are drawn as counts alone. */
const BURST = 12;

/** The processes as rooms, as many side by side as the plan says. */
export const Rooms = ({run, placement, plan}: RoomsProps) => {
  const {processes} = placement;
  if (plan.kind === 'counts') return <Counts processes={processes} />;
  const rows = Array.from({length: Math.ceil(processes.length / plan.perRow)}, (_, i) =>
    processes.slice(i * plan.perRow, (i + 1) * plan.perRow),
  );
  return (
    <Box flexDirection="column">
      {rows.map(row => (
        <Box key={row[0]?.process}>
          {row.map(process => (
            <Room key={process.process} run={run} placement={placement} plan={plan} process={process} />
          ))}
        </Box>
      ))}
    </Box>
  );
};

type RoomProps = RoomsProps & {plan: Exclude<FloorPlan, {kind: 'counts'}>; process: PlacedProcess};

/** A process: what is inside shares its memory, as its border says. */
const Room = ({run, placement, plan, process}: RoomProps) => {
  const view = useView();
  const {text, theme, ascii} = view;
  const inside = plan.width - 4;
  const lines =
    plan.kind === 'rooms'
      ? roomLines(view, process, plan, {...contextOf(view, placement), width: inside})
      : cellLines(view, process, plan.cell, inside);
  const {height} = plan;
  const exit = process.exit && text.exit(process.exit.exitCode, process.exit.signal);
  const title = ` ${text.process(process.process)} `;
  const id = exit ?? (process.pid === null ? '' : text.pid(process.pid));
  const shared = ` ${text.places.shared(run.plan.gil)} `;
  return (
    <Box
      width={plan.width}
      height={height + 2}
      flexDirection="column"
      borderStyle={ascii ? 'classic' : 'round'}
      borderColor={theme.quiet.color}
    >
      <Box marginTop={-1} marginX={1} height={1} flexShrink={0} justifyContent="space-between">
        <Text {...theme.strong}>{title}</Text>
        {widthOf(title + id) + 6 < plan.width && id !== '' && (
          <Text {...(exit ? theme.message : theme.quiet)}>{` ${id} `}</Text>
        )}
      </Box>
      <Box height={height} paddingX={1} flexShrink={0}>
        <Painted lines={lines.slice(0, height)} width={inside} />
      </Box>
      {process.threads.length > 1 && widthOf(shared) + 4 < plan.width && (
        <Box marginX={1} height={1} flexShrink={0}>
          <Text {...theme.quiet}>{shared}</Text>
        </Box>
      )}
    </Box>
  );
};

const contextOf = ({nowUs, session}: View, {processes, moves}: Placement): Omit<RowContext, 'width'> => {
  const waiting = processes.flatMap(({threads}) =>
    threads.flatMap(({state, job, inFlight}) => [...inFlight, ...(state === 'blocked' && job ? [job] : [])]),
  );
  const longestUs = Math.max(1_000_000, ...waiting.map(({since}) => nowUs - since));
  // After the end time stands still, so that a trail would stay.
  const moving = session.motion === 'on' && session.run?.stage !== 'over';
  return {nowUs, longestUs, motion: moving && moves <= BURST};
};

/** The names of the stations; a line for each thread, behind its name, and for each of the jobs that it holds at once. */
const roomLines = (
  view: View,
  {threads}: PlacedProcess,
  {captions, apart}: Extract<FloorPlan, {kind: 'rooms'}>,
  context: RowContext,
): readonly string[] => {
  const {text, theme} = view;
  const alone = threads.length === 1;
  const name = widest(threads.map(({thread}) => text.thread(thread))) + 2;
  const inner = {...context, width: Math.max(1, context.width - name)};
  const indent = ' '.repeat(name);
  const lines = threads.flatMap((thread, i): readonly string[] => {
    const label = painted(fitted(text.thread(thread.thread), name), alone ? theme.plain : theme.strong);
    return [
      ...(i > 0 ? Array<string>(apart).fill('') : []),
      label + threadText(view, thread, inner),
      ...thread.suspended.map(job => indent + suspendedText(view, job, inner)),
      ...thread.inFlight.map(job => indent + flyingText(view, job, inner)),
    ];
  });
  return captions ? [indent + captionsText(view, inner.width), ...lines] : lines;
};

/** Threads, and jobs that they hold at once, as cells of a few columns. */
const cellLines = (
  {glyphs, theme, run}: View,
  {threads}: PlacedProcess,
  width: number,
  columns: number,
): readonly string[] => {
  const cell = (
    sign: string,
    state: LaneState,
    job: PlacedJob | null,
    tone = theme.states[state].word,
  ): string =>
    painted(
      fitted(width === BARE_CELL ? glyphs[state] : `${sign}${glyphs[state]}${job?.job ?? ''}`, width),
      tone,
    );
  const cells = threads.flatMap(thread => [
    run?.stage === 'over' && width > BARE_CELL
      ? painted(fitted(`${glyphs.person}${glyphs.done}${thread.finished}`, width), theme.plain)
      : cell(glyphs.person, thread.state, thread.job),
    ...thread.suspended.map(job => cell(glyphs.dish, 'suspended', job)),
    ...thread.inFlight.map(job =>
      cell(glyphs.dish, 'in flight', job, job.overdueSince === null ? undefined : theme.bad),
    ),
  ]);
  const perLine = Math.max(1, Math.floor(columns / width));
  return Array.from({length: Math.ceil(cells.length / perLine)}, (_, i) =>
    cells.slice(i * perLine, (i + 1) * perLine).join(''),
  );
};

/** How many threads do what: where there is no room for each of them. */
const Counts = ({processes}: {processes: readonly PlacedProcess[]}) => {
  const {text, theme, glyphs} = useView();
  const threads = processes.flatMap(process => process.threads);
  const items = LANE_STATES.flatMap((state): Item[] => {
    const count =
      threads.filter(thread => thread.state === state).length +
      (state === 'in flight' ? threads.reduce((sum, {inFlight}) => sum + inFlight.length, 0) : 0);
    const words = `${glyphs[state]} ${count} ${text.states[state]}`;
    return count === 0 ? [] : [{text: words, tone: theme.states[state].word}];
  });
  return (
    <Box paddingX={1} height={1} flexGrow={1}>
      <Items gap={3} items={items} />
    </Box>
  );
};
