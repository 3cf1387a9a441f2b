import {useView} from '../hooks/use-view.js';
import {TextLine} from './cell.js';

export type HiddenRowsProps = {readonly above: number; readonly below: number};

/** How many rows of a list are out of sight, above and below. */
export const HiddenRows = ({above, below}: HiddenRowsProps) => {
  const {text, theme, glyphs} = useView();
  const words = [
    above > 0 ? `${glyphs.up} ${text.above(above)}` : '',
    below > 0 ? `${glyphs.down} ${text.below(below)}` : '',
  ];
  return <TextLine tone={theme.message}>{words.filter(part => part !== '').join(' ')}</TextLine>;
};
