import {setImmediate as rest} from 'node:timers/promises';
import {printable} from '../../model/printable/printable.js';
import type {Tape} from '../../recordings/tape.js';
import type {ViewCode} from '../shared/view-code.js';
import type {Frames} from './frames.js';

export type CastOptions = {
  readonly tape: Pick<Tape, 'endUs' | 'latest'>;
  readonly frames: Frames;
  readonly title: string;
  readonly view: Pick<ViewCode, 'difference'>;
  /** How many times as fast as it happened. */
  readonly speed: number;
  /** Called after each frame, with the part of the cast that is done. */
  readonly onPart?: (share: number) => void;
  readonly signal?: AbortSignal;
};

/** Frames a second of the cast: enough for eyes, and half of what lanes are measured with at full speed. */
const FRAMES = 10;

/** The longest that a cast takes where no speed is asked for, s. */
const LONGEST_S = 20;

/** Speeds that a cast has by itself; beyond the last one whole numbers. */
const SPEEDS: readonly number[] = [1 / 10, 1 / 5, 1 / 2, 1, 2, 4, 8];

/** The slowest of the speeds with which a recording of that length takes no more than 20 s. */
export const usualSpeed = (endUs: number): number => {
  const least = endUs / 1e6 / LONGEST_S;
  return SPEEDS.find(speed => speed >= least) ?? Math.ceil(least);
};

/** No cursor and no autowrap, as on the terminal of the dashboard, and an empty screen. */
const START = '\x1b[?25l\x1b[?7l\x1b[2J\x1b[H';

/**
 * The replay of a recording as an asciicast, in pieces: a frame each tenth of a second, of which only the lines that
 * changed are written, the last frame at the very end, and the markers at their moments.
 * @throws DOMException when it is aborted.
 */
export async function* castOf(options: CastOptions): AsyncGenerator<string> {
  const {tape, frames, title, view, speed, onPart, signal} = options;
  const {castHeader, castMarker, castOutput} = await import('../../pictures/cast.js');
  const {endUs, latest} = tape;
  const secondsOf = (us: number): number => Math.min(us, endUs) / 1e6 / speed;
  const markers = [...(latest?.markers ?? [])];
  const times = frameTimes(endUs, speed);
  let shown: readonly string[] | null = null;
  for (const [i, us] of times.entries()) {
    signal?.throwIfAborted();
    const isLast = i === times.length - 1;
    const frame = await (isLast ? frames.end() : frames.at(us, speed));
    if (frame === null) continue;
    const {lines, columns, rows} = frame;
    const size = {columns, rows};
    if (shown === null) yield castHeader({...size, title});
    while (markers[0] && shown && (isLast || (markers[0].atUs ?? 0) <= us)) {
      const {atUs, name} = markers.shift() ?? markers[0];
      yield castMarker(secondsOf(atUs ?? 0), printable(name));
    }
    const changes = view.difference(shown ?? [], lines, size);
    if (shown === null || changes !== '') yield castOutput(secondsOf(us), (shown ? '' : START) + changes);
    shown = lines;
    onPart?.((i + 1) / times.length);
    // Painting takes this thread: what else it has to do comes in between.
    await rest();
  }
}

/** The moments that are painted, µs of the recording. */
const frameTimes = (endUs: number, speed: number): readonly number[] => {
  const stepUs = (speed * 1e6) / FRAMES;
  const steps = Math.ceil(endUs / stepUs);
  return [...Array.from({length: steps}, (_, i) => Math.round(i * stepUs)), endUs];
};
