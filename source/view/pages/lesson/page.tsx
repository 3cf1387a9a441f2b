import {Box} from 'ink';
import {Cell} from '../../components/cell.js';
import {HiddenRows} from '../../components/hidden-rows.js';
import {KeyHints} from '../../components/key-hints.js';
import {Lines} from '../../components/lines.js';
import {useScrolled} from '../../hooks/use-scrolled.js';
import {useView} from '../../view.js';
import {LessonsPage} from '../lessons/page.js';
import type {PageProps} from '../page.js';
import {placeOf, stepLines} from './select.js';

/** Lines of the head, the hidden rows and the footer. */
const AROUND = 4;

/** A step of a lesson: its question, the hands for each answer, and at the end what happened. */
export const LessonPage = (props: PageProps) => {
  const view = useView();
  const {lines, columns, theme, session} = view;
  const lesson = session.lessons.current;
  const window = lesson ? stepLines(view, lesson, Math.max(1, lines - AROUND)) : null;
  useScrolled(window?.first ?? 0, window?.visible ?? 0);
  if (lesson === null || window === null) return <LessonsPage {...props} />;
  const place = placeOf(view, lesson);
  return (
    <Box flexDirection="column" width={columns} height={lines}>
      <Box height={1} paddingX={1} justifyContent="space-between">
        <Cell text={place.title} tone={theme.quiet} />
        <Cell text={place.step} tone={theme.quiet} />
      </Box>
      <Box flexDirection="column" marginTop={1} flexGrow={1}>
        <Lines lines={window.items} />
      </Box>
      <HiddenRows {...window} />
      <KeyHints page={props.page} hidden={window.above + window.below} />
    </Box>
  );
};
