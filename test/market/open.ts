import type {TestContext} from 'node:test';
import {type Market, openMarket} from '../../source/market/server.js';

/** A server for one test, closed after it. */
export const openFor = async (t: TestContext): Promise<Market> => {
  const market = await openMarket();
  t.after(() => market.close());
  return market;
};
