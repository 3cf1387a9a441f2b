import {Box} from 'ink';
import {TextLine} from '../../components/cell.js';
import {Frame} from '../../components/frame.js';
import {Lines} from '../../components/lines.js';
import {Spinner} from '../../components/spinner.js';
import {useView} from '../../view.js';
import type {PageProps} from '../page.js';
import {lessonRows} from './select.js';

/** Lines of the title and of the gap below it. */
const TITLE = 2;

/** The lessons of the course: one is chosen, and begun. */
const LessonsPage = ({page}: PageProps) => {
  const view = useView();
  const {text, theme, session, inside} = view;
  const isRead = session.lessons.lessons.length > 0;
  return (
    <Frame page={page}>
      <Box flexDirection="column" height={inside}>
        <TextLine text={text.lesson.title} tone={theme.strong} />
        <Box marginTop={1}>
          {isRead ? <Lines lines={lessonRows(view, inside - TITLE).items} /> : <Reading />}
        </Box>
      </Box>
    </Frame>
  );
};

export default LessonsPage;

const Reading = () => {
  const {text, theme} = useView();
  return (
    <Box paddingLeft={1} columnGap={1}>
      <Spinner tone={theme.message} />
      <TextLine text={text.lesson.loading} before={0} />
    </Box>
  );
};
