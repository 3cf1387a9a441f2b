import {Box} from 'ink';
import {jobDetailsOf} from '../../model/playback/job-details.js';
import {windowOfRun} from '../../model/playback/window.js';
import {windowAt} from '../../model/playback/window-at.js';
import {hasRun, knownView, type RunView, useRunView, type View, ViewProvider} from '../view.js';
import {detailLines, JobDetails} from './job-details.js';
import {WindowFigures, windowLines} from './window-figures.js';

/** What a frozen view shows in place of the scoreboard: what is known of a chosen job, or the figures between two marks. */
export const MomentPanel = ({lines}: {lines: number}) => (
  <Box height={lines} flexShrink={0} flexDirection="column">
    <Panel lines={lines} />
  </Box>
);

const Panel = ({lines}: {lines: number}) => {
  const view = useRunView();
  const details = litDetails(view);
  if (details !== null) return <JobDetails details={details} lines={lines} />;
  const known = knownView(view);
  const marked = windowIn(view);
  if (marked === null) return null;
  return (
    <ViewProvider value={known}>
      <WindowFigures
        window={windowOfRun(known.run, marked.from, marked.to)}
        names={marked.names}
        lines={lines}
      />
    </ViewProvider>
  );
};

/** Lines that it can use; 0: there is none. */
export const momentNeeds = (view: View): number => {
  if (!hasRun(view)) return 0;
  const details = litDetails(view);
  if (details !== null) return detailLines(view, details);
  const marked = windowIn(view);
  return marked === null ? 0 : windowLines(windowOfRun(knownView(view).run, marked.from, marked.to));
};

const litDetails = (view: RunView) =>
  view.lit === null ? null : jobDetailsOf(view.run, view.lit, view.nowUs, knownView(view).run);

const windowIn = ({whole, cursorUs}: View) =>
  whole === null || cursorUs === null ? null : windowAt(whole.markers, cursorUs);
