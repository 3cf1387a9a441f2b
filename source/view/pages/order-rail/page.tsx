import {beforeOrderRail} from '../../../model/demonstrations/order-rail/fold.js';
import {useView} from '../../view.js';
import type {PageProps} from '../page.js';
import {stateOn} from '../stage/select.js';
import {StagePage} from '../stage/stage-page.js';
import {orderRailStage} from './select.js';

/** A bounded queue between a waiter and cooks that share few ovens: back-pressure in numbers. */
const OrderRailPage = ({page}: PageProps) => {
  const view = useView();
  return <StagePage page={page} stage={orderRailStage(view, stateOn(view, page.id, beforeOrderRail))} />;
};

export default OrderRailPage;
