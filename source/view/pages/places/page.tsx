import {Box} from 'ink';
import type {Placement} from '../../../model/placement/placed.js';
import {placementOf, statesIn} from '../../../model/placement/placement.js';
import type {RunState} from '../../../model/run/run-state.js';
import {runSigns} from '../../components/legend.js';
import {windowOf} from '../../layout/list-window.js';
import type {RunView} from '../../view.js';
import type {PageProps} from '../page.js';
import type {RunBody} from '../run/run-body.js';
import {RunPage} from '../run/run-page.js';
import {Cores, Ended, Queue} from './around.js';
import {type Floor, floorFor, floorNeeds} from './floor.js';
import {capacityOf} from './floor-plan.js';
import {Rooms} from './rooms.js';

/** Where every job is: in the queue, at a thread, in I/O, or done; each process is a room. */
const PlacesPage = ({page}: PageProps) => (
  <RunPage page={page} bodyOf={bodyOf} axis={false} figures={false} />
);

export default PlacesPage;

const bodyOf = (view: RunView): RunBody => {
  const {run, columns} = view;
  const placement = placementOf(run, view.nowUs);
  const capacity = capacityOf(run, placement);
  const floor = (lines: number): Floor => floorFor(capacity, columns, lines);
  return {
    ...floorNeeds(capacity, columns),
    list: false,
    use: lines => floor(lines).lines,
    place(lines) {
      const shown = floor(lines);
      return {
        body: <Places run={run} placement={placement} floor={shown} />,
        lines: shown.lines,
        window: windowOf([], 0, 0),
        chart: null,
        signs: runSigns(view, statesIn(placement)),
      };
    },
  };
};

type PlacesProps = {run: RunState; placement: Placement; floor: Floor};

const Places = ({run, placement, floor: {plan, queue, ended, cores, lines}}: PlacesProps) => {
  const height = Math.max(0, lines - cores);
  return (
    <Box flexDirection="column" height={lines}>
      <Box height={height}>
        {queue > 0 && (
          <Box width={queue} flexShrink={0}>
            <Queue run={run} jobs={placement.queue} lines={height} columns={queue - 1} />
          </Box>
        )}
        <Rooms run={run} placement={placement} plan={plan} />
        {ended > 0 && (
          <Box width={ended} flexShrink={0}>
            <Ended run={run} placement={placement} lines={height} columns={ended - 2} />
          </Box>
        )}
      </Box>
      {lines > 0 && cores > 0 && <Cores placement={placement} />}
    </Box>
  );
};
