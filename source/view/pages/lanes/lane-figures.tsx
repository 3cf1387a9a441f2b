import {Box, Text} from 'ink';
import {Figure} from '../../components/figure.js';
import {useView} from '../../hooks/use-view.js';
import {COUNTS_GAP, type FigureColumns, SHARE_WIDTH} from './figure-columns.js';
import type {ThreadModel} from './select.js';
import type {Share} from './time-shares.js';

const LOOP_WIDTH = 16;

/** The figures at the right of a thread's lane. */
export const LaneFigures = ({
  model,
  figures,
}: {
  readonly model: ThreadModel;
  readonly figures: FigureColumns;
}) => {
  const {threads} = model.row.lane;
  if (figures.width === 0 || threads.length === 0) return null;
  return (
    <Box flexShrink={0} paddingRight={1} height={1}>
      {figures.counts && (
        <Box marginRight={figures.core > 0 ? COUNTS_GAP : 0}>
          <Counts {...model} />
        </Box>
      )}
      {figures.shares && <Shares {...model} />}
      {figures.core > 0 && <Core {...model} width={figures.core} />}
    </Box>
  );
};

/** Jobs that the threads of a lane ended, and turns of their event loops meanwhile. */
const Counts = ({row}: ThreadModel) => {
  const {text, theme} = useView();
  const {threads} = row.lane;
  const sum = (of: (thread: (typeof threads)[number]) => number): number =>
    threads.reduce((all, thread) => all + of(thread), 0);
  return (
    <Box columnGap={2}>
      <Figure>{text.jobs(sum(({endedJobs}) => endedJobs))}</Figure>
      <Box width={LOOP_WIDTH} justifyContent="flex-end">
        <Figure tone={theme.quiet}>{text.loopTicks(sum(({loopTicks}) => loopTicks))}</Figure>
      </Box>
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
export const ShareFigure = ({state, part}: Share) => {
  const {text, theme, glyphs} = useView();
  return (
    <Box width={SHARE_WIDTH} flexShrink={0} justifyContent="space-between">
      <Text {...theme.states[state].cell}>{glyphs[state]}</Text>
      <Figure>{text.share(part)}</Figure>
    </Box>
  );
};

const Core = ({core, present, width}: ThreadModel & {readonly width: number}) => {
  const {text, theme} = useView();
  return (
    <Box width={width} flexShrink={0} justifyContent="flex-end">
      {core !== null && (
        <Text {...(present.state === 'running' ? theme.strong : theme.quiet)}>{text.onCore(core)}</Text>
      )}
    </Box>
  );
};
