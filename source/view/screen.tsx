import {Transform} from 'ink';
import {frameOf} from './frame.js';
import type {ScreenProps} from './look.js';

/**
 * Paints a frame from its props alone: lines ready coloured, or their name. Ink remembers every text that
 * it has ever measured, so it is given blanks to measure and the lines afterwards: frames cost less, and
 * memory stays level.
 */
export const Screen = (props: ScreenProps) => {
  const lines = frameOf(props);
  const shown = props.names ? [props.names.nameOf(lines)] : lines;
  return (
    <Transform accessibilityLabel={lines.join('\n')} transform={(_blank, place) => shown[place] ?? ''}>
      {shown.map(() => ' ').join('\n')}
    </Transform>
  );
};
