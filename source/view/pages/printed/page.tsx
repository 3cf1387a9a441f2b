import {Box} from 'ink';
import {Cell} from '../../components/cell.js';
import {Header} from '../../components/header.js';
import {HiddenRows} from '../../components/hidden-rows.js';
import {KeyHints} from '../../components/key-hints.js';
import {useScrolled} from '../../hooks/use-scrolled.js';
import {windowOf} from '../../layout/list-window.js';
import {useView} from '../../view.js';
import type {PageProps} from '../page.js';
import {printedLines} from './select.js';

/** Lines of header, gap, hidden rows and footer. */
const AROUND = 4;

/** What the jobs of a run have printed, in its order, with the job of each line. */
export const PrintedPage = ({page}: PageProps) => {
  const view = useView();
  const {lines, columns, scroll, theme} = view;
  const {source, all} = printedLines(view);
  const roomy = lines >= AROUND;
  const window = windowOf(all, scroll, lines - (roomy ? AROUND : 2));
  useScrolled(window.first, window.visible);
  return (
    <Box flexDirection="column" width={columns}>
      <Header />
      <Box flexDirection="column" height={window.visible} marginTop={roomy ? 1 : 0}>
        {window.items.map((line, i) => (
          <Box key={line.id} height={1}>
            <Cell
              text={i === 0 || line.begins ? line.source : ''}
              tone={theme.quiet}
              width={source}
              before={1}
              after={1}
            />
            <Cell
              text={line.text}
              tone={line.ours ? theme.message : theme.plain}
              width={columns - source - 3}
            />
          </Box>
        ))}
      </Box>
      {roomy && <HiddenRows {...window} />}
      {lines > 1 && <KeyHints page={page} hidden={window.above + window.below} />}
    </Box>
  );
};
