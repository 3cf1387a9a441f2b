import {Box} from 'ink';
import type {RunState} from '../../../model/run/run-state.js';
import type {LaneState} from '../../../model/timeline/span.js';
import {Timeline} from '../../components/timeline.js';
import {useView} from '../../hooks/use-view.js';
import {statesIn} from '../../layout/timeline-text.js';
import type {View} from '../../view.js';
import type {LaneColumns} from './columns.js';
import {HelpersRow} from './helpers-row.js';
import {LaneFigures} from './lane-figures.js';
import {JobLabel, ThreadLabel} from './lane-label.js';
import {ProcessRow} from './process-row.js';
import type {RowHeights} from './row-heights.js';
import {keyOf, type LaneRow} from './rows.js';
import {helpersModel, jobCells, statesOf, threadModel} from './select.js';

/** A row of the lanes with all that it shows. */
type LaneModel =
  | {readonly kind: 'process'; readonly row: Extract<LaneRow, {kind: 'process'}>}
  | ({readonly kind: 'thread'} & ReturnType<typeof threadModel>)
  | {
      readonly kind: 'job';
      readonly row: Extract<LaneRow, {kind: 'job'}>;
      readonly cells: ReturnType<typeof jobCells>;
    }
  | ({readonly kind: 'helpers'; readonly row: Extract<LaneRow, {kind: 'helpers'}>} & ReturnType<
      typeof helpersModel
    >);

/** What these rows show. */
export const laneModels = (
  view: View,
  run: RunState,
  columns: LaneColumns,
  rows: readonly LaneRow[],
): readonly LaneModel[] =>
  rows.map((row): LaneModel => {
    if (row.kind === 'process') return {kind: 'process', row};
    if (row.kind === 'thread') return {kind: 'thread', ...threadModel(view, run, columns, row)};
    if (row.kind === 'helpers') return {kind: 'helpers', row, ...helpersModel(run, columns, row)};
    return {kind: 'job', row, cells: jobCells(view, run, columns, row)};
  });

/** The states that these rows paint, for the legend. */
export const paintedStates = (models: readonly LaneModel[]): ReadonlySet<LaneState> => {
  const timelines = models.flatMap(model => ('cells' in model ? [model.cells] : []));
  const figures = models.flatMap(model => (model.kind === 'thread' ? statesOf(model) : []));
  return new Set([...statesIn(timelines), ...figures]);
};

type LanesProps = {
  readonly run: RunState;
  readonly columns: LaneColumns;
  readonly models: readonly LaneModel[];
  readonly heights: RowHeights;
};

/** The lanes, one below the other: processes with their threads, and the jobs that a thread holds at once. */
export const Lanes = ({run, columns, models, heights: {tall, apart}}: LanesProps) => {
  const {columns: width} = useView();
  return (
    <Box flexDirection="column" width={width}>
      {models.map((model, i) => (
        <Box
          key={keyOf(model.row)}
          marginBottom={model.kind !== 'process' && i < models.length - 1 ? apart : 0}
          flexDirection="column"
          flexShrink={0}
        >
          <Lane run={run} columns={columns} model={model} height={tall} />
        </Box>
      ))}
    </Box>
  );
};

type LaneProps = {
  readonly run: RunState;
  readonly columns: LaneColumns;
  readonly model: LaneModel;
  readonly height: number;
};

const Lane = ({run, columns, model, height}: LaneProps) => {
  if (model.kind === 'process') return <ProcessRow run={run} row={model.row} edge={columns.edge} />;
  if (model.kind === 'helpers') return <HelpersRow {...model} run={run} columns={columns} height={height} />;
  if (model.kind === 'job')
    return (
      <Box>
        <JobLabel run={run} columns={columns} row={model.row} />
        <Timeline cells={model.cells} height={height} />
      </Box>
    );
  return (
    <Box justifyContent="space-between">
      <Box flexShrink={0}>
        <ThreadLabel run={run} columns={columns} row={model.row} current={model.current} />
        <Timeline cells={model.cells} height={height} />
      </Box>
      <LaneFigures model={model} figures={columns.figures} />
    </Box>
  );
};
