import {beforeRace} from '../../../model/race/fold.js';
import {useView} from '../../view.js';
import type {PageProps} from '../page.js';
import {stateOn} from '../stage/select.js';
import {StagePage} from '../stage/stage-page.js';
import {raceStage} from './select.js';

/** The same jobs under several strategies or numbers of workers: a strip for each, on one time axis. */
const RacePage = ({page}: PageProps) => {
  const view = useView();
  return <StagePage page={page} stage={raceStage(view, stateOn(view, page.id, beforeRace))} />;
};

export default RacePage;
