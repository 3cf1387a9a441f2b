import {render} from 'ink';
import type {ReactNode} from 'react';
import {typedInputOf} from '../../source/view/terminal/typed-input.js';
import type {Size} from '../../source/view/view.js';
import {withoutColours} from './colours.js';
import {openInput} from './terminals.js';

/** What Ink drew, with no real terminal in between: whole frames, before anything is cut, without colours. */
export type Drawn = {
  /** How many frames there were. */
  count(): number;
  last(): string;
  /** Sends bytes to the components, as a terminal does for keys. */
  type(bytes: string | Buffer): void;
  unmount(): void;
};

/** Draws a node as wide as `size` says at each frame; frames come at once, also under CI. */
export const draw = (node: ReactNode, size: () => Size = () => ({columns: 80, rows: 24})): Drawn => {
  let count = 0;
  let last = '';
  const write = (frame: string): boolean => {
    count++;
    last = withoutColours(frame);
    return true;
  };
  const ignore = function (this: NodeJS.WriteStream): NodeJS.WriteStream {
    return this;
  };
  const stdout: NodeJS.WriteStream = Object.create(process.stdout, {
    write: {value: write},
    on: {value: ignore},
    off: {value: ignore},
    columns: {get: () => size().columns},
    rows: {get: () => size().rows},
  });
  const {stdin, type} = openInput();
  const options = {stdin: typedInputOf(stdin), stdout, debug: true, exitOnCtrlC: false, patchConsole: false};
  const {unmount} = render(node, options);
  return {count: () => count, last: () => last, type, unmount};
};
