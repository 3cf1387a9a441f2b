import type {ProcessLane, ThreadLane} from '../../model/lanes.js';
import type {Job} from '../../model/run.js';
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
  | {readonly kind: 'job'; readonly lane: ThreadLane; readonly jobs: readonly Job[]};

/** The lanes as a list of lines; `short`: processes of one thread each get one line instead of two. */
export const laneRows = (homes: readonly ProcessLane[], short: boolean): readonly LaneRow[] =>
  homes.flatMap((home, place) => {
    const alone = short && homes.length > 1 && home.threads.length === 1;
    const threads = home.threads.flatMap((lane, seat): LaneRow[] => [
      {kind: 'thread', home, place, lane, seat, alone},
      ...lane.rows.map((jobs): LaneRow => ({kind: 'job', lane, jobs})),
    ]);
    return alone ? threads : [{kind: 'process', home, place}, ...threads];
  });

/** Who sits in a lane now, sat there last, or will be the first to come; a line that stands for more says so. */
export const nameOf = ({text}: Scene, row: LaneRow): string => {
  if (row.kind !== 'thread') return '';
  if (row.alone) return text.process(row.home.occupants.at(-1)?.process ?? row.place + 1);
  return text.thread(row.lane.occupants.at(-1)?.thread ?? row.seat + 1);
};
