import {useInput} from 'ink';
import type {Key} from '../../source/view/keys/key-row.js';
import {keysOf, latinKeys} from '../../source/view/keys/split.js';
import {draw} from './drawn.js';

const Recorder = ({record}: {readonly record: (keys: readonly Key[]) => void}) => {
  useInput((input, key) => record(keysOf(input, key).flatMap(latinKeys)));
  return null;
};

/** A terminal whose input goes through Ink to the splitter of keys. */
export type TypedKeys = {
  /** The keys so far, in order. */
  readonly keys: readonly Key[];
  /** Sends bytes as one piece; several pieces sent without a pause may arrive as one. */
  type(bytes: string | Buffer): void;
  unmount(): void;
};

export const openKeys = (): TypedKeys => {
  const keys: Key[] = [];
  const {type, unmount} = draw(<Recorder record={split => keys.push(...split)} />);
  return {keys, type, unmount};
};
