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
  items.forEach((item, index) => {
    // RunState.jobs has gaps while events of jobs arrive out of order.
    if (item === undefined) return;
    const key = executorKey(item);
    const group = groups.get(key);
    if (group) group.push(take(item, index));
    else groups.set(key, [take(item, index)]);
  });
  return groups;
};
