import {Box, Text} from 'ink';
import {Header} from '../../components/header.js';
import {HiddenRows} from '../../components/hidden-rows.js';
import {KeyHints} from '../../components/key-hints.js';
import {Scoreboard} from '../../components/scoreboard.js';
import {StrategyLine} from '../../components/strategy-line.js';
import {useScrolled} from '../../hooks/use-scrolled.js';
import {useView} from '../../hooks/use-view.js';
import {fitted} from '../../layout/width.js';
import type {View} from '../../view.js';
import type {PageProps} from '../page.js';
import {GAP, MARK, type MenuLine, type MenuModel, menuModel} from './select.js';

/** What the next run does, and how the screen speaks and looks: each setting with what it will show. */
export const MenuPage = ({page}: PageProps) => {
  const view = useView();
  useScrolled(0, 0);
  const {head, body, scores} = divide(view);
  return (
    <Box flexDirection="column" width={view.columns}>
      <Header />
      {head > 1 && <StrategyLine />}
      <Box height={body} marginTop={head > 1 ? 1 : 0} flexDirection="column">
        {body > 0 && <Menu lines={body} />}
      </Box>
      {scores > 0 && (
        <Box marginTop={1}>
          <Scoreboard lines={scores - 1} />
        </Box>
      )}
      {view.lines > 1 && <KeyHints page={page} />}
    </Box>
  );
};

/** Lines of the page from which strategies stand above the menu. */
const ROOMY = 14;
/** Lines that the menu has before the scores, which show what compares with its settings, get any. */
const ENOUGH = 18;
const SCORES = 5;

/** Lines of the head, the menu and the scores; the footer has one. */
const divide = ({lines, session}: View) => {
  const head = lines < ROOMY ? 1 : 3;
  const room = Math.max(0, lines - head - 1);
  const scored = room >= ENOUGH + SCORES && Object.keys(session.scores).length > 0;
  const scores = scored ? SCORES : 0;
  return {head, body: room - scores, scores};
};

const Menu = ({lines}: {readonly lines: number}) => {
  const view = useView();
  const model = menuModel(view, lines);
  const hasFoot = model.foot.length > 0;
  return (
    <Box flexDirection="column" height={lines}>
      <Box flexDirection="column" flexGrow={1}>
        {model.lines.map(line => (
          <Line key={line.id} line={line} model={model} />
        ))}
      </Box>
      {hasFoot && lines > model.foot.length && <HiddenRows {...model} />}
      {model.foot.slice(0, Math.max(0, lines - 1)).map(line => (
        <Line key={line.id} line={line} model={model} />
      ))}
    </Box>
  );
};

type LineProps = {readonly line: MenuLine; readonly model: MenuModel};

const Line = ({line, model}: LineProps) => {
  const {theme} = useView();
  if (line.kind === 'empty') return <Box height={1} />;
  if (line.kind === 'row') return <Row row={line} widths={model} />;
  const isTitle = line.kind === 'title';
  return (
    <Box paddingLeft={isTitle ? 1 : line.indent} paddingRight={1} height={1}>
      <Text {...(isTitle ? theme.message : theme.quiet)} wrap="truncate">
        {line.words}
      </Text>
    </Box>
  );
};

type RowProps = {
  readonly row: Extract<MenuLine, {kind: 'row'}>;
  readonly widths: Pick<MenuModel, 'label' | 'value'>;
};

/** The marked row is one bar from its label to its value. */
const Row = ({row: {label, value, marked, shows}, widths}: RowProps) => {
  const {theme, glyphs} = useView();
  return (
    <Box height={1} paddingRight={shows === null ? 1 : 0}>
      <Box width={MARK} flexShrink={0}>
        <Text {...theme.key}>{marked ? ` ${glyphs.mark}` : ''}</Text>
      </Box>
      <Box flexShrink={shows === null ? 1 : 0}>
        <Text {...(marked ? theme.chosen : theme.plain)} wrap="truncate">
          <Text {...(marked ? {} : theme.strong)}>{fitted(label, widths.label)}</Text>
          {' '.repeat(GAP)}
          {fitted(value, widths.value)}
        </Text>
      </Box>
      {shows !== null && (
        <Box marginLeft={GAP}>
          <Text {...(marked ? theme.plain : theme.quiet)} wrap="truncate">
            {shows}
          </Text>
        </Box>
      )}
    </Box>
  );
};
