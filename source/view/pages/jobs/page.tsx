import {jobsAt} from '../../../model/playback/jobs-at.js';
import {printableBlock} from '../../../model/printable/printable.js';
import type {Job} from '../../../model/run/run-state.js';
import {runSigns} from '../../components/legend.js';
import {windowOf} from '../../layout/list-window.js';
import {listNeeds} from '../../layout/page-rows.js';
import {wrapped} from '../../layout/width.js';
import {knownView, type RunView, type View} from '../../view.js';
import type {PageProps} from '../page.js';
import type {RunBody} from '../run/run-body.js';
import {RunPage} from '../run/run-page.js';
import {jobColumns} from './columns.js';
import {ERROR_INDENT, type ErrorLine, jobList} from './job-list.js';

/** Every job with its time, its result, or its full error. */
const JobsPage = ({page}: PageProps) => <RunPage page={page} bodyOf={bodyOf} />;

export default JobsPage;

const bodyOf = (view: RunView): RunBody => {
  const {run} = view;
  const jobs = jobsAt(run, knownView(view).run);
  const all = run.counts.failed === 0 ? jobs : jobs.flatMap(job => withError(view, job));
  const columns = jobColumns(knownView(view));
  // Jobs that are still to be queued have their lines already, so that nothing moves when they come.
  const need = Math.max(all.length, run.plan.jobs);
  // Rows stand apart only where no error stands below its job.
  const most = all.length > jobs.length ? need : 2 * need - 1;
  return {
    ...listNeeds(need, most),
    place(lines) {
      const window = windowOf(all, view.scroll, lines);
      const apart = most > need && lines >= most ? 1 : 0;
      const {painted, ...list} = jobList(view, columns, window.items, apart);
      return {...list, window, chart: columns, signs: runSigns(view, painted)};
    },
  };
};

/** A job, and below one that failed its full error. */
const withError = ({text, columns}: View, job: Job): readonly (Job | ErrorLine)[] => {
  const {error} = job;
  if (error === null) return [job];
  const said = text.failure(error);
  const sentence = said.startsWith(error.code) ? said : `${error.code}: ${said}`;
  const lines = printableBlock(error.stack ? `${sentence}\n${error.stack}` : sentence)
    .split('\n')
    .flatMap(line => wrapped(line.trim(), Math.max(10, columns - ERROR_INDENT - 1)));
  return [job, ...lines.map((line, i) => ({id: `${job.job} ${i}`, text: line}))];
};
