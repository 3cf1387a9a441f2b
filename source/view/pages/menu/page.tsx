import {Box} from 'ink';
import {Frame} from '../../components/frame.js';
import {HiddenRows} from '../../components/hidden-rows.js';
import {Lines} from '../../components/lines.js';
import {Scoreboard} from '../../components/scoreboard.js';
import {StrategyLine} from '../../components/strategy-line.js';
import {useView} from '../../view.js';
import type {PageProps} from '../page.js';
import {menuModel} from './select.js';

/** Lines inside the page from which strategies and an empty line stand above the menu. */
const ROOMY = 12;
/** Lines that the menu has before the scores, which show what compares with its settings, get any. */
const ENOUGH = 18;
const SCORES = 5;

/** What the next run does, and how the screen speaks and looks: each setting with what it will show. */
const MenuPage = ({page}: PageProps) => {
  const {inside, session} = useView();
  const head = inside < ROOMY ? 0 : 2;
  const hasScores = Object.keys(session.scores).length > 0;
  const scores = hasScores && inside - head >= ENOUGH + SCORES ? SCORES : 0;
  const body = inside - head - scores;
  return (
    <Frame page={page}>
      {head > 0 && <StrategyLine />}
      <Box height={body} marginTop={head > 0 ? 1 : 0} flexDirection="column">
        {body > 0 && <Menu lines={body} />}
      </Box>
      {scores > 0 && (
        <Box marginTop={1}>
          <Scoreboard lines={scores - 1} />
        </Box>
      )}
    </Frame>
  );
};

export default MenuPage;

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
