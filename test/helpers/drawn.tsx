import {render} from 'ink';
import type {ReactNode} from 'react';

/** What Ink drew, frame by frame, with nothing of a real terminal in between. */
export type Drawn = {
  readonly frames: readonly string[];
  last(): string;
  rerender(node: ReactNode): void;
  unmount(): void;
};

/** Draws a node on nothing; frames come whole and at once, also under CI. */
export const draw = (node: ReactNode): Drawn => {
  const frames: string[] = [];
  const write = (frame: string): boolean => frames.push(frame) > 0;
  const unheard = function (this: NodeJS.WriteStream): NodeJS.WriteStream {
    return this;
  };
  const stdout: NodeJS.WriteStream = Object.create(process.stdout, {
    write: {value: write},
    on: {value: unheard},
    off: {value: unheard},
    columns: {value: 80},
    rows: {value: 24},
  });
  const {rerender, unmount} = render(node, {stdout, debug: true, exitOnCtrlC: false, patchConsole: false});
  return {frames, last: () => frames.at(-1) ?? '', rerender, unmount};
};
