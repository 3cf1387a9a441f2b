/** What `kitchens init` writes, and says. */
export type InitText = {
  /** The comments of the example, a block each, without the signs of a comment. */
  readonly comments: Readonly<
    Record<'head' | 'inputs' | 'name' | 'job' | 'waiting' | 'computing', readonly string[]>
  >;
  /** The name of the example on the screen. */
  readonly name: string;
  /** What to do next, a line each; `path`: as a command takes it. */
  readonly next: (path: string) => readonly string[];
};
