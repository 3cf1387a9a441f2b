import {ListFrame} from '../../components/frame.js';
import {Lines, numbered} from '../../components/lines.js';
import {useView} from '../../view.js';
import type {PageProps} from '../page.js';
import {helpLines} from './select.js';

/** The help to the page below it: every key, what the states mean, and both vocabularies. */
const HelpPage = ({page, below}: PageProps) => (
  <ListFrame page={page} list={numbered(helpLines(useView(), {page, below}))}>
    {lines => <Lines lines={lines} />}
  </ListFrame>
);

export default HelpPage;
