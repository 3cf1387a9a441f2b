import {type GroupMember, groupMembers} from '../kernel/process-group.js';

/** How often orphans are looked for at most, ms: listing all processes costs some; a choice. */
const LOOK_EVERY_MS = 250;

/** Ends what jobs started and left running. */
export type LeftRunning = {
  /** An executor has exited: ends what descends from none that is left. */
  endOrphans(): void;
  /** All executors have exited or will not be waited for: ends all others. */
  endAll(): void;
  /** How many processes were ended. */
  ended(): number;
};

/**
 * Ends the processes that jobs started and left running: those of the calling process's group, which it leads. A
 * process that was detached has a group of its own and is left alone. Only on Linux; elsewhere the group's end is
 * theirs.
 */
export const openLeftRunning = (): LeftRunning => {
  let ended = 0;
  let lookedAt = Number.NEGATIVE_INFINITY;

  const kill = ({pid}: GroupMember): void => {
    try {
      process.kill(pid, 'SIGKILL');
      ended += 1;
    } catch (error) {
      // It has ended by itself meanwhile, or belongs to another user.
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  };

  return {
    endOrphans() {
      if (performance.now() - lookedAt < LOOK_EVERY_MS) return;
      lookedAt = performance.now();
      const members = groupMembers(process.pid);
      const parents = new Map(members.map(({pid, parent}) => [pid, parent]));
      for (const member of members) if (!descendsFrom(process.pid, member.pid, parents)) kill(member);
    },
    endAll() {
      for (const member of groupMembers(process.pid)) if (member.pid !== process.pid) kill(member);
    },
    ended: () => ended,
  };
};

const descendsFrom = (ancestor: number, pid: number, parents: ReadonlyMap<number, number>): boolean => {
  for (let at: number | undefined = pid; at !== undefined; at = parents.get(at))
    if (at === ancestor) return true;
  return false;
};
