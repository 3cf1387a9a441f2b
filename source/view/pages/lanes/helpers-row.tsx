import {Box, Text} from 'ink';
import type {RunState} from '../../../model/run/run-state.js';
import {Figure} from '../../components/figure.js';
import {Painted} from '../../components/painted.js';
import {useView} from '../../hooks/use-view.js';
import {colouredCells, type DrawnCell} from '../../layout/timeline-text.js';
import type {View} from '../../view.js';
import {INDENT, type LaneColumns} from './columns.js';
import {SHARE_WIDTH} from './figure-columns.js';
import type {HelpersModel} from './select.js';

type HelpersRowProps = HelpersModel & {
  readonly run: RunState;
  readonly columns: LaneColumns;
  readonly height: number;
};

/** The libuv helper threads of a process: how many worked at once, as a timeline. */
export const HelpersRow = ({run, columns, count, share, levels, height}: HelpersRowProps) => {
  const view = useView();
  const {text, theme, glyphs} = view;
  const {figures, barFrom} = columns;
  const above = Array.from({length: height - 1}, (_, line) => linesAbove(view, levels, line + 2));
  return (
    <Box>
      <Box width={barFrom} paddingLeft={INDENT} paddingRight={1} columnGap={2} flexShrink={0} height={1}>
        <Box flexShrink={0}>
          <Text {...theme.strong}>{text.helpers.libuv}</Text>
        </Box>
        {run.stage !== 'over' && (
          <Text {...(count > 0 ? theme.plain : theme.quiet)} wrap="truncate">
            {text.atWork(count)}
          </Text>
        )}
      </Box>
      <Box width={columns.axis.columns} flexShrink={0}>
        <Painted lines={[firstLine(view, levels), ...above]} width={levels.length} />
      </Box>
      {figures.shares && (
        <Box flexGrow={1} justifyContent="flex-end" paddingRight={figures.core + SHARE_WIDTH + 2} height={1}>
          <Box width={SHARE_WIDTH} justifyContent="space-between">
            <Text>{glyphs.helper}</Text>
            <Figure>{text.share(share)}</Figure>
          </Box>
        </Box>
      )}
    </Box>
  );
};

/** From so much of one core on a helper is shown at work; from the lesser part on it did something. */
const BUSY = 0.5;
const LITTLE = 0.02;

/** How many worked at once: a digit where that changes, then a sign. */
const firstLine = ({glyphs, theme}: View, levels: HelpersModel['levels']): string => {
  let before = 0;
  return colouredCells(
    levels.map((level): DrawnCell => {
      const count = level !== null && level >= BUSY ? Math.max(1, Math.round(level)) : 0;
      const begins = count !== before;
      before = count;
      if (level === null) return [' ', theme.plain];
      if (count > 0) return [begins && count < 10 ? String(count) : glyphs.helper, theme.strong];
      return level >= LITTLE
        ? [glyphs.little, theme.states.running.cell]
        : [glyphs.idle, theme.states.idle.cell];
    }),
  );
};

/** A line below: where at least so many worked at once. */
const linesAbove = ({glyphs, theme}: View, levels: HelpersModel['levels'], least: number): string =>
  colouredCells(
    levels.map(
      (level): DrawnCell => [
        level !== null && Math.round(level) >= least ? glyphs.helper : ' ',
        theme.strong,
      ],
    ),
  );
