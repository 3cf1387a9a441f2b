import {ListFrame} from '../../components/frame.js';
import {Lines, numbered} from '../../components/lines.js';
import {useView} from '../../view.js';
import type {PageProps} from '../page.js';
import {termLines} from './select.js';

/** The whole entry of the term that is marked in the glossary. */
const TermPage = ({page}: PageProps) => (
  <ListFrame page={page} list={numbered(termLines(useView()))}>
    {lines => <Lines lines={lines} />}
  </ListFrame>
);

export default TermPage;
