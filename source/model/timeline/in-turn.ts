/** Gives one element after the other, as they are asked for; undefined after the last one. */
export const inTurn = <Element>(all: Iterable<Element>): (() => Element | undefined) => {
  const iterator = all[Symbol.iterator]();
  return () => {
    const {done, value} = iterator.next();
    return done === true ? undefined : value;
  };
};
