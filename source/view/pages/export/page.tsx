import {Box} from 'ink';
import {exportedDemonstration} from '../../../model/session/exporting.js';
import {demonstrationName} from '../../../text/demonstrations.js';
import {Cell} from '../../components/cell.js';
import {Frame} from '../../components/frame.js';
import {Lines} from '../../components/lines.js';
import {useView} from '../../view.js';
import type {PageProps} from '../page.js';
import {exportModel} from './select.js';

/** What can be taken home of the page below, and how far that is. */
const ExportPage = ({page}: PageProps) => {
  const view = useView();
  const {inside} = view;
  const {window, foot} = exportModel(view, inside);
  const demonstration = exportedDemonstration(view.session);
  const name = demonstration && demonstrationName(view.text.demonstrations, demonstration);
  return (
    <Frame page={page} {...(name !== null && {head: <NamedHeader name={name} />})}>
      <Box height={inside} flexDirection="column">
        {inside > 0 && <Lines lines={window.items} />}
        <Box flexGrow={1} />
        <Lines lines={foot} />
      </Box>
    </Frame>
  );
};

export default ExportPage;

/** The first line where a demonstration is taken home: no run is. */
const NamedHeader = ({name}: {name: string}) => {
  const {theme} = useView();
  return (
    <Box paddingX={1} columnGap={3}>
      <Cell text="kitchens" tone={theme.strong} />
      <Cell text={name} />
    </Box>
  );
};
