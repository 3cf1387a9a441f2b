import {Box, Text} from 'ink';
import type {LaneState} from '../../model/timeline/span.js';
import {useView} from '../hooks/use-view.js';
import {widthOf} from '../layout/width.js';
import {Items} from './items.js';

/** What the characters of the timelines mean, as many as one line has room for. */
export const Legend = ({states}: {readonly states: readonly LaneState[]}) => {
  const {text, theme, glyphs} = useView();
  return (
    <Box paddingX={1} height={1}>
      <Items
        gap={3}
        items={states.map(state => ({
          key: state,
          width: 2 + widthOf(text.states[state]),
          item: (
            <Text>
              <Text {...theme.states[state].cell}>{glyphs[state]}</Text>
              {` ${text.states[state]}`}
            </Text>
          ),
        }))}
      />
    </Box>
  );
};
