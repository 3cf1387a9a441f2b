import type {TextProps} from 'ink';
import type {LaneState} from '../../model/timeline/span.js';
import type {ColourName} from './palette.js';

/** How a text looks: the props of Ink's `Text` that carry a colour or a weight. */
export type Tone = Pick<TextProps, 'color' | 'backgroundColor' | 'bold' | 'inverse'>;

/** The same by the names of the palette, before the terminal's colours are known. */
export type Paint = {
  readonly ink?: ColourName;
  readonly paper?: ColourName;
  readonly bold?: boolean;
  readonly inverse?: boolean;
};

/**
 * A state has a tone for its word, one for the cells of a timeline, and one for job numbers in them; `other…`: the
 * same for every second job of a timeline, so that it shows where one ends and the next begins.
 */
export type StateTones<T> = Readonly<Record<'word' | 'cell' | 'number' | 'otherCell' | 'otherNumber', T>>;

/** A tone for every purpose. */
export type Tones<T> = Readonly<
  Record<'plain' | 'quiet' | 'strong' | 'key' | 'chosen' | 'live' | 'bad' | 'message', T>
> & {
  readonly states: Readonly<Record<LaneState, StateTones<T>>>;
  /** Executors side by side on a core get these tones in turn: of their cells, and of numbers on them. */
  readonly executors: readonly {readonly cell: T; readonly number: T}[];
};
