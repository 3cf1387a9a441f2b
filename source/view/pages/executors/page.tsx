import type {RunState} from '../../../model/run/run-state.js';
import type {LaneState} from '../../../model/timeline/span.js';
import {windowOf} from '../../layout/list-window.js';
import type {View} from '../../view.js';
import type {PageProps} from '../page.js';
import {type RunBody, RunPage} from '../run/run-page.js';
import {shownPage} from '../run/shown-page.js';
import {executorTable, shareLengths} from './select.js';
import {Table, Totals} from './table.js';

/** Lines from which the sums are shown: where there are fewer, executors are worth more. */
const LEAST = 6;

/** Every executor: what it is, what it did, and what it holds. */
export const ExecutorsPage = ({page}: PageProps) => <RunPage page={page} bodyOf={bodyOf} />;

const bodyOf = (view: View, run: RunState): RunBody => {
  const table = executorTable(view, run);
  const {executors: all, note} = table;
  const totals = note === null ? 2 : 3;
  const need = 1 + all.length + totals;
  const most = need + all.length - 1;
  return {
    need,
    roomy: need,
    most,
    list: true,
    use: lines => (lines < most ? Math.min(lines, need) : most),
    place(lines) {
      const withTotals = lines >= LEAST;
      const visible = Math.max(1, lines - 1 - (withTotals ? totals : 0));
      const {items, first, above, below} = windowOf(all, shownPage(view).scroll, visible);
      const apart = lines < most ? 0 : 1;
      const shown = lines > 1 ? items : [];
      return {
        body: lines > 0 && (
          <>
            <Table table={table} executors={shown} apart={apart} />
            {withTotals && <Totals table={table} />}
          </>
        ),
        lines:
          Math.min(1, lines) +
          shown.length +
          apart * Math.max(0, shown.length - 1) +
          (withTotals ? totals : 0),
        first,
        visible,
        above,
        below,
        chart: null,
        legend: new Set(
          shown.flatMap(executor =>
            shareLengths(executor, table.context.wallUs, table.bar).flatMap(([state, length]): LaneState[] =>
              length > 0 ? [state] : [],
            ),
          ),
        ),
      };
    },
  };
};
