/** Gives what a function makes, which is called once, when it is first asked for. */
export const lazy = <Value>(make: () => Value): (() => Value) => {
  let made: {readonly value: Value} | null = null;
  return () => {
    made ??= {value: make()};
    return made.value;
  };
};
