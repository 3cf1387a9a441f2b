import type {Comparison, Side} from './comparison.js';

/** Both sides of a comparison as they are typed: thread:8, sync. */
export const entriesOf = ({left, right}: Comparison): {readonly left: string; readonly right: string} => ({
  left: typed(left),
  right: typed(right),
});

const typed = ({strategy, workers}: Side): string => (workers === null ? strategy : `${strategy}:${workers}`);
