import {Box} from 'ink';
import {Frame} from '../../components/frame.js';
import {HiddenRows} from '../../components/hidden-rows.js';
import {Lines, numbered} from '../../components/lines.js';
import {windowOf} from '../../layout/list-window.js';
import {useView} from '../../view.js';
import type {PageProps} from '../page.js';
import {helpLines} from './select.js';

/** Lines around the list: a gap, and what is out of sight. */
const AROUND = 2;

/** The help to the page below it: every key, what the states mean, and both vocabularies. */
export const HelpPage = ({page, below}: PageProps) => {
  const view = useView();
  const {inside, scroll} = view;
  const around = inside < AROUND ? 0 : AROUND;
  const window = windowOf(numbered(helpLines(view, below)), scroll, inside - around);
  return (
    <Frame page={page} window={window}>
      <Box flexDirection="column" height={window.visible} marginTop={around > 0 ? 1 : 0}>
        <Lines lines={window.items} />
      </Box>
      {around > 0 && <HiddenRows {...window} />}
    </Frame>
  );
};
