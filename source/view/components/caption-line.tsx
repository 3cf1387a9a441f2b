import {Box} from 'ink';
import {captionOf} from '../../model/playback/caption.js';
import {wrapped} from '../layout/width.js';
import {hasRun, useView, type View} from '../view.js';
import {TextLine} from './cell.js';

/** What happens at the cursor of a frozen view, in its longest form that so many lines hold. */
export const CaptionLine = ({lines}: {lines: number}) => {
  const view = useView();
  return (
    <Box flexDirection="column">
      {captionLines(view, lines).map(line => (
        <TextLine key={line} text={line} tone={view.theme.strong} />
      ))}
    </Box>
  );
};

const captionLines = (view: View, lines: number): readonly string[] => {
  const forms = captionForms(view).map(form => wrapped(form, view.columns - 2));
  return forms.find(({length}) => length <= lines) ?? forms.at(-1)?.slice(0, lines) ?? [];
};

/** The sentence of what happened last up to the cursor, the longest form first; none before anything has a name. */
export const captionForms = (view: View): readonly string[] => {
  const event = (view.behind?.session ?? view.session).playback?.event;
  const caption = event && hasRun(view) ? captionOf(event, view.run) : null;
  return caption ? view.text.playback.caption(caption) : [];
};
