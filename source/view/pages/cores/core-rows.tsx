import {Box} from 'ink';
import {isLitExecutor, isLitUse} from '../../../model/playback/lit.js';
import {type Core, type CoreCells, coreCells} from '../../../model/timeline/cores.js';
import {Cell} from '../../components/cell.js';
import {Painted} from '../../components/painted.js';
import {widthOf} from '../../layout/width.js';
import {knownView, litJob, type RunView, useRunView, useView} from '../../view.js';
import {type CoreLight, coreTimeline} from './core-timeline.js';
import {coreSign, jobOn, occupantName} from './occupants.js';
import {type CoreColumns, GAP, INDENT, SHARE} from './select.js';

type CoreRowsProps = {
  columns: CoreColumns;
  until: number;
  cores: readonly Core[];
  /** Lines of a core that the run may use; where they are several, an empty one follows. */
  tall: number;
};

/** The cores, one below the other, each with the threads that ran on it. */
export const CoreRows = ({columns, until, cores, tall}: CoreRowsProps) => {
  const known = knownView(useRunView());
  const numbers = cores.map(({core}) => core);
  const cells = coreCells(known.run, numbers, columns.axis, until);
  return (
    <Box flexDirection="column">
      {cores.map((core, i) =>
        core.allowed ? (
          <UsedCore key={core.core} columns={columns} core={core} cells={cells[i] ?? []} tall={tall} />
        ) : (
          <UnusedCore key={core.core} columns={columns} core={core} />
        ),
      )}
    </Box>
  );
};

type CoreRowProps = {columns: CoreColumns; core: Core};

const UsedCore = ({columns, core, cells, tall}: CoreRowProps & {cells: CoreCells; tall: number}) => {
  const view = useRunView();
  return (
    <Box marginBottom={tall > 1 ? 1 : 0}>
      <CoreLabel columns={columns} core={core} />
      <Painted
        lines={coreTimeline(knownView(view), cells, tall, columns.cursor, lightOf(view, columns))}
        width={columns.axis.columns}
      />
      <Cell live text={view.text.share(core.share)} width={SHARE - 1} align="right" after={1} />
    </Box>
  );
};

/** What is lit on the timelines; null while no job is. */
const lightOf = (view: RunView, {axis}: CoreColumns): CoreLight | null => {
  const job = litJob(view);
  if (job === null) return null;
  const {run} = knownView(view);
  const width = (axis.to - axis.from) / axis.columns;
  return (by, column) => {
    const from = axis.from + column * width;
    return isLitUse(run, by, job, {from, to: from + width});
  };
};

/** A core, and the thread that had most of it last. */
const CoreLabel = ({columns: {barFrom, name: nameWidth, mark, thread}, core: {core, now}}: CoreRowProps) => {
  const view = useRunView();
  const job = now === null ? '' : jobOn(view, now);
  const name = now === null ? '' : occupantName(view, now);
  const both = job === '' ? name : `${name} ${view.glyphs.dot} ${job}`;
  const called = widthOf(both) < thread ? both : name;
  const sign = now && coreSign(view, now);
  const lit = litJob(view);
  const isHeld =
    lit !== null && (lit.startedAt ?? view.nowUs) < view.nowUs && (lit.endedAt ?? view.nowUs) >= view.nowUs;
  const isLit = isHeld && now?.kind === 'executor' && isLitExecutor(now, lit);
  return (
    <Box width={barFrom} paddingLeft={INDENT} flexShrink={0} height={1}>
      <Cell text={view.text.core(core)} tone={view.theme.strong} width={nameWidth} after={GAP} />
      {sign && <Cell text={sign.mark} tone={sign.markTone} width={mark} align="right" />}
      {/* The names of helper threads are long; where there is no room, their marks do. */}
      {sign && widthOf(called) < thread && (
        <Cell text={called} before={1} {...(isLit && {tone: view.theme.chosen})} />
      )}
    </Box>
  );
};

const UnusedCore = ({columns: {name, mark}, core: {core}}: CoreRowProps) => {
  const {text, theme} = useView();
  return (
    <Box paddingLeft={INDENT} paddingRight={1}>
      <Cell text={text.core(core)} tone={theme.quiet} width={name} after={GAP + mark + 1} />
      <Cell text={text.coreNotUsed} tone={theme.quiet} />
    </Box>
  );
};
