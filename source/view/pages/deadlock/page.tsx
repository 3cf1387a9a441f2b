import {beforeDeadlock} from '../../../model/demonstrations/deadlock/state.js';
import {useView} from '../../view.js';
import type {PageProps} from '../page.js';
import {stateOn} from '../stage/select.js';
import {StagePage} from '../stage/stage-page.js';
import {deadlockStage} from './select.js';

/** Cooks that need two locks each: which one each waits for, which cook has it, and what cures that. */
const DeadlockPage = ({page}: PageProps) => {
  const view = useView();
  return <StagePage page={page} stage={deadlockStage(view, stateOn(view, page.id, beforeDeadlock))} />;
};

export default DeadlockPage;
