import {summarize} from '../model/figures/summary.js';
import {toJson} from '../model/printable/json.js';
import {failure} from '../text/en/failures.js';
import type {Outlet, Output} from './output.js';

/** One JSON document at the end of the run, with a line for each field. */
export const openJson = ({data}: Pick<Outlet, 'data'>): Output => ({
  write: () => {},
  end(run) {
    const fields = Object.entries(summarize(run, failure)).map(
      ([name, value]) => `  ${toJson(name)}: ${toJson(value)}`,
    );
    data(`{\n${fields.join(',\n')}\n}\n`);
  },
});
