import {Box} from 'ink';
import type {RunState} from '../../../model/run/run-state.js';
import {TextLine} from '../../components/cell.js';
import {useView} from '../../hooks/use-view.js';
import {windowOf} from '../../layout/list-window.js';
import {statesIn} from '../../layout/timeline-text.js';
import type {View} from '../../view.js';
import type {PageProps} from '../page.js';
import {type RunBody, RunPage} from '../run/run-page.js';
import {shownPage} from '../run/shown-page.js';
import {jobColumns} from './columns.js';
import {JobRow} from './job-row.js';
import {ERROR_INDENT, jobLines, jobRow} from './select.js';

/** Every job with its time, its result, or its full error. */
export const JobsPage = ({page}: PageProps) => <RunPage page={page} bodyOf={bodyOf} />;

const bodyOf = (view: View, run: RunState): RunBody => {
  const lines = jobLines(view, run);
  const columns = jobColumns(view, run);
  // Jobs that are still to be queued have their lines already, so that nothing moves when they come.
  const need = Math.max(lines.length, run.plan.jobs);
  // Rows stand apart only where no error stands below its job.
  const most = lines.length > run.jobs.length ? need : 2 * need - 1;
  return {
    need,
    roomy: need,
    most,
    list: true,
    use: height => (height < most ? Math.min(height, need) : most),
    place(height) {
      const {items, first, above, below} = windowOf(lines, shownPage(view).scroll, height);
      const apart = most > need && height >= most ? 1 : 0;
      const rows = items.map(({job, error}) => ({error, ...jobRow(view, run, job, columns)}));
      return {
        body: (
          <Box flexDirection="column" rowGap={apart}>
            {rows.map(({error, ...row}) =>
              error === null ? (
                <JobRow key={row.job.job} {...row} />
              ) : (
                <ErrorLine key={`${row.job.job} ${error.line}`}>{error.text}</ErrorLine>
              ),
            )}
          </Box>
        ),
        lines: rows.length + apart * Math.max(0, rows.length - 1),
        first,
        visible: height,
        above,
        below,
        chart: columns,
        legend: statesIn(rows.filter(({error}) => error === null).map(({cells}) => cells)),
      };
    },
  };
};

const ErrorLine = ({children}: {readonly children: string}) => {
  const {theme} = useView();
  return (
    <TextLine before={ERROR_INDENT} tone={theme.bad}>
      {children}
    </TextLine>
  );
};
