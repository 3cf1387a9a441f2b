import {Box, Text} from 'ink';
import {progressOf, type RunProgress, steadyMs} from '../../model/figures/progress.js';
import type {RunState} from '../../model/run/run-state.js';
import {useView} from '../hooks/use-view.js';
import {fitted, widthOf} from '../layout/width.js';
import type {View} from '../view.js';
import {Cell, FigureCell} from './cell.js';

/** The most marks that stand for waiting jobs, and how many of them no progress bar displaces. */
const MARKS = 24;
const KEPT_MARKS = 10;
/** How wide a progress bar may be: few widths, so that it stands still while the text beside it changes. */
const BARS = [30, 20, 12, 6];
const GAP = 2;

/** The queue: jobs that no executor has taken; at the right how far the run is, and how the others ended. */
export const QueueLine = ({run}: {readonly run: RunState}) => {
  const view = useView();
  const {text, theme, columns} = view;
  const {name, orders, waiting, advance, ends} = partsOf(view, run);
  return (
    <Box width={columns} height={1} paddingX={1} justifyContent="space-between">
      <Box>
        {name && <Cell tone={theme.strong}>{`${text.queue}  `}</Cell>}
        {orders && <FigureCell tone={theme.message}>{`${orders} `}</FigureCell>}
        <FigureCell>{waiting}</FigureCell>
      </Box>
      <Box flexShrink={0}>
        {advance && <Advance {...advance} />}
        <FigureCell tone={theme.strong}>{ends.done}</FigureCell>
        <FigureCell tone={theme.bad}>{ends.failed}</FigureCell>
        <FigureCell tone={theme.message}>{ends.cancelled}</FigureCell>
      </Box>
    </Box>
  );
};

/** What of the line fits; the first ones of what is dropped are the bar, the time that remains, and the marks. */
const partsOf = (view: View, run: RunState) => {
  const {text, glyphs, columns, nowUs} = view;
  const queued = text.queued(run.counts.queued);
  const ends = endsOf(view, run);
  const endsWidth = widthOf(Object.values(ends).join('')) + 1;
  const nameWidth = 1 + widthOf(text.queue) + 2;
  const name = nameWidth + widthOf(queued) + endsWidth < columns;
  const room = columns - (name ? nameWidth : 1) - endsWidth;
  const waiting = fitted(queued, Math.min(widthOf(queued), room));
  const free = room - widthOf(queued) - GAP;
  const progress = progressOf(run, nowUs);
  const advance = progress && advanceOf(view, progress, free - GAP, Math.min(run.plan.jobs, KEPT_MARKS) + 1);
  const advanceWidth = advance ? advance.bar + widthOf(advance.left) + GAP + (advance.bar > 0 ? 1 : 0) : 0;
  const marks = Math.max(0, Math.min(run.counts.queued, MARKS, free - advanceWidth - 1));
  return {name, orders: glyphs.order.repeat(marks), waiting, advance, ends};
};

/** How the jobs ended, as many of these as the line has room for. */
const endsOf = ({text, glyphs, columns}: View, {counts, plan}: RunState) => {
  const dot = ` ${glyphs.dot} `;
  const done = text.done(counts.finished, plan.jobs);
  const failed = counts.failed > 0 ? `${dot}${glyphs.failed} ${text.failed(counts.failed)}` : '';
  const cancelled = counts.cancelled > 0 ? `${dot}${text.cancelled(counts.cancelled)}` : '';
  const room = columns - 2;
  return {
    done: widthOf(done) > room ? '' : done,
    failed: widthOf(done + failed) > room ? '' : failed,
    cancelled: widthOf(done + failed + cancelled) > room ? '' : cancelled,
  };
};

type AdvanceProps = {readonly bar: number; readonly done: number; readonly left: string};

/** A bar and the time that remains, or the time alone, or nothing; the bar leaves `kept` columns for the marks. */
const advanceOf = (
  {text}: View,
  {fraction, remainingMs}: RunProgress,
  room: number,
  kept: number,
): AdvanceProps | null => {
  const left = text.left(steadyMs(remainingMs));
  if (widthOf(left) + GAP > room) return null;
  const bar = BARS.find(width => kept + width + 1 + widthOf(left) + GAP <= room) ?? 0;
  return {bar, done: Math.round(Math.min(1, fraction) * bar), left};
};

const Advance = ({bar, done, left}: AdvanceProps) => {
  const {theme, glyphs} = useView();
  return (
    <Box marginRight={GAP}>
      {bar > 0 && (
        <Box marginRight={1}>
          <Text>{glyphs.bar.repeat(done)}</Text>
          <Text {...theme.states.idle.cell}>{glyphs.idle.repeat(bar - done)}</Text>
        </Box>
      )}
      <FigureCell>{left}</FigureCell>
    </Box>
  );
};
