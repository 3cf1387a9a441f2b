/** The smallest and the largest frame that is painted into a file, in columns and rows. */
export const LEAST_SIZE = {columns: 40, rows: 10} as const;
export const MOST_SIZE = {columns: 400, rows: 200} as const;
