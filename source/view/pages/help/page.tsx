import {Box, Text} from 'ink';
import {Header} from '../../components/header.js';
import {HiddenRows} from '../../components/hidden-rows.js';
import {KeyHints} from '../../components/key-hints.js';
import {useScrolled} from '../../hooks/use-scrolled.js';
import {useView} from '../../hooks/use-view.js';
import {windowOf} from '../../layout/list-window.js';
import type {PageProps} from '../page.js';
import {shownPage} from '../run/shown-page.js';
import {type HelpLine, helpLines} from './select.js';

/** Lines of header, gap, hidden rows and footer. */
const AROUND = 4;

/** The help to the page below it: every key, what the states mean, and both vocabularies. */
export const HelpPage = ({page, below}: PageProps) => {
  const view = useView();
  const {lines, columns} = view;
  const visible = Math.max(0, lines - AROUND);
  const window = windowOf(helpLines(view, below), shownPage(view).scroll, visible);
  useScrolled(window.first, visible);
  return (
    <Box flexDirection="column" width={columns}>
      <Header />
      <Box flexDirection="column" height={visible} marginTop={lines >= AROUND ? 1 : 0}>
        {window.items.map(line => (
          <Line key={line.id} {...line} />
        ))}
      </Box>
      {lines >= AROUND && <HiddenRows {...window} />}
      {lines > 1 && <KeyHints page={page} hidden={window.above + window.below} />}
    </Box>
  );
};

const Line = (line: HelpLine) => {
  const {theme, glyphs, text} = useView();
  switch (line.kind) {
    case 'empty':
      return <Box height={1} />;
    case 'title':
      return (
        <Box paddingLeft={1} height={1}>
          <Text {...theme.strong}>{line.words}</Text>
        </Box>
      );
    case 'keys':
      return (
        <Box paddingLeft={2} columnGap={3} height={1}>
          <Box width={line.width} flexShrink={0}>
            <Text {...theme.key}>{line.keys}</Text>
          </Box>
          <Text wrap="truncate">{line.words}</Text>
        </Box>
      );
    case 'keys above':
      return (
        <Box paddingLeft={2} height={1}>
          <Text {...theme.key} wrap="truncate">
            {line.keys}
          </Text>
        </Box>
      );
    case 'words below':
      return (
        <Box paddingLeft={4} height={1}>
          <Text wrap="truncate">{line.words}</Text>
        </Box>
      );
    case 'state':
      return (
        <Box paddingLeft={2} height={1}>
          <Box width={4} flexShrink={0}>
            {line.first && <Text {...theme.states[line.state].cell}>{glyphs[line.state].repeat(2)}</Text>}
          </Box>
          <Box width={line.width} marginRight={3} flexShrink={0}>
            {line.first && <Text {...theme.states[line.state].word}>{text.states[line.state]}</Text>}
          </Box>
          <Text wrap="truncate">{line.words}</Text>
        </Box>
      );
    case 'word':
      return (
        <Box paddingLeft={2} columnGap={3} height={1}>
          <Box width={line.width} flexShrink={0}>
            <Text {...theme.strong}>{line.word}</Text>
          </Box>
          <Text wrap="truncate">{line.term}</Text>
        </Box>
      );
    case 'note':
      return (
        <Box paddingLeft={2} height={1}>
          <Text wrap="truncate">{line.words}</Text>
        </Box>
      );
  }
};
