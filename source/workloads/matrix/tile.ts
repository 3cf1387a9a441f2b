/** How many rows, and cells of a row, are multiplied together. */
export const TILE = 4;

/** Memory for the cells of matrices, and the multiplication within it. */
export type Tiles = {
  readonly cells: Float64Array;
  /**
   * Multiplies the four by four cells that begin at place `a` with the four rows that begin at place `b`,
   * and adds the product to the four rows that begin at place `c`. All rows have the length `side`.
   */
  addTile(side: number, a: number, b: number, c: number): void;
};
