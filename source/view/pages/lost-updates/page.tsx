import {beforeLostUpdates} from '../../../model/demonstrations/lost-updates/fold.js';
import {useView} from '../../view.js';
import type {PageProps} from '../page.js';
import {stateOn} from '../stage/select.js';
import {StagePage} from '../stage/stage-page.js';
import {lostUpdatesStage} from './select.js';

/** Adders of one counter: what it should say and what it says, and one loss step by step. */
const LostUpdatesPage = ({page}: PageProps) => {
  const view = useView();
  return <StagePage page={page} stage={lostUpdatesStage(view, stateOn(view, page.id, beforeLostUpdates))} />;
};

export default LostUpdatesPage;
