/** How a dashboard ends: with an exit code, or by an error. */
export type Leaving = {
  readonly left: Promise<number>;
  leave(code: number): void;
  crash(error: unknown): void;
};

/** A promise of the exit code, and the two ways to settle it; the first one counts. */
export const openLeaving = (): Leaving => {
  let leave: (code: number) => void = () => {};
  let crash: (error: unknown) => void = () => {};
  const left = new Promise<number>((resolve, reject) => {
    leave = resolve;
    crash = reject;
  });
  return {left, leave, crash};
};
