import {toJson} from '../model/printable/json.js';
import type {CellSize} from './cells.js';

/**
 * A recording of a terminal, as asciinema plays it: asciicast version 2
 * (https://docs.asciinema.org/manual/asciicast/v2/). The first line; of the machine it says nothing.
 */
export const castHeader = ({columns, rows, title}: CellSize & {readonly title: string}): string =>
  line({version: 2, width: columns, height: rows, title, env: {TERM: 'xterm-256color'}});

/** What is written to the terminal at a moment, seconds since the beginning. */
export const castOutput = (seconds: number, text: string): string => line([rounded(seconds), 'o', text]);

/** A named moment. */
export const castMarker = (seconds: number, name: string): string => line([rounded(seconds), 'm', name]);

const line = (value: unknown): string => `${toJson(value)}\n`;

const rounded = (seconds: number): number => Math.round(seconds * 1e6) / 1e6;
