import {summarize} from '../model/figures/summary.js';
import {toJson} from '../model/printable/json.js';
import {failure} from '../text/en/failures.js';
import type {Outlet, Output} from './output.js';

/** One JSON document at the end of the run, with a line for each field. */
export const openJson = ({data}: Pick<Outlet, 'data'>): Output => ({
  write: () => {},
  end(run, gaps) {
    let separator = '{\n';
    for (const [name, value] of Object.entries(summarize(run, failure, gaps))) {
      data(`${separator}  ${toJson(name)}: `);
      for (const piece of jsonPieces(value)) data(piece);
      separator = ',\n';
    }
    data('\n}\n');
  },
});

/** Elements of a list that become text at once; a choice: the results of a hundred thousand jobs are long. */
const PIECE = 1000;

/** A value as JSON in pieces. */
function* jsonPieces(value: unknown): Generator<string> {
  if (!Array.isArray(value) || value.length <= PIECE) return yield toJson(value);
  yield '[';
  for (let from = 0; from < value.length; from += PIECE) {
    const text = toJson(value.slice(from, from + PIECE)).slice(1, -1);
    yield from === 0 ? text : `,${text}`;
  }
  yield ']';
}
