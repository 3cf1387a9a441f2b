import {Box, Text} from 'ink';
import {useView} from '../hooks/use-view.js';

export type HiddenRowsProps = {readonly above: number; readonly below: number};

/** How many rows of a list are out of sight, above and below. */
export const HiddenRows = ({above, below}: HiddenRowsProps) => {
  const {text, theme, glyphs} = useView();
  const words = [
    above > 0 ? `${glyphs.up} ${text.above(above)}` : '',
    below > 0 ? `${glyphs.down} ${text.below(below)}` : '',
  ];
  return (
    <Box paddingLeft={1} height={1}>
      <Text {...theme.message} wrap="truncate">
        {words.filter(part => part !== '').join(' ')}
      </Text>
    </Box>
  );
};
