import type {SessionState} from '../model/session/session.js';
import type {KeyId, Text} from '../text/text.js';
import type {FrameNames} from './names.js';
import type {Theme} from './theme.js';

/** Everything about appearance that is not the run's or the audience's state. */
export type Look = {
  readonly theme: Theme;
  /** True: no glyphs beyond ASCII. */
  readonly ascii: boolean;
  /** True: words in letters that take two columns are left even so. */
  readonly wide?: boolean;
  /** True: fewer and larger elements, for the last row of a hall. */
  readonly big?: boolean;
  readonly text: Text;
};

export type Size = {readonly columns: number; readonly rows: number};

/** Keys that stand together under one word or sentence, in the order in which they are shown. */
export type KeyGroup = {readonly help: KeyId; readonly labels: readonly string[]};

/** All that a frame is made of: the same props give the same frame. */
export type ScreenProps = {
  readonly session: SessionState;
  /** µs since the run's zero, for what moves; without meaning where there is no run. */
  readonly nowUs: number;
  readonly size: Size;
  readonly look: Look;
  /** The keys of the present mode. */
  readonly keys: readonly KeyGroup[];
  /** The keys that help lists: of the mode that it stands on. */
  readonly helpKeys: readonly KeyGroup[];
  /** Counts frames, for the one thing that turns while a run is on. */
  readonly frame: number;
  /** Where whoever writes the frames knows them by their names; without, the lines themselves are painted. */
  readonly names?: FrameNames;
};
