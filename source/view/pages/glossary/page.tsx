import {Box} from 'ink';
import {glossaryIn} from '../../../text/glossary.js';
import {TextLine} from '../../components/cell.js';
import {Frame} from '../../components/frame.js';
import {HiddenRows} from '../../components/hidden-rows.js';
import {Lines} from '../../components/lines.js';
import {useView} from '../../view.js';
import type {PageProps} from '../page.js';
import {termRows} from './select.js';

/** Lines around the terms: what is typed above them, what is out of sight below. */
const AROUND = 2;

/** The terms of the course, those alone that a typed text finds. */
const GlossaryPage = ({page}: PageProps) => {
  const view = useView();
  const {theme, session, inside} = view;
  const {title, search, nothing} = glossaryIn(session.language);
  const list = termRows(view, inside - AROUND);
  const head = session.search === '' ? title : `${search}: ${session.search}_`;
  return (
    <Frame page={page} window={{...list, first: list.row}}>
      <Box flexDirection="column" height={inside}>
        {inside > 0 && <TextLine text={head} tone={theme.strong} />}
        {list.items.length === 0 && inside > 1 && <TextLine text={nothing} tone={theme.quiet} />}
        <Lines lines={list.items} />
        <Box flexGrow={1} />
        {inside > 1 && <HiddenRows {...list} />}
      </Box>
    </Frame>
  );
};

export default GlossaryPage;
