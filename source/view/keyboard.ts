import {decode, settle} from './input.js';
import type {Key} from './keys.js';

/** How long the rest of an escape sequence may take before esc is taken for the key, ms. */
const PATIENCE_MS = 30;

/**
 * Reads keys one by one from a terminal in raw mode until the returned function is called;
 * `ended` is called when the terminal has gone.
 */
export const readKeys = (
  stdin: NodeJS.ReadStream,
  press: (key: Key) => void,
  ended: () => void,
): (() => void) => {
  let rest = '';
  let timer: NodeJS.Timeout | undefined;
  const giveUp = (): void => {
    const keys = settle(rest);
    rest = '';
    keys.forEach(press);
  };
  const take = (piece: string): void => {
    clearTimeout(timer);
    const decoded = decode(rest + piece);
    rest = decoded.rest;
    if (rest !== '') timer = setTimeout(giveUp, PATIENCE_MS);
    decoded.keys.forEach(press);
  };
  stdin.setEncoding('utf8').on('data', take).on('end', ended).on('error', ended).resume();
  return () => {
    clearTimeout(timer);
    // The listener for errors stays: a terminal that goes away later must not end in an exception.
    stdin.off('data', take).off('end', ended).pause().unref();
  };
};
