/** A function that calls `make` once, when it is first called itself, and gives that value each time. */
export const lazy = <Value>(make: () => Value): (() => Value) => {
  let made: {readonly value: Value} | null = null;
  return () => {
    made ??= {value: make()};
    return made.value;
  };
};
