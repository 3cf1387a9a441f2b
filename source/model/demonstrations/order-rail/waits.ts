import type {OrderRailState} from './fold.js';

/** How long all cooks have waited for ovens, µs; a wait that goes on counts up to the latest known moment. */
export const ovenWaitUs = ({cooks, latestAt}: OrderRailState): number =>
  cooks.reduce(
    (sum, {doing, since, waitedUs}) => sum + waitedUs + (doing === 'waits' ? latestAt - since : 0),
    0,
  );

/** How long the waiter has waited for places of the rail, µs; a wait that goes on counts like that of a cook. */
export const waiterWaitUs = ({waiterSince, waiterWaitedUs, latestAt}: OrderRailState): number =>
  waiterWaitedUs + (waiterSince === null ? 0 : latestAt - waiterSince);

/** The longest that a guest who is not turned away has waited, µs; a guest who still waits counts too. */
export const longestWaitUs = ({came, longestUs, latestAt}: OrderRailState): number =>
  [...came.values()].reduce((longest, at) => Math.max(longest, latestAt - at), longestUs);
