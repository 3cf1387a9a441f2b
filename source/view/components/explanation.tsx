import {Box} from 'ink';
import {explanationOf} from '../../model/figures/explanation-cache.js';
import {runBreakdownOf} from '../../model/figures/run-breakdown.js';
import {natureOf} from '../../model/options/choice.js';
import {choiceOf} from '../../model/session/settings.js';
import {widthOf, wrapped} from '../layout/width.js';
import {type RunView, useRunView, useView} from '../view.js';
import {Cell, TextLine} from './cell.js';
import {Items} from './items.js';

/** One line in plain words: which executors work, and once there are figures, why it takes that long. */
export const ExplainingLine = () => {
  const {session, run, text, theme, glyphs, columns, strategy, nowUs} = useView();
  if (run?.stage === 'over') return <Explanation />;
  const words = run
    ? text.shape(run.shape, run.plan)
    : text.ways[natureOf(choiceOf(session.settings, session.choices).bound)][strategy.name][0];
  const breakdown = run && explanationOf(session.explained ?? run, nowUs);
  const why = breakdown && text.why(breakdown)[0];
  if (!why || widthOf(why) + 1 >= columns) return <TextLine text={words} />;
  const rest = ` ${glyphs.dot} ${words}`;
  return (
    <Box paddingX={1}>
      <Cell live text={why} tone={theme.strong} />
      {1 + widthOf(why + rest) < columns && <Cell text={rest} tone={theme.quiet} />}
    </Box>
  );
};

/** The most lines that the first sentence of an explanation may have. */
const MOST_LINES = 3;

/** Lines that the explanation of a run needs; 1 while it is not over. */
export const explanationLines = ({run, text, columns}: RunView): number =>
  run.stage === 'over'
    ? Math.min(MOST_LINES, wrapped(text.why(runBreakdownOf(run))[0], columns - 2).length)
    : 1;

/** Why a finished run took as long as it did; clauses that only add to it are shown where there is room. */
export const Explanation = ({lines = 1}: {lines?: number}) => {
  const {run, text, theme, glyphs, columns} = useRunView();
  const [first, ...rest] = text.why(runBreakdownOf(run));
  if (lines > 1)
    return (
      <Box flexDirection="column">
        {wrapped(first, columns - 2)
          .slice(0, lines)
          .map(line => (
            <TextLine key={line} text={line} tone={theme.strong} />
          ))}
      </Box>
    );
  return (
    <Box paddingX={1}>
      <Cell text={first} tone={theme.strong} />
      <Items gap={0} items={rest.map(clause => ({text: ` ${glyphs.dot} ${clause}`, tone: theme.quiet}))} />
    </Box>
  );
};
