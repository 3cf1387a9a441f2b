import {Box, Text} from 'ink';
import type {RunState} from '../../../model/run/run-state.js';
import {type Cores, coresOf} from '../../../model/timeline/cores.js';
import {useView} from '../../hooks/use-view.js';
import {windowOf} from '../../layout/list-window.js';
import type {View} from '../../view.js';
import type {PageProps} from '../page.js';
import {type RunBody, RunPage} from '../run/run-page.js';
import {shownPage} from '../run/shown-page.js';
import {CoreLegend} from './core-legend.js';
import {CoreRows} from './core-rows.js';
import {type CoreColumns, coreColumns, INDENT, linesOf, TALLEST, tallestIn} from './select.js';

/** Lines from which the executors' need of cores is summed up. */
const LEAST = 4;

/** The machine's cores and the threads on each: four threads on one core are seen to take turns. */
export const CoresPage = ({page}: PageProps) => <RunPage page={page} bodyOf={bodyOf} />;

const bodyOf = (view: View, run: RunState): RunBody => {
  const measured = coresOf(run, view.nowUs);
  const columns = coreColumns(view, run, measured);
  const {until} = measured;
  return until === null ? unmeasured(run, columns) : timelines(view, run, measured, until, columns);
};

const timelines = (
  view: View,
  run: RunState,
  measured: Cores,
  until: number,
  columns: CoreColumns,
): RunBody => {
  const all = measured.cores;
  const need = all.length + 1;
  return {
    need,
    roomy: linesOf(all, 2) + 2,
    most: linesOf(all, TALLEST) + 2,
    list: false,
    use: lines => Math.min(lines, Math.max(need, linesOf(all, tallestIn(all, lines - 2)) + 2)),
    place(lines) {
      const summed = lines >= LEAST ? 1 : 0;
      const height = lines - summed;
      const tall = tallestIn(all, height - 1);
      const {items, first, above, below} = windowOf(all, shownPage(view).scroll, height);
      return {
        body: (
          <>
            <CoreRows run={run} columns={columns} until={until} cores={items} tall={tall} />
            {summed > 0 && <CoresWanted {...measured} />}
          </>
        ),
        lines: linesOf(items, tall) + summed,
        first,
        visible: height,
        above,
        below,
        chart: columns,
        legend: {own: <CoreLegend run={run} />},
      };
    },
  };
};

/** How many cores the executors would have used on average, and how many they had. */
const CoresWanted = ({wanted, had}: Cores) => {
  const {text, theme} = useView();
  return (
    <Box paddingLeft={INDENT} paddingRight={1} height={1}>
      <Text {...theme.strong} wrap="truncate">
        {text.coresWanted(wanted, had)}
      </Text>
    </Box>
  );
};

const unmeasured = (run: RunState, columns: CoreColumns): RunBody => ({
  need: 1,
  roomy: 1,
  most: 1,
  list: false,
  use: () => 1,
  place: lines => ({
    body: lines > 0 ? <CoresUnknown run={run} /> : null,
    lines: Math.min(1, lines),
    first: 0,
    visible: 0,
    above: 0,
    below: 0,
    chart: columns,
    legend: {own: <CoreLegend run={run} />},
  }),
});

/** Why no core is shown: nothing is measured yet, or nothing can be. */
const CoresUnknown = ({run: {environment, stage}}: {readonly run: RunState}) => {
  const {text, theme} = useView();
  const soon = environment.platform === 'linux' && stage !== 'over';
  return (
    <Box paddingLeft={INDENT} paddingRight={1} height={1}>
      <Text {...theme.quiet} wrap="truncate">
        {soon ? text.coresUnknown.yet : text.coresUnknown.never}
      </Text>
    </Box>
  );
};
