import {useInput} from 'ink';
import type {Key} from '../keys/key-row.js';
import {type KeyTarget, press} from '../keys/press.js';
import {keysOf} from '../keys/split.js';

/** Does what the keys ask for; `answer` sees every key first and is true for an answer of the terminal. */
export const useKeys = (target: KeyTarget, answer: (key: Key) => boolean): void => {
  useInput((input, key) => {
    for (const one of keysOf(input, key)) if (!answer(one)) press(one, target);
  });
};
