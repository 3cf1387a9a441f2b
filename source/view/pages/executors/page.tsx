import {timeLengths} from '../../../model/timeline/time-breakdown.js';
import {TextLine} from '../../components/cell.js';
import {runSigns} from '../../components/legend.js';
import {linesOfRows, windowOf} from '../../layout/list-window.js';
import {listNeeds} from '../../layout/page-rows.js';
import type {RunView} from '../../view.js';
import type {PageProps} from '../page.js';
import type {RunBody} from '../run/run-body.js';
import {RunPage} from '../run/run-page.js';
import {executorTable} from './select.js';
import {sessionLines} from './session-lines.js';
import {Table, Totals} from './table.js';

/** Lines from which the sums are shown: where there are fewer, executors are worth more. */
const LEAST = 6;

/** Every executor: what it is, what it did, and what it holds. */
const ExecutorsPage = ({page}: PageProps) => <RunPage page={page} bodyOf={bodyOf} />;

export default ExecutorsPage;

const bodyOf = (view: RunView): RunBody => {
  const table = executorTable(view);
  const {executors: all, wallUs} = table.context;
  const totals = table.note === null ? 2 : 3;
  const about = sessionLines(view);
  const need = 1 + all.length + totals + about.length;
  const most = need + all.length - 1;
  return {
    ...listNeeds(need, most),
    place(lines) {
      const summed = lines >= LEAST ? totals : 0;
      const said = lines >= need ? about : [];
      const below = summed + said.length;
      const window = windowOf(all, view.scroll, Math.max(1, lines - 1 - below));
      const apart = lines < most ? 0 : 1;
      const shown = lines > 1 ? window.items : [];
      const lengths = shown.flatMap(executor => timeLengths(executor, wallUs, table.bar));
      const painted = lengths.filter(([, length]) => length > 0).map(([state]) => state);
      const body = lines > 0 && (
        <>
          <Table table={table} executors={shown} apart={apart} />
          {summed > 0 && <Totals table={table} />}
          {said.map(line => (
            <TextLine key={line} text={line} tone={view.theme.quiet} />
          ))}
        </>
      );
      const height = Math.min(1, lines) + linesOfRows(shown.length, apart) + below;
      return {body, lines: height, window, chart: null, signs: runSigns(view, painted)};
    },
  };
};
