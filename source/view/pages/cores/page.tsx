import {type Cores, coresOf} from '../../../model/timeline/cores.js';
import {TextLine} from '../../components/cell.js';
import {windowOf} from '../../layout/list-window.js';
import {listNeeds} from '../../layout/page-rows.js';
import {knownView, type RunView, useRunView, useView} from '../../view.js';
import type {PageProps} from '../page.js';
import type {RunBody} from '../run/run-body.js';
import {RunPage} from '../run/run-page.js';
import {CoreRows} from './core-rows.js';
import {coreSigns} from './occupants.js';
import {coreColumns, INDENT, linesOf, TALLEST, tallestIn} from './select.js';

/** Lines from which the executors' need of cores is summed up. */
const LEAST = 4;

/** The machine's cores and the threads on each: four threads on one core are seen to take turns. */
const CoresPage = ({page}: PageProps) => <RunPage page={page} bodyOf={bodyOf} />;

export default CoresPage;

const bodyOf = (view: RunView): RunBody => {
  const known = knownView(view);
  const measured = coresOf(view.run, view.nowUs);
  const all = measured.cores;
  const {until} = view.whole === null ? measured : coresOf(known.run, known.nowUs);
  const chart = coreColumns(known, measured);
  const signs = coreSigns(known);
  if (until === null) {
    const window = windowOf([], 0, 0);
    const place = (lines: number) => ({body: lines > 0 && <CoresUnknown />, lines, window, chart, signs});
    return {...listNeeds(1, 1), place};
  }
  const need = all.length + 1;
  return {
    need,
    roomy: linesOf(all, 2) + 2,
    most: linesOf(all, TALLEST) + 2,
    use: lines => Math.min(lines, Math.max(need, linesOf(all, tallestIn(all, lines - 2)) + 2)),
    place(lines) {
      const summed = lines >= LEAST ? 1 : 0;
      const tall = tallestIn(all, lines - summed - 1);
      const window = windowOf(all, view.scroll, lines - summed);
      const body = (
        <>
          <CoreRows columns={chart} until={until} cores={window.items} tall={tall} />
          {summed > 0 && <CoresWanted {...measured} />}
        </>
      );
      return {body, lines: linesOf(window.items, tall) + summed, window, chart, signs};
    },
  };
};

/** How many cores the executors would have used on average, and how many they had. */
const CoresWanted = ({wanted, had}: Cores) => {
  const {text, theme} = useView();
  return <TextLine text={text.coresWanted(wanted, had)} tone={theme.strong} before={INDENT} />;
};

/** Why no core is shown: nothing is measured yet, or nothing can be. */
const CoresUnknown = () => {
  const {run, text, theme} = useRunView();
  const soon = run.environment.platform === 'linux' && run.stage !== 'over';
  const words = soon ? text.coresUnknown.yet : text.coresUnknown.never;
  return <TextLine text={words} tone={theme.quiet} before={INDENT} />;
};
