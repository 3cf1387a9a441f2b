import {Box, Text} from 'ink';
import type {PlacedProcess, Placement} from '../../../model/placement/placed.js';
import type {RunState} from '../../../model/run/run-state.js';
import {LANE_STATES} from '../../../model/timeline/span.js';
import {type Item, Items} from '../../components/items.js';
import {Painted} from '../../components/painted.js';
import {widthOf} from '../../layout/width.js';
import type {Tone} from '../../theme/tone.js';
import {useView, type View} from '../../view.js';
import {type Label, stationLabels, withoutOverlap} from './border-labels.js';
import {cellLines} from './cells.js';
import type {FloorPlan} from './floor-plan.js';
import {roomLines} from './room-lines.js';
import type {RowContext} from './row-line.js';

type RoomsProps = {run: RunState; placement: Placement; plan: FloorPlan};

/** More moves than this in a second are too many to follow: they are drawn as counts alone. */
const BURST = 12;

/** What a full bar stands for where it is not known how long I/O takes, µs. A choice. */
const LEAST_FULL_US = 1_000_000;

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
      : cellLines(view, process, plan, inside);
  const {height} = plan;
  const exit = process.exit && text.exit(process.exit.exitCode, process.exit.signal);
  const id = ` ${exit ?? (process.pid === null ? '' : text.pid(process.pid))} `;
  const name = nameWithin(plan.width - 3, process, view);
  const shared = ` ${text.places.shared(run.plan.gil)} `;
  const replaced = replacedBy(process, view).find(words => widthOf(shared + words) + 4 < plan.width);
  const atEnd = (tone: Tone): Label => ({column: inside + 1 - widthOf(id), text: id, tone});
  const labels = withoutOverlap(
    [
      [{column: widthOf(name) < plan.width - 3 ? 1 : 0, text: name, tone: theme.strong}],
      exit ? [atEnd(theme.message)] : [],
      plan.kind === 'rooms' ? stationLabels(view, process, inside, run.shape) : [],
      exit || process.pid === null ? [] : [atEnd(theme.quiet)],
    ],
    plan.width - 3,
  );
  return (
    <Box
      width={plan.width}
      height={height + 2}
      flexDirection="column"
      borderStyle={ascii ? 'classic' : 'round'}
      borderColor={theme.quiet.color}
    >
      {labels.map(({column, text, tone}) => (
        <Box key={text} position="absolute" marginTop={-1} marginLeft={column}>
          <Text {...tone}>{text}</Text>
        </Box>
      ))}
      <Box height={height} paddingX={1} flexShrink={0}>
        <Painted lines={lines.slice(0, height)} width={inside} />
      </Box>
      {widthOf(shared) + 4 < plan.width && (
        <Box marginX={1} height={1} flexShrink={0} justifyContent="space-between">
          <Text {...theme.quiet}>{shared}</Text>
          {replaced !== undefined && <Text {...theme.message}>{replaced}</Text>}
        </Box>
      )}
    </Box>
  );
};

/** The name of a process; in very narrow rooms its number alone. */
const nameWithin = (columns: number, {process}: PlacedProcess, {text}: View): string =>
  [` ${text.process(process)} `, ` ${process} `].find(name => widthOf(name) <= columns) ?? '';

/** Which process it took the place of, of several how many, and where there is room, how that ended: the longest first. */
const replacedBy = ({replaced}: PlacedProcess, {text}: View): readonly string[] => {
  const [first, ...others] = replaced;
  if (!first) return [];
  const saying = (processes: string, exit: string | null): string =>
    ` ${text.places.replaces(processes, exit)} `;
  if (others.length > 0) return [saying(text.processes(replaced.length), null)];
  const name = text.process(first.process);
  return [saying(name, text.exit(first.exitCode, first.signal)), saying(name, null)];
};

const contextOf = (
  {nowUs, session}: View,
  {processes, moves}: Placement,
): Omit<RowContext, 'width' | 'scale'> => {
  const waiting = processes.flatMap(({threads}) =>
    threads.flatMap(({state, job, inFlight}) => [...inFlight, ...(state === 'blocked' && job ? [job] : [])]),
  );
  const expectedUs = session.run?.plan.embedded ? session.run.plan.latencyMs * 1000 : 0;
  const longestUs = Math.max(expectedUs || LEAST_FULL_US, ...waiting.map(({since}) => nowUs - since));
  // After the end time stands still, so that a trail would stay.
  const moving = session.motion === 'on' && session.run?.stage !== 'over';
  return {nowUs, longestUs, motion: moving && moves <= BURST};
};

/** How many threads do what: where there is no room for each of them. */
const Counts = ({processes}: {processes: readonly PlacedProcess[]}) => {
  const {text, theme, glyphs} = useView();
  const threads = processes.flatMap(process => process.threads);
  const items = LANE_STATES.flatMap((state): Item[] => {
    const count =
      threads.filter(thread => thread.state === state).length +
      (state === 'in flight' ? threads.reduce((sum, {inFlight}) => sum + inFlight.length, 0) : 0) +
      (state === 'unconnected' ? threads.reduce((sum, {unconnected}) => sum + unconnected.length, 0) : 0);
    const words = `${glyphs[state]} ${count} ${text.states[state]}`;
    return count === 0 ? [] : [{text: words, tone: theme.states[state].word}];
  });
  return (
    <Box paddingX={1} height={1} flexGrow={1}>
      <Items gap={3} items={items} />
    </Box>
  );
};
