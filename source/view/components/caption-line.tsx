import type {Caption} from '../../model/playback/caption.js';
import {formThatFits} from '../layout/fitting.js';
import {shortened, widthOf} from '../layout/width.js';
import {useView} from '../view.js';
import {Cell} from './cell.js';

/** What happens at the cursor, and what the others do then, in one line. */
export const CaptionLine = ({caption}: {caption: Caption}) => {
  const {text, theme, columns} = useView();
  const room = columns - 2;
  const words = formThatFits(text.playback.caption(caption), room, widthOf);
  return <Cell live text={shortened(words, room)} tone={theme.strong} before={1} after={1} />;
};
