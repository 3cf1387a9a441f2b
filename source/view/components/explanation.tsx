import {Box, Text} from 'ink';
import {explanationOf} from '../../model/figures/explanation-cache.js';
import {runBreakdownOf} from '../../model/figures/run-breakdown.js';
import type {RunState} from '../../model/run/run-state.js';
import {useView} from '../hooks/use-view.js';
import {widthOf} from '../layout/width.js';
import {TextLine} from './cell.js';
import {Figure} from './figure.js';
import {Items} from './items.js';

/** One line in plain words: which executors work, and once there is something to tell, why it takes that long. */
export const ExplainingLine = () => {
  const {session, text, theme, glyphs, columns, strategy, nowUs} = useView();
  const {run} = session;
  if (run?.stage === 'over') return <Explanation run={run} />;
  const words = run ? text.shape(run.shape, run.plan) : text.ways[strategy.name][0];
  const breakdown = run && explanationOf(session.explained ?? run, nowUs);
  const why = breakdown && text.why(breakdown)[0];
  if (!why || widthOf(why) + 1 >= columns) return <TextLine>{words}</TextLine>;
  const dot = ` ${glyphs.dot} `;
  return (
    <Box paddingX={1} height={1}>
      <Figure tone={theme.strong}>{why}</Figure>
      {1 + widthOf(why + dot + words) < columns && <Text {...theme.quiet}>{dot + words}</Text>}
    </Box>
  );
};

/** Why a finished run took as long as it did; clauses that only add to it are shown where there is room. */
export const Explanation = ({run}: {readonly run: RunState}) => {
  const {text, theme, glyphs} = useView();
  const [first, ...rest] = text.why(runBreakdownOf(run));
  return (
    <Box paddingX={1} height={1}>
      <Text {...theme.strong} wrap="truncate">
        {first}
      </Text>
      <Items
        gap={0}
        items={rest.map(clause => ({
          key: clause,
          width: widthOf(clause) + 3,
          item: <Text {...theme.quiet}>{` ${glyphs.dot} ${clause}`}</Text>,
        }))}
      />
    </Box>
  );
};
