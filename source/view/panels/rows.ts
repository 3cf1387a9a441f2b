import {helperTimeOf} from '../../model/figures/helper-threads.js';
import type {Job, RunState} from '../../model/run/run-state.js';
import {originUs} from '../../model/timeline/axis.js';
import type {ProcessLane, ThreadLane} from '../../model/timeline/lanes.js';
import type {Scene} from '../scene.js';

/** One line of the lanes. */
export type LaneRow =
  | {readonly kind: 'process'; readonly home: ProcessLane; readonly place: number}
  | {
      readonly kind: 'thread';
      readonly home: ProcessLane;
      readonly place: number;
      readonly lane: ThreadLane;
      readonly seat: number;
      /** Stands for its process too, which then has no line of its own. */
      readonly alone: boolean;
    }
  | {readonly kind: 'job'; readonly lane: ThreadLane; readonly jobs: readonly Job[]}
  /** The helper threads of a process, once they have worked. */
  | {readonly kind: 'helpers'; readonly home: ProcessLane};

/** A line of that kind. */
export type Row<K extends LaneRow['kind']> = Extract<LaneRow, {kind: K}>;

/** The lanes as a list of lines; `short`: processes of one thread each get one line instead of two. */
export const laneRows = (run: RunState, homes: readonly ProcessLane[], short: boolean): readonly LaneRow[] =>
  homes.flatMap((home, place) => {
    const alone = short && homes.length > 1 && home.threadLanes.length === 1;
    const threads = home.threadLanes.flatMap((lane, seat): LaneRow[] => [
      {kind: 'thread', home, place, lane, seat, alone},
      ...lane.rows.map((jobs): LaneRow => ({kind: 'job', lane, jobs})),
    ]);
    const helpers: readonly LaneRow[] = helped(run, home) ? [{kind: 'helpers', home}] : [];
    return alone ? [...threads, ...helpers] : [{kind: 'process', home, place}, ...threads, ...helpers];
  });

/** Whether a process's libuv helpers have done anything since the first job was queued. */
const helped = (run: RunState, {processes}: ProcessLane): boolean =>
  helperTimeOf(processes, 'libuv', {from: originUs(run), to: run.latestAt}).count > 0;

/** Who sits in a lane now, sat there last, or will be the first to come; a line that stands for more says so. */
export const nameOf = ({text}: Scene, row: LaneRow): string => {
  if (row.kind !== 'thread') return '';
  if (row.alone) return text.process(row.home.processes.at(-1)?.process ?? row.place + 1);
  return text.thread(row.lane.threads.at(-1)?.thread ?? row.seat + 1);
};
