import {useView} from '../hooks/use-view.js';
import {Cell} from './cell.js';

export type HiddenRowsProps = {readonly above: number; readonly below: number};

/** How many rows of a list are out of sight, above and below. */
export const HiddenRows = ({above, below}: HiddenRowsProps) => {
  const {text, theme, glyphs} = useView();
  const words = [
    above > 0 ? `${glyphs.up} ${text.above(above)}` : '',
    below > 0 ? `${glyphs.down} ${text.below(below)}` : '',
  ];
  return (
    <Cell before={1} tone={theme.message}>
      {words.filter(part => part !== '').join(' ')}
    </Cell>
  );
};
