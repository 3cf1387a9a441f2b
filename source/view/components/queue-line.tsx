import {Box} from 'ink';
import {progressOf, steadyMs} from '../../model/figures/progress.js';
import {waitingJobs} from '../../model/run/run-state.js';
import {waitsAlone} from '../../text/workload-words.js';
import {firstThatFit} from '../layout/fitting.js';
import {widthOf} from '../layout/width.js';
import {type RunView, useRunView} from '../view.js';
import {Cell} from './cell.js';

/** The most marks that stand for waiting jobs, and how many of them no progress bar displaces. */
const MARKS = 24;
const KEPT_MARKS = 10;
/** How wide a progress bar may be: few widths, so that it stands still while the text beside it changes. */
const BARS = [30, 20, 12, 6];
const GAP = 2;

/** The queue: jobs that no executor has taken; at the right how far the run is, and how the others ended. */
export const QueueLine = () => {
  const view = useRunView();
  const {text, theme, columns} = view;
  const {name, orders, waiting, advance, ends} = partsOf(view);
  return (
    <Box width={columns} height={1} paddingX={1} justifyContent="space-between">
      <Box>
        {name && <Cell text={text.queue} tone={theme.strong} after={GAP} />}
        {orders && <Cell live text={orders} tone={theme.message} after={1} />}
        <Cell {...waiting} />
      </Box>
      <Box flexShrink={0}>
        {advance && <Advance {...advance} />}
        {ends.map(({id, ...end}) => (
          <Cell key={id} live {...end} />
        ))}
      </Box>
    </Box>
  );
};

/** What of the line fits; the first ones of what is dropped are the bar, the time that remains, and the marks. */
const partsOf = (view: RunView) => {
  const {run, text, glyphs, columns} = view;
  const waiting = text.queued(waitingJobs(run));
  const ends = endsOf(view);
  const endsWidth = widthOf(ends.map(end => end.text).join('')) + 1;
  const nameWidth = 1 + widthOf(text.queue) + GAP;
  const name = nameWidth + widthOf(waiting) + endsWidth < columns;
  const room = columns - (name ? nameWidth : 1) - endsWidth;
  const free = room - widthOf(waiting) - GAP;
  const advance = advanceOf(view, free - GAP);
  const advanceWidth = advance ? advance.bar + (advance.bar > 0 ? 1 : 0) + widthOf(advance.left) + GAP : 0;
  const marks = Math.max(0, Math.min(waitingJobs(run), MARKS, free - advanceWidth - 1));
  return {
    name,
    orders: glyphs.order.repeat(marks),
    waiting: {text: waiting, width: Math.max(0, Math.min(widthOf(waiting), room))},
    advance,
    ends,
  };
};

/** How the jobs ended, as many of these as the line has room for. */
const endsOf = ({text, theme, glyphs, columns, run: {counts, plan}}: RunView) => {
  const {finished, failed, cancelled} = counts;
  const dot = ` ${glyphs.dot} `;
  const ends = [
    {id: 'done', text: text.done(finished, plan.jobs), tone: theme.strong},
    {id: 'failed', text: failed > 0 ? `${dot}${glyphs.failed} ${text.failed(failed)}` : '', tone: theme.bad},
    {id: 'cancelled', text: cancelled > 0 ? `${dot}${text.cancelled(cancelled)}` : '', tone: theme.message},
  ];
  return firstThatFit(ends, columns - 2, end => widthOf(end.text));
};

/** Columns of a progress bar, how many of them are done, and the time that remains in words. */
type AdvanceProps = {bar: number; done: number; left: string};

/** A bar and the time that remains, or the time alone, or nothing; the bar leaves room for some marks. */
const advanceOf = ({text, nowUs, run}: RunView, room: number): AdvanceProps | null => {
  const progress = progressOf(run, nowUs, waitsAlone(run.plan.workload));
  const left = progress ? text.left(steadyMs(progress.remainingMs)) : '';
  const beside = widthOf(left) + GAP;
  if (!progress || beside > room) return null;
  const marks = Math.min(run.plan.jobs, KEPT_MARKS) + 1;
  const bar = BARS.find(width => marks + width + 1 + beside <= room) ?? 0;
  return {bar, done: Math.round(Math.min(1, progress.fraction) * bar), left};
};

const Advance = ({bar, done, left}: AdvanceProps) => {
  const {theme, glyphs} = useRunView();
  return (
    <Box marginRight={GAP}>
      <Cell live text={glyphs.bar.repeat(done)} />
      <Cell live text={glyphs.idle.repeat(bar - done)} tone={theme.states.idle.cell} />
      <Cell live text={left} before={bar > 0 ? 1 : 0} />
    </Box>
  );
};
