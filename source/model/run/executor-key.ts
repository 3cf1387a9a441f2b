/** The numbers that identify an executor within its run; null where a job was never taken. */
type ExecutorId = {readonly process: number | null; readonly thread: number | null};

/** An executor as the key of a map. */
export const executorKey = ({process, thread}: ExecutorId): string => `${process}.${thread}`;

/** Values by executor, each executor's in the order of the items. */
export const groupByExecutor = <T extends ExecutorId, Value>(
  items: readonly T[],
  take: (item: T, index: number) => Value,
): ReadonlyMap<string, readonly Value[]> => {
  const groups = new Map<string, Value[]>();
  // By process and thread: a key for each of a hundred thousand items would take more time than all else.
  const known = new Map<number | null, Map<number | null, Value[]>>();
  items.forEach((item, index) => {
    const ofProcess = known.get(item.process) ?? new Map<number | null, Value[]>();
    const group = ofProcess.get(item.thread) ?? [];
    if (group.length === 0) {
      known.set(item.process, ofProcess.set(item.thread, group));
      groups.set(executorKey(item), group);
    }
    group.push(take(item, index));
  });
  return groups;
};
