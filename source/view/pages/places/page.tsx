import {Box} from 'ink';
import type {Placement} from '../../../model/placement/placed.js';
import {placementOf, statesIn} from '../../../model/placement/placement.js';
import type {RunState} from '../../../model/run/run-state.js';
import {runSigns} from '../../components/legend.js';
import {windowOf} from '../../layout/list-window.js';
import type {RunView} from '../../view.js';
import type {PageProps} from '../page.js';
import {type RunBody, RunPage} from '../run/run-page.js';
import {Cores, Ended, Queue} from './around.js';
import {DIGIT_LINES} from './digits.js';
import {capacityOf, compacted, type FloorPlan, planFor, planLines} from './floor-plan.js';
import {Rooms} from './rooms.js';

/** Where every job is: in the queue, at a thread, in I/O, or done; each process is a room. */
export const PlacesPage = ({page}: PageProps) => <RunPage page={page} bodyOf={bodyOf} axis={false} />;

/** Columns of the queue at the left, and of the ended jobs at the right; none on a narrow screen. */
const QUEUE = 13;
const ENDED = 22;
/** Columns of the screen from which each is shown. */
const WITH_QUEUE = 70;
const WITH_ENDED = 78;
/** Lines beside the rooms that hold the large figure, and the first jobs that have ended. */
const WITH_FIGURE = DIGIT_LINES + 4;

const bodyOf = (view: RunView): RunBody => {
  const {run} = view;
  const placement = placementOf(run, view.nowUs);
  const queue = view.columns >= WITH_QUEUE ? QUEUE : 0;
  const ended = view.columns >= WITH_ENDED ? ENDED : 0;
  const columns = view.columns - queue - ended - 2;
  const capacity = capacityOf(run, placement);
  const plan = (lines: number): FloorPlan => planFor(capacity, columns, lines);
  // Beside few rooms the large figure still has its lines.
  const beside = ended > 0 ? WITH_FIGURE : 0;
  const linesWith = (floor: FloorPlan): number =>
    Math.max(beside, planLines(floor, placement.processes.length)) + 1;
  const ideal = plan(Number.POSITIVE_INFINITY);
  const most = linesWith(ideal);
  const need = linesWith(compacted(ideal, capacity));
  return {
    need,
    roomy: most,
    most,
    list: false,
    use: lines => Math.min(lines, linesWith(plan(Math.max(1, lines - 1)))),
    place(lines) {
      const floor = plan(Math.max(1, lines - 1));
      const used = Math.min(lines, linesWith(floor));
      return {
        body: (
          <Places run={run} placement={placement} plan={floor} lines={used} queue={queue} ended={ended} />
        ),
        lines: used,
        window: windowOf([], 0, 0),
        chart: null,
        signs: runSigns(view, statesIn(placement)),
      };
    },
  };
};

type PlacesProps = {
  run: RunState;
  placement: Placement;
  plan: FloorPlan;
  lines: number;
  queue: number;
  ended: number;
};

const Places = ({run, placement, plan, lines, queue, ended}: PlacesProps) => (
  <Box flexDirection="column" height={lines}>
    <Box height={lines - 1}>
      {queue > 0 && (
        <Box width={queue} flexShrink={0}>
          <Queue run={run} jobs={placement.queue} lines={lines - 1} />
        </Box>
      )}
      <Rooms run={run} placement={placement} plan={plan} />
      {ended > 0 && (
        <Box width={ended} flexShrink={0}>
          <Ended run={run} placement={placement} lines={lines - 1} />
        </Box>
      )}
    </Box>
    {lines > 0 && <Cores placement={placement} />}
  </Box>
);
