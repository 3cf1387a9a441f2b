import {summarize} from '../model/figures/summary.js';
import {toJson} from '../model/printable/json.js';
import type {Outlet, Output} from './output.js';

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
