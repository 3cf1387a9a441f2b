import {Box} from 'ink';
import type {LaneContent} from '../../../model/figures/lane-content.js';
import {isLit, litCells} from '../../../model/playback/lit.js';
import {laneRowKey} from '../../../model/timeline/lane-rows.js';
import {Timeline} from '../../components/timeline.js';
import {litJob, useRunView, useView} from '../../view.js';
import type {LaneColumns} from './columns.js';
import {HelpersRow} from './helpers-row.js';
import {LaneFigures} from './lane-figures.js';
import {LaneLabel} from './lane-label.js';
import {ProcessRow} from './process-row.js';
import type {RowHeights} from './row-heights.js';

type LanesProps = {columns: LaneColumns; rows: readonly LaneContent[]; heights: RowHeights};

/** The lanes, one below the other: processes with their threads, and the jobs that a thread holds at once. */
export const Lanes = ({columns, rows, heights: {tall, apart}}: LanesProps) => {
  const {columns: width} = useView();
  const gapAfter = ({kind}: LaneContent, i: number): number =>
    kind !== 'process' && i < rows.length - 1 ? apart : 0;
  return (
    <Box flexDirection="column" width={width}>
      {rows.map((row, i) => (
        <Box key={laneRowKey(row)} marginBottom={gapAfter(row, i)} flexDirection="column" flexShrink={0}>
          <Lane columns={columns} row={row} height={tall} />
        </Box>
      ))}
    </Box>
  );
};

type LaneProps = {columns: LaneColumns; row: LaneContent; height: number};

const Lane = ({columns, row, height}: LaneProps) => {
  const job = litJob(useRunView());
  const isOwn = job !== null && isLit(row, job);
  if (row.kind === 'process') return <ProcessRow row={row} lit={isOwn} />;
  if (row.kind === 'helpers') {
    const none = row.levels.map(() => null);
    const lit = job && litCells(row, none, job, columns.axis);
    return <HelpersRow columns={columns} row={row} height={height} lit={lit} />;
  }
  return (
    <Box justifyContent="space-between">
      <Box flexShrink={0}>
        <LaneLabel columns={columns} row={row} lit={isOwn} />
        <Timeline
          cells={row.cells}
          cursor={columns.cursor}
          lit={job && litCells(row, row.cells, job, columns.axis)}
          height={height}
          shared={row.kind === 'job'}
        />
      </Box>
      {row.kind === 'thread' && <LaneFigures row={row} figures={columns.figures} />}
    </Box>
  );
};
