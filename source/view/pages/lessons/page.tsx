import {Box} from 'ink';
import {TextLine} from '../../components/cell.js';
import {Header} from '../../components/header.js';
import {HiddenRows} from '../../components/hidden-rows.js';
import {KeyHints} from '../../components/key-hints.js';
import {Lines} from '../../components/lines.js';
import {Spinner} from '../../components/spinner.js';
import {useScrolled} from '../../hooks/use-scrolled.js';
import {useView} from '../../view.js';
import type {PageProps} from '../page.js';
import {lessonRows} from './select.js';

/** Lines of header, title, hidden rows and footer. */
const AROUND = 5;

/** The lessons of the course: one is chosen, and begun. */
export const LessonsPage = ({page}: PageProps) => {
  const view = useView();
  const {lines, columns, text, theme, session} = view;
  const window = lessonRows(view, Math.max(1, lines - AROUND));
  useScrolled(0, 0);
  return (
    <Box flexDirection="column" width={columns} height={lines}>
      <Header />
      <TextLine text={text.lesson.title} tone={theme.strong} />
      <Box flexDirection="column" marginTop={1} flexGrow={1}>
        {session.lessons.lessons.length === 0 ? (
          <Box paddingLeft={1} columnGap={1}>
            <Spinner tone={theme.message} />
            <TextLine text={text.lesson.loading} before={0} />
          </Box>
        ) : (
          <Lines lines={window.items} />
        )}
      </Box>
      <HiddenRows {...window} />
      <KeyHints page={page} />
    </Box>
  );
};
