import {Box} from 'ink';
import type {LessonState} from '../../../model/lesson/lesson-state.js';
import {Cell} from '../../components/cell.js';
import {ListFrame} from '../../components/frame.js';
import {Lines} from '../../components/lines.js';
import {useView} from '../../view.js';
import LessonsPage from '../lessons/page.js';
import type {PageProps} from '../page.js';
import {placeOf, stepLines} from './select.js';

/** A step of a lesson: its question, the hands for each answer, and at the end what happened. */
const LessonPage = (props: PageProps) => {
  const view = useView();
  const lesson = view.session.lessons.current;
  if (lesson === null) return <LessonsPage {...props} />;
  return (
    <ListFrame page={props.page} list={stepLines(view, lesson)} head={<Place lesson={lesson} />}>
      {lines => <Lines lines={lines} />}
    </ListFrame>
  );
};

export default LessonPage;

const Place = ({lesson}: {lesson: LessonState}) => {
  const view = useView();
  const {title, step} = placeOf(view, lesson);
  return (
    <Box height={1} paddingX={1} justifyContent="space-between">
      <Cell text={title} tone={view.theme.quiet} />
      <Cell text={step} tone={view.theme.quiet} />
    </Box>
  );
};
