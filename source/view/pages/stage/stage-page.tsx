import {Box} from 'ink';
import {factSentence} from '../../../text/demonstrations.js';
import {Cell, TextLine} from '../../components/cell.js';
import {CursorStatus} from '../../components/cursor-status.js';
import {Items} from '../../components/items.js';
import {KeyHints} from '../../components/key-hints.js';
import {Lines} from '../../components/lines.js';
import {useScrolled} from '../../hooks/use-scrolled.js';
import type {KeyedPage} from '../../keys/page-keys.js';
import {shortened} from '../../layout/width.js';
import {useView, type View} from '../../view.js';
import {stageLines} from './layout.js';
import type {Stage} from './select.js';

/** Columns from which a replay has room for how the demonstration stands at its cursor. */
const WIDE = 80;

/** What happened last up to the cursor of a replay; null without one, and where that has no words. */
const factIn = ({session: {playback}, text}: View): string | null => {
  const stage = playback?.stage;
  return stage?.fact ? factSentence(text.demonstrations, stage.page, stage.fact) : null;
};

/** A page of a demonstration: header, choices, rows, what they come to, and keys. */
export const StagePage = ({page, stage}: {page: KeyedPage; stage: Stage}) => {
  const view = useView();
  const {theme, columns, session} = view;
  const {playback} = session;
  const isReplayed = playback?.stage != null;
  // That it went on at that moment, its cursor says.
  const isStatusShown = !isReplayed || (columns >= WIDE && stage.status.tone !== theme.live);
  const fact = factIn(view);
  const room = Math.max(0, view.lines - 2 - (fact === null ? 0 : 1));
  const {lines, window} = stageLines(view, stage, room);
  useScrolled(window.first, window.visible);
  return (
    <Box flexDirection="column" width={columns}>
      <Box paddingX={1}>
        <Box flexShrink={0} marginRight={3}>
          <Cell text="kitchens" tone={theme.strong} />
        </Box>
        <Items items={stage.about.map(text => ({text}))} />
        <Box flexShrink={0} marginLeft={1} columnGap={1}>
          {isStatusShown && <Cell live {...stage.status} />}
          {isReplayed && <CursorStatus playback={playback} isReplayed ms={playback.atUs / 1000} />}
        </Box>
      </Box>
      {fact !== null && view.lines > 2 && (
        <TextLine text={shortened(fact, columns - 2)} tone={theme.strong} />
      )}
      <Box height={room} flexDirection="column" overflow="hidden">
        <Lines lines={lines} />
      </Box>
      {view.lines > 1 && <KeyHints page={page} hidden={window.above + window.below} />}
    </Box>
  );
};
