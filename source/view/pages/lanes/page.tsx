import {Box} from 'ink';
import type {RunState} from '../../../model/run/run-state.js';
import type {Chart} from '../../layout/chart.js';
import {NOUNS} from '../../layout/density.js';
import {windowOf} from '../../layout/list-window.js';
import {statesIn} from '../../layout/timeline-text.js';
import type {View} from '../../view.js';
import {jobColumnsOn, jobLabelWidth} from '../jobs/columns.js';
import {JobRow} from '../jobs/job-row.js';
import {jobRow} from '../jobs/select.js';
import type {PageProps} from '../page.js';
import {type RunBody, RunPage} from '../run/run-page.js';
import {shownPage} from '../run/shown-page.js';
import {Lanes, laneModels, paintedStates} from './body.js';
import {laneColumns} from './columns.js';
import {heightsWithin, linesFor, linesOf} from './row-heights.js';
import {rowsThatFit} from './rows.js';

/** The run as it goes, executor by executor; where there is room, also what becomes of every job, on the same axis. */
export const LanesPage = ({page}: PageProps) => <RunPage page={page} bodyOf={bodyOf} />;

const bodyOf = (view: View, run: RunState, room: number): RunBody => {
  const rows = rowsThatFit(run, room);
  const {roomy, ample, most} = linesFor(rows);
  const wanted = jobsToList(view, run);
  const divide = (lines: number): {readonly jobs: number; readonly height: number} => {
    const jobs = listHeight(wanted, lines - ample - 1);
    return {jobs, height: jobs > 0 ? lines - jobs - 1 : lines};
  };
  return {
    need: rows.length,
    roomy: view.big ? ample : roomy,
    most: most + 2 * wanted,
    list: false,
    use(lines) {
      const {height} = divide(lines);
      return Math.min(height, linesOf(rows, heightsWithin(rows, height))) + lines - height;
    },
    place(lines) {
      const {jobs, height} = divide(lines);
      const columns = laneColumns(view, run, rows, jobs > 0 ? jobLabelWidth(view, run) : 0);
      const {items, first, above, below} = windowOf(rows, shownPage(view).scroll, height);
      const models = laneModels(view, run, columns, items);
      const heights = heightsWithin(items, height);
      const list = jobs > 0 ? listedJobs(view, run, columns, jobs) : null;
      return {
        body: (
          <>
            <Lanes run={run} columns={columns} models={models} heights={heights} />
            {list && <JobList {...list} />}
          </>
        ),
        lines: linesOf(items, heights) + (list ? 1 + list.lines : 0),
        first,
        visible: height,
        above,
        below,
        chart: columns,
        legend: new Set([
          ...paintedStates(models),
          ...statesIn(list ? list.rows.map(({cells}) => cells) : []),
        ]),
      };
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
const jobsToList = ({strategy, columns, big}: View, {plan}: RunState): number =>
  strategy.waits === 'in flight' || columns < NOUNS || big ? 0 : plan.jobs;

/** So many jobs: those that run, those that ended just before them, and those that come next. */
const listedJobs = (view: View, run: RunState, chart: Chart, lines: number) => {
  const columns = jobColumnsOn(view, run, chart);
  const open = run.jobs.findIndex(job => job?.endedAt === null);
  const wished = Math.max(0, open < 0 ? run.jobs.length : open - 1);
  const apart = lines > run.plan.jobs ? 1 : 0;
  const rows = windowOf(run.jobs, wished, lines).items.map(job => jobRow(view, run, job, columns));
  return {rows, apart, lines: rows.length + apart * Math.max(0, rows.length - 1)};
};

const JobList = ({rows, apart}: ReturnType<typeof listedJobs>) => (
  <Box flexDirection="column" marginTop={1} rowGap={apart}>
    {rows.map(row => (
      <JobRow key={row.job.job} {...row} />
    ))}
  </Box>
);
