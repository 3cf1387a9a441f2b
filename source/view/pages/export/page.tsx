import {Box} from 'ink';
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
  return (
    <Frame page={page}>
      <Box height={inside} flexDirection="column">
        {inside > 0 && <Lines lines={window.items} />}
        <Box flexGrow={1} />
        <Lines lines={foot} />
      </Box>
    </Frame>
  );
};

export default ExportPage;
