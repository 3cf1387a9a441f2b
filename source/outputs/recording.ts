import {headerLine, headerOf} from '../model/recording/header.js';
import type {Outlet, Output} from './output.js';

/**
 * The event stream after a header line: what `ndjson` prints and `--record` stores. Each event is the line, byte for
 * byte, that its executor wrote.
 */
export const openRecording = ({data}: Pick<Outlet, 'data'>): Output => {
  let hasHeader = false;
  return {
    write({lines}, run) {
      data(hasHeader ? lines : `${headerLine(headerOf(run))}${lines}`);
      hasHeader = true;
    },
    end: () => {},
  };
};
