import {Box} from 'ink';
import type {ThreadContent} from '../../../model/figures/lane-content.js';
import {Cell, type Piece} from '../../components/cell.js';
import {useView} from '../../view.js';
import {type FigureColumns, SHARE_WIDTH, SHARES_WIDTH} from './columns.js';

/** The figures at the right of a thread's lane. */
export const LaneFigures = ({row, figures}: {row: ThreadContent; figures: FigureColumns}) => {
  const {theme, text} = useView();
  const {core, current, lane} = row;
  if (figures.width === 0 || lane.threads.length === 0) return null;
  const onCore = core === null ? '' : text.onCore(core);
  const coreTone = current.state === 'running' ? theme.strong : theme.quiet;
  return (
    <Box flexShrink={0} paddingRight={1} height={1}>
      {figures.shares && <Shares {...row} />}
      <Cell text={onCore} width={figures.core} align="right" tone={coreTone} />
    </Box>
  );
};

const Shares = ({shares}: ThreadContent) => {
  const {theme, glyphs} = useView();
  return (
    <Box columnGap={1} paddingRight={1} width={SHARES_WIDTH}>
      {shares.map(({state, part}) => (
        <ShareFigure key={state} sign={{text: glyphs[state], tone: theme.states[state].cell}} part={part} />
      ))}
    </Box>
  );
};

/** A part of the time behind a sign of what it was spent on. */
export const ShareFigure = ({sign, part}: {sign: Piece; part: number}) => {
  const {text} = useView();
  return (
    <Box width={SHARE_WIDTH} flexShrink={0} justifyContent="space-between">
      <Cell {...sign} />
      <Cell live text={text.share(part)} />
    </Box>
  );
};
