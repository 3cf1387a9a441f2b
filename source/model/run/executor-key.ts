type Seat = {readonly process: number | null; readonly thread: number | null};

/** An executor as a key. */
export const seatOf = ({process, thread}: Seat): string => `${process}.${thread}`;

/** What belongs to each executor, in the order in which it comes. */
export const bySeat = <T extends Seat, Value>(
  items: readonly T[],
  take: (item: T, index: number) => Value,
): ReadonlyMap<string, readonly Value[]> => {
  const seats = new Map<string, Value[]>();
  items.forEach((item, index) => {
    const known = seats.get(seatOf(item));
    if (known) known.push(take(item, index));
    else seats.set(seatOf(item), [take(item, index)]);
  });
  return seats;
};
