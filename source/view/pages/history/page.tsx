import {Box} from 'ink';
import {TextLine} from '../../components/cell.js';
import {Frame} from '../../components/frame.js';
import {HiddenRows} from '../../components/hidden-rows.js';
import {Lines} from '../../components/lines.js';
import {useView} from '../../view.js';
import type {PageProps} from '../page.js';
import {comparisonIn, runRows} from './select.js';

/** Lines around the runs: the title, and what is out of sight. */
const AROUND = 2;
/** Runs that stay in sight beside a comparison. */
const LEAST_RUNS = 3;

/** All runs of this launch; one is replayed, two are laid over each other on one time axis. */
const HistoryPage = ({page}: PageProps) => {
  const view = useView();
  const {theme, text, session, inside} = view;
  const runs = session.history.length;
  const room = Math.max(0, inside - AROUND - Math.min(runs, LEAST_RUNS) - 1);
  const {lines: below, window} = comparisonIn(view, room);
  const list = runRows(view, Math.max(0, inside - AROUND - (below.length > 0 ? below.length + 1 : 0)));
  return (
    <Frame page={page} window={window}>
      <Box flexDirection="column" height={inside}>
        {inside > 0 && <TextLine text={text.runsOfLaunch.title(runs)} tone={theme.strong} />}
        {runs === 0 && inside > 1 && <TextLine text={text.runsOfLaunch.none} tone={theme.quiet} />}
        <Lines lines={list.items} />
        {inside > 1 && <HiddenRows {...list} />}
        {below.length > 0 && (
          <Box flexDirection="column" marginTop={1}>
            <Lines lines={below} />
          </Box>
        )}
      </Box>
    </Frame>
  );
};

export default HistoryPage;
