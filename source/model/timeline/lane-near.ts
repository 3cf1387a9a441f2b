import type {Interval} from './intervals.js';
import type {ComputingOf, ThreadLane} from './lanes.js';

/**
 * What happened so long before does not change what is shown of a lane, µs; a choice: the figures of an interval between
 * two samples say nothing of a later one unless that is shorter.
 */
const BEFORE_US = 1_000_000;

/**
 * A lane with only those of its jobs that its threads held about a time, as they are all that is needed to say what
 * happened in it: of a hundred thousand jobs of one event loop those are some hundreds. The time is extended to whole
 * intervals between two samples, as those are divided as a whole.
 * @param computingOf when its threads computed; found by a walk through all of its jobs where it is left out.
 */
export const laneNear = (lane: ThreadLane, {from, to}: Interval, computingOf?: ComputingOf): ThreadLane => {
  const moments = lane.threads.flatMap(({samples}) => samples.map(({at}) => at));
  const begin = moments.reduce((latest, at) => (at <= from && at > latest ? at : latest), 0);
  const end = moments.reduce((next, at) => (at >= to && at < next ? at : next), Number.POSITIVE_INFINITY);
  const since = Math.min(begin, from - BEFORE_US);
  const jobs = lane.jobs.filter(
    ({startedAt, endedAt}) => (startedAt ?? end) < end && (endedAt ?? end) >= since,
  );
  return jobs.length === lane.jobs.length ? lane : {...withoutRows(lane), jobs, partOf: {lane, computingOf}};
};

/** The rows of its jobs are found when they are asked for: a copy would ask for them. */
const withoutRows = ({
  threads,
  held,
  blocks,
  sampledAt,
  latencyUs,
  latestAt,
  queuedAt,
  hasCore,
  crowded,
}: ThreadLane) => ({
  threads,
  held,
  rows: [],
  blocks,
  sampledAt,
  latencyUs,
  latestAt,
  queuedAt,
  hasCore,
  crowded,
});
