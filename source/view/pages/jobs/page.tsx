import {Box} from 'ink';
import {jobContent} from '../../../model/figures/lane-content.js';
import {printableBlock} from '../../../model/printable/printable.js';
import type {Job} from '../../../model/run/run-state.js';
import {statesIn} from '../../../model/timeline/shown-states.js';
import {TextLine} from '../../components/cell.js';
import {runSigns} from '../../components/legend.js';
import {linesOfRows, windowOf} from '../../layout/list-window.js';
import {listNeeds} from '../../layout/page-rows.js';
import {wrapped} from '../../layout/width.js';
import type {RunView, View} from '../../view.js';
import type {PageProps} from '../page.js';
import {type RunBody, RunPage} from '../run/run-page.js';
import {jobColumns} from './columns.js';
import {JobRow} from './job-row.js';

/** Every job with its time, its result, or its full error. */
export const JobsPage = ({page}: PageProps) => <RunPage page={page} bodyOf={bodyOf} />;

const bodyOf = (view: RunView): RunBody => {
  const {run} = view;
  const all = run.jobs.flatMap(job => linesOf(view, job));
  const columns = jobColumns(view);
  // Jobs that are still to be queued have their lines already, so that nothing moves when they come.
  const need = Math.max(all.length, run.plan.jobs);
  // Rows stand apart only where no error stands below its job.
  const most = all.length > run.jobs.length ? need : 2 * need - 1;
  return {
    ...listNeeds(need, most),
    place(lines) {
      const window = windowOf(all, view.scroll, lines);
      const apart = most > need && lines >= most ? 1 : 0;
      const rows = window.items.map(line => ({...line, ...jobContent(run, columns, line.job)}));
      const painted = statesIn(rows.filter(({error}) => error === null).map(({cells}) => cells));
      const body = (
        <Box flexDirection="column" rowGap={apart}>
          {rows.map(({key, error, ...content}) =>
            error === null ? (
              <JobRow key={key} columns={columns} {...content} />
            ) : (
              <TextLine key={key} text={error} tone={view.theme.bad} before={ERROR_INDENT} />
            ),
          )}
        </Box>
      );
      const height = linesOfRows(rows.length, apart);
      return {body, lines: height, window, chart: columns, signs: runSigns(view, painted)};
    },
  };
};

/** A line of the list: a job, or one line of the error of a failed one. */
type JobLine = {readonly key: string; readonly job: Job; readonly error: string | null};

/** Columns before the lines of an error. */
const ERROR_INDENT = 4;

/** A job; a failed one with its full error below. */
const linesOf = ({text, columns}: View, job: Job): readonly JobLine[] => {
  const {error} = job;
  const row = {key: `${job.job}`, job, error: null};
  if (!error) return [row];
  const sentence = `${error.code}: ${text.failure(error)}`;
  const lines = printableBlock(error.stack ? `${sentence}\n${error.stack}` : sentence)
    .split('\n')
    .flatMap(line => wrapped(line.trim(), Math.max(10, columns - ERROR_INDENT - 1)));
  return [row, ...lines.map((line, i) => ({key: `${job.job} ${i}`, job, error: line}))];
};
