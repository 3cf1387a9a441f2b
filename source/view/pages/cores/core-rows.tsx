import {Box, Text} from 'ink';
import type {RunState} from '../../../model/run/run-state.js';
import {type Core, type CoreCell, coreCells} from '../../../model/timeline/cores.js';
import {Figure} from '../../components/figure.js';
import {Painted} from '../../components/painted.js';
import {useView} from '../../hooks/use-view.js';
import {widthOf} from '../../layout/width.js';
import {coreTimeline} from './core-timeline.js';
import {coreSign, occupantName} from './occupants.js';
import {type CoreColumns, GAP, INDENT, SHARE} from './select.js';

type CoreRowsProps = {
  readonly run: RunState;
  readonly columns: CoreColumns;
  readonly until: number;
  readonly cores: readonly Core[];
  /** Lines of a core that the run may use; where they are several, an empty one follows. */
  readonly tall: number;
};

/** The cores, one below the other, each with the threads that ran on it. */
export const CoreRows = ({run, columns, until, cores, tall}: CoreRowsProps) => {
  const cells = coreCells(
    run,
    cores.map(({core}) => core),
    columns.axis,
    until,
  );
  return (
    <Box flexDirection="column">
      {cores.map((core, i) =>
        core.allowed ? (
          <Box key={core.core} marginBottom={tall > 1 ? 1 : 0}>
            <UsedCore run={run} columns={columns} core={core} cells={cells[i] ?? []} tall={tall} />
          </Box>
        ) : (
          <UnusedCore key={core.core} columns={columns} core={core} />
        ),
      )}
    </Box>
  );
};

type UsedCoreProps = Pick<CoreRowsProps, 'run' | 'columns' | 'tall'> & {
  readonly core: Core;
  readonly cells: readonly (CoreCell | null)[];
};

const UsedCore = ({run, columns, core, cells, tall}: UsedCoreProps) => {
  const view = useView();
  return (
    <Box>
      <CoreLabel run={run} columns={columns} core={core} />
      <Painted lines={coreTimeline(view, run, cells, tall)} width={columns.axis.columns} />
      <Box width={SHARE} paddingRight={1} justifyContent="flex-end" height={1} flexShrink={0}>
        <Figure>{view.text.share(core.share)}</Figure>
      </Box>
    </Box>
  );
};

type CoreLabelProps = Pick<CoreRowsProps, 'run' | 'columns'> & {readonly core: Core};

/** A core, and the thread that had most of it last. */
const CoreLabel = ({run, columns: {barFrom, name, mark, thread}, core: {core, now}}: CoreLabelProps) => {
  const view = useView();
  const {text, theme} = view;
  const called = now === null ? '' : occupantName(view, run, now);
  const sign = now && coreSign(view, run, now);
  return (
    <Box width={barFrom} paddingLeft={INDENT} flexShrink={0} height={1}>
      <Box width={name} marginRight={GAP} flexShrink={0}>
        <Text {...theme.strong}>{text.core(core)}</Text>
      </Box>
      {sign && (
        <>
          <Box width={mark} justifyContent="flex-end" flexShrink={0}>
            <Text {...sign.markTone}>{sign.mark}</Text>
          </Box>
          {/* The names of helper threads are long; where there is no room, their marks do. */}
          {widthOf(called) < thread && <Text>{` ${called}`}</Text>}
        </>
      )}
    </Box>
  );
};

const UnusedCore = ({columns: {name, mark}, core: {core}}: Omit<CoreLabelProps, 'run'>) => {
  const {text, theme} = useView();
  return (
    <Box paddingLeft={INDENT} paddingRight={1} height={1}>
      <Box width={name} marginRight={GAP + mark + 1} flexShrink={0}>
        <Text {...theme.quiet}>{text.core(core)}</Text>
      </Box>
      <Text {...theme.quiet} wrap="truncate">
        {text.coreNotUsed}
      </Text>
    </Box>
  );
};
