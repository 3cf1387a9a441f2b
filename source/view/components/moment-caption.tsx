import {Box} from 'ink';
import {type Caption, captionOf} from '../../model/playback/caption.js';
import {wrapped} from '../layout/width.js';
import {hasRun, useView, type View} from '../view.js';
import {CaptionLine} from './caption-line.js';
import {TextLine} from './cell.js';

/** What happens at the cursor of a frozen view, in the longest form that so many lines hold. */
export const MomentCaption = ({lines}: {lines: number}) => {
  const view = useView();
  const caption = captionAt(view);
  if (caption === null) return null;
  if (lines < 2) return <CaptionLine caption={caption} />;
  const forms = view.text.playback.caption(caption).map(form => wrapped(form, view.columns - 2));
  const shown = forms.find(({length}) => length <= lines) ?? forms.at(-1)?.slice(0, lines) ?? [];
  return (
    <Box flexDirection="column">
      {shown.map(line => (
        <TextLine key={line} text={line} tone={view.theme.strong} />
      ))}
    </Box>
  );
};

/** What happened last up to the cursor of a frozen view; null before anything did that has a name. */
export const captionAt = (view: View): Caption | null => {
  const event = (view.behind?.session ?? view.session).playback?.event;
  return event && hasRun(view) ? captionOf(event, view.run, view.nowUs, view.whole ?? view.run) : null;
};
