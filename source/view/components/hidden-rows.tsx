import {useView} from '../view.js';
import {Cell} from './cell.js';

export type HiddenRowsProps = {above: number; below: number};

/** How many rows of a list are out of sight, above and below. */
export const HiddenRows = ({above, below}: HiddenRowsProps) => {
  const {text, theme, glyphs} = useView();
  const up = above > 0 ? [`${glyphs.up} ${text.above(above)}`] : [];
  const down = below > 0 ? [`${glyphs.down} ${text.below(below)}`] : [];
  return <Cell text={[...up, ...down].join(' ')} tone={theme.message} before={1} />;
};
