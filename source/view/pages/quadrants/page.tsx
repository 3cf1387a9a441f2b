import {beforeQuadrants} from '../../../model/demonstrations/quadrants/fold.js';
import {useView} from '../../view.js';
import type {PageProps} from '../page.js';
import {stateOn} from '../stage/select.js';
import {StagePage} from '../stage/stage-page.js';
import {quadrantsStage} from './select.js';

/** Blocking or not, synchronous or not: which side has control, and what else is done meanwhile. */
const QuadrantsPage = ({page}: PageProps) => {
  const view = useView();
  return <StagePage page={page} stage={quadrantsStage(view, stateOn(view, page.id, beforeQuadrants))} />;
};

export default QuadrantsPage;
