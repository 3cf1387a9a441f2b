import {Box} from 'ink';
import {explanationOf} from '../../model/figures/explanation-cache.js';
import {runBreakdownOf, threadsAtOnce} from '../../model/figures/run-breakdown.js';
import {natureOf} from '../../model/options/choice.js';
import {choiceOf} from '../../model/session/settings.js';
import {boundOf} from '../../text/workload-words.js';
import type {PageNeeds} from '../layout/page-rows.js';
import {shortened, widthOf, wrapped} from '../layout/width.js';
import {type RunView, useRunView, useView, type View} from '../view.js';
import {Cell, TextLine} from './cell.js';
import {Items} from './items.js';
import {MomentCaption} from './moment-caption.js';

/** In plain words: which executors work, and once there are figures, why it takes that long. One line while it runs. */
export const ExplainingLine = ({lines}: {lines: number}) => {
  const {session, run, text, theme, glyphs, columns, strategy, nowUs, cursorUs} = useView();
  if (cursorUs !== null) return <MomentCaption lines={lines} />;
  if (run?.stage === 'over') return <Explanation lines={lines} />;
  const words = run
    ? text.shape(run.shape, run.plan)
    : text.ways[natureOf(choiceOf(session.settings, session.choices).bound)][strategy.name][0];
  const breakdown = run && explanationOf(session.explained ?? run, nowUs);
  const why = breakdown && text.why(breakdown)[0];
  if (!why) return <TextLine text={words} />;
  const isLong = widthOf(why) + 1 >= columns;
  if (isLong && lines > 1) return <Sentence lines={wrapped(why, columns - 2)} most={lines} />;
  // What comes first in the sentence is the reason; most of it beats none of it.
  if (isLong) return <TextLine text={why} tone={theme.strong} />;
  if (lines > 1)
    return (
      <Box flexDirection="column">
        <Box paddingX={1}>
          <Cell live text={why} tone={theme.strong} />
        </Box>
        <TextLine text={words} tone={theme.quiet} />
      </Box>
    );
  const rest = ` ${glyphs.dot} ${words}`;
  return (
    <Box paddingX={1}>
      <Cell live text={why} tone={theme.strong} />
      {1 + widthOf(why + rest) < columns && <Cell text={rest} tone={theme.quiet} />}
    </Box>
  );
};

/** A sentence in several lines; where it needs more than `most`, the last one says that it goes on. */
const Sentence = ({lines, most}: {lines: readonly string[]; most: number}) => {
  const {theme, columns} = useView();
  const shown = lines.slice(0, most);
  const rest = lines.slice(most - 1).join(' ');
  return (
    <Box flexDirection="column">
      {shown.map((line, i) => (
        <TextLine
          key={line}
          text={i === most - 1 ? shortened(rest, columns - 2) : line}
          tone={theme.strong}
        />
      ))}
    </Box>
  );
};

/** The most lines that the first sentence of an explanation may have. */
const MOST_LINES = 3;

/** Lines that the explanation of a run needs; 1 while it is not over, or a moment of it is shown. */
export const explanationLines = ({run, text, columns, cursorUs}: RunView): number =>
  run.stage === 'over' && cursorUs === null
    ? Math.min(MOST_LINES, wrapped(text.why(runBreakdownOf(run))[0], columns - 2).length)
    : 1;

/** Columns below which a sentence often needs a second line, and below which it always has one. */
const USUAL = 100;
const NARROW = 80;

/**
 * When the explanation has a second line: for what bounds the jobs, or for the end of its sentence. Whether it is
 * taken does not depend on the figures, so that nothing moves when the run ends. `figures`: false where the body has
 * large ones of its own, which are worth more.
 */
export const moreToExplain = ({run, columns}: RunView, figures: boolean): PageNeeds['more'] => {
  if (columns < NARROW) return 'first';
  if (boundOf(run.plan.workload) === null && columns >= USUAL) return null;
  return figures ? 'soon' : 'late';
};

/** A clause after another one. */
const between = ({glyphs}: View, clause: string): string => ` ${glyphs.dot} ${clause}`;

/** What is said of a run that is over; `reason`: what bounds its jobs, one of the rest. */
const clausesOf = ({run, text}: RunView) => {
  const [first, ...rest] = text.why(runBreakdownOf(run));
  const bound = boundOf(run.plan.workload);
  return {
    first,
    rest,
    reason: bound === null ? null : text.boundReason(bound, threadsAtOnce(run)),
    short: bound === null ? '' : text.bounds[bound],
  };
};

/** Whether one line holds the first sentence and all clauses up to that one. */
const fitsUpTo = (view: View, first: string, rest: readonly string[], last: string | null): boolean => {
  const clauses = last === null ? [] : rest.slice(0, rest.indexOf(last) + 1);
  return 1 + widthOf(first + clauses.map(clause => between(view, clause)).join('')) < view.columns;
};

/**
 * Why a finished run took as long as it did; clauses that only add to it are shown where there is room. What bounds
 * its jobs is worth a line of its own; where there is none, its name alone is said.
 */
const Explanation = ({lines = 1}: {lines?: number}) => {
  const view = useRunView();
  const {theme, columns} = view;
  const {first, rest, reason, short} = clausesOf(view);
  const sentence = wrapped(first, columns - 2);
  const longer = wrapped(first + between(view, short), columns - 2);
  const isRoomForMore = short !== '' && longer.length === sentence.length;
  if (sentence.length > 1 && lines > 1)
    return <Sentence lines={isRoomForMore ? longer : sentence} most={lines} />;
  const itemsOf = (clauses: readonly string[]) =>
    clauses.map(clause => ({text: between(view, clause), tone: theme.quiet}));
  if (lines > 1)
    return (
      <Box flexDirection="column">
        <TextLine text={first} tone={theme.strong} />
        <Box paddingX={1}>
          <Items
            gap={0}
            items={itemsOf(rest).map((item, i) => (i > 0 ? item : {...item, text: rest[0] ?? ''}))}
          />
        </Box>
      </Box>
    );
  const shown = fitsUpTo(view, first, rest, reason)
    ? rest
    : rest.map(clause => (clause === reason ? short : clause));
  return (
    <Box paddingX={1}>
      <Cell text={first} tone={theme.strong} />
      <Items gap={0} items={itemsOf(shown)} />
    </Box>
  );
};
