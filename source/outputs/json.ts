import {toJson} from '../model/json.js';
import {summarize} from '../model/summary.js';
import type {Outlet, Output} from './contract.js';

/** One document at the end, a line for each of its fields. */
export const openJson = ({data}: Pick<Outlet, 'data'>): Output => ({
  events: () => {},
  end(run) {
    const fields = Object.entries(summarize(run)).map(
      ([name, value]) => `  ${toJson(name)}: ${toJson(value)}`,
    );
    data(`{\n${fields.join(',\n')}\n}\n`);
  },
});
