import {Box} from 'ink';
import {jobStoryOf} from '../../model/playback/job-story.js';
import {windowOfRun} from '../../model/playback/window.js';
import {windowAt} from '../../model/playback/window-at.js';
import {hasRun, knownView, type RunView, useRunView, type View, ViewProvider} from '../view.js';
import {JobStory, storyLines} from './job-story.js';
import {WindowFigures, windowLines} from './window-figures.js';

/** What a frozen view shows in place of the scoreboard: the story of a chosen job, or the figures between two marks. */
export const MomentPanel = ({lines}: {lines: number}) => (
  <Box height={lines} flexShrink={0} flexDirection="column">
    <Panel lines={lines} />
  </Box>
);

const Panel = ({lines}: {lines: number}) => {
  const view = useRunView();
  const story = storyIn(view);
  if (story !== null) return <JobStory story={story} lines={lines} />;
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
  const story = storyIn(view);
  if (story !== null) return storyLines(view, story);
  const marked = windowIn(view);
  return marked === null ? 0 : windowLines(windowOfRun(knownView(view).run, marked.from, marked.to));
};

const storyIn = ({run, lit, nowUs}: RunView) => (lit === null ? null : jobStoryOf(run, lit, nowUs));

const windowIn = ({whole, cursorUs}: View) =>
  whole === null || cursorUs === null ? null : windowAt(whole.markers, cursorUs);
