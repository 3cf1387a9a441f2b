import {Box, Text} from 'ink';
import {Cell, FigureCell} from '../../components/cell.js';
import {Figure} from '../../components/figure.js';
import {useView} from '../../hooks/use-view.js';
import {COUNTS_GAP, type FigureColumns, SHARE_WIDTH} from './figure-columns.js';
import type {ThreadModel} from './select.js';
import type {Share} from './time-shares.js';

const LOOP_WIDTH = 16;

type LaneFiguresProps = {readonly model: ThreadModel; readonly figures: FigureColumns};

/** The figures at the right of a thread's lane. */
export const LaneFigures = ({model, figures}: LaneFiguresProps) => {
  const {theme, text} = useView();
  const {core, current, row} = model;
  if (figures.width === 0 || row.lane.threads.length === 0) return null;
  return (
    <Box flexShrink={0} paddingRight={1} height={1}>
      {figures.counts && (
        <Box marginRight={figures.core > 0 ? COUNTS_GAP : 0}>
          <Counts {...model} />
        </Box>
      )}
      {figures.shares && <Shares {...model} />}
      <Cell
        width={figures.core}
        align="right"
        tone={current.state === 'running' ? theme.strong : theme.quiet}
      >
        {core === null ? '' : text.onCore(core)}
      </Cell>
    </Box>
  );
};

/** Jobs that the threads of a lane ended, and turns of their event loops meanwhile. */
const Counts = ({row}: ThreadModel) => {
  const {text, theme} = useView();
  const {threads} = row.lane;
  const jobs = threads.reduce((sum, {endedJobs}) => sum + endedJobs, 0);
  const ticks = threads.reduce((sum, {loopTicks}) => sum + loopTicks, 0);
  return (
    <Box columnGap={2}>
      <FigureCell>{text.jobs(jobs)}</FigureCell>
      <FigureCell width={LOOP_WIDTH} tone={theme.quiet}>
        {text.loopTicks(ticks)}
      </FigureCell>
    </Box>
  );
};

const Shares = ({shares}: ThreadModel) => (
  <Box columnGap={1} paddingRight={1} width={2 * SHARE_WIDTH + 2}>
    {shares && <ShareFigure {...shares.running} />}
    {shares?.most && <ShareFigure {...shares.most} />}
  </Box>
);

/** A part of the time, behind the sign of its state. */
const ShareFigure = ({state, part}: Share) => {
  const {text, theme, glyphs} = useView();
  return (
    <Box width={SHARE_WIDTH} flexShrink={0} justifyContent="space-between">
      <Text {...theme.states[state].cell}>{glyphs[state]}</Text>
      <Figure>{text.share(part)}</Figure>
    </Box>
  );
};
