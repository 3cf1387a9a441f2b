import {Box} from 'ink';
import {laneContents, statesOf} from '../../../model/figures/lane-content.js';
import {jobsAt} from '../../../model/playback/jobs-at.js';
import type {Job} from '../../../model/run/run-state.js';
import {edgeUs} from '../../../model/timeline/axis.js';
import {laneRows} from '../../../model/timeline/lane-rows.js';
import {statesIn} from '../../../model/timeline/shown-states.js';
import {runSigns} from '../../components/legend.js';
import {NOUNS} from '../../layout/density.js';
import {windowOf} from '../../layout/list-window.js';
import {knownView, type RunView} from '../../view.js';
import {jobColumns, jobLabelWidth} from '../jobs/columns.js';
import {jobList} from '../jobs/job-list.js';
import type {PageProps} from '../page.js';
import type {RunBody} from '../run/run-body.js';
import {RunPage} from '../run/run-page.js';
import {laneColumns} from './columns.js';
import {Lanes} from './lanes.js';
import {heightsWithin, linesFor, linesOf} from './row-heights.js';

/** The run as it goes, executor by executor; where there is room, also what becomes of every job, on the same axis. */
const LanesPage = ({page}: PageProps) => <RunPage page={page} bodyOf={bodyOf} />;

export default LanesPage;

const bodyOf = (view: RunView, room: number): RunBody => {
  const {run, nowUs} = view;
  const known = knownView(view);
  const all = laneRows(known.run, room);
  const {roomy, ample, most} = linesFor(all);
  const wanted = jobsToList(view);
  /** Lines of the list of jobs, and of the lanes above it. */
  const divide = (lines: number) => {
    const jobs = listHeight(wanted, lines - ample - 1);
    return {jobs, height: jobs > 0 ? lines - jobs - 1 : lines};
  };
  return {
    need: all.length,
    roomy: view.big ? ample : roomy,
    most: most + 2 * wanted,
    use(lines) {
      const {height} = divide(lines);
      return Math.min(height, linesOf(all, heightsWithin(all, height))) + lines - height;
    },
    place(lines) {
      const {jobs, height} = divide(lines);
      const columns = laneColumns(known, all, jobs > 0 ? jobLabelWidth(known) : 0);
      const window = windowOf(all, view.scroll, height);
      const heights = heightsWithin(window.items, height);
      const options = {
        explained: view.session.explained,
        withShares: columns.figures.shares,
        atOnce: view.spansAtOnce,
      };
      const moment = {run, edge: edgeUs(run, nowUs)};
      const {rows, drawn} = laneContents(moment, known.run, options, columns, window.items);
      const apart = jobs > run.plan.jobs ? 1 : 0;
      const list = jobList(view, jobColumns(known, columns), listedJobs(jobsAt(run, known.run), jobs), apart);
      const body = (
        <>
          <Lanes columns={columns} rows={rows} heights={heights} />
          {jobs > 0 && (
            <Box flexDirection="column" marginTop={1}>
              {list.body}
            </Box>
          )}
        </>
      );
      const taken = linesOf(window.items, heights) + (jobs > 0 ? 1 + list.lines : 0);
      const turns = rows.some(row => row.kind === 'job' && statesIn([row.cells]).includes('running'));
      const signs = runSigns(view, [...statesOf(rows), ...list.painted], {turns});
      return {body, lines: taken, window, chart: columns, drawn, signs};
    },
  };
};

/** The fewest jobs of many for which a list is begun. */
const LEAST_JOBS = 6;

/** Lines for a list of so many jobs: with empty ones between them where there is room, or some of them, or none. */
const listHeight = (wanted: number, free: number): number => {
  if (wanted === 0 || free < Math.min(wanted, LEAST_JOBS)) return 0;
  return free >= 2 * wanted - 1 ? 2 * wanted - 1 : Math.min(wanted, free);
};

/** Jobs to list below the lanes: none where the lanes have a row for each already. */
const jobsToList = ({strategy, columns, big, run: {plan}}: RunView): number =>
  strategy.waits === 'in flight' || columns < NOUNS || big ? 0 : plan.jobs;

/** So many jobs: those that run, those that ended just before them, and those that come next. */
const listedJobs = (jobs: readonly Job[], lines: number): readonly Job[] => {
  const open = jobs.findIndex(job => job?.endedAt === null);
  return windowOf(jobs, Math.max(0, open < 0 ? jobs.length : open - 1), lines).items;
};
