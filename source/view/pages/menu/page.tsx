import {Box} from 'ink';
import {Header} from '../../components/header.js';
import {HiddenRows} from '../../components/hidden-rows.js';
import {KeyHints} from '../../components/key-hints.js';
import {Lines} from '../../components/lines.js';
import {Scoreboard} from '../../components/scoreboard.js';
import {StrategyLine} from '../../components/strategy-line.js';
import {useScrolled} from '../../hooks/use-scrolled.js';
import {useView, type View} from '../../view.js';
import type {PageProps} from '../page.js';
import {menuModel} from './select.js';

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

const Menu = ({lines}: {lines: number}) => {
  const {window, foot} = menuModel(useView(), lines);
  return (
    <Box flexDirection="column" height={lines}>
      <Box flexDirection="column" flexGrow={1}>
        <Lines lines={window.items} />
      </Box>
      {foot.length > 0 && lines > foot.length + 1 && <HiddenRows {...window} />}
      <Lines lines={foot.slice(0, Math.max(0, lines - 1))} />
    </Box>
  );
};
