import {Box} from 'ink';
import {Header} from '../../components/header.js';
import {HiddenRows} from '../../components/hidden-rows.js';
import {KeyHints} from '../../components/key-hints.js';
import {Lines, numbered} from '../../components/lines.js';
import {useScrolled} from '../../hooks/use-scrolled.js';
import {windowOf} from '../../layout/list-window.js';
import {useView} from '../../view.js';
import type {PageProps} from '../page.js';
import {helpLines} from './select.js';

/** Lines of header, gap, hidden rows and footer. */
const AROUND = 4;

/** The help to the page below it: every key, what the states mean, and both vocabularies. */
export const HelpPage = ({page, below}: PageProps) => {
  const view = useView();
  const {lines, columns, scroll} = view;
  const roomy = lines >= AROUND;
  const window = windowOf(numbered(helpLines(view, below)), scroll, lines - (roomy ? AROUND : 2));
  useScrolled(window.first, window.visible);
  return (
    <Box flexDirection="column" width={columns}>
      <Header />
      <Box flexDirection="column" height={window.visible} marginTop={roomy ? 1 : 0}>
        <Lines lines={window.items} />
      </Box>
      {roomy && <HiddenRows {...window} />}
      {lines > 1 && <KeyHints page={page} hidden={window.above + window.below} />}
    </Box>
  );
};
