import type {Text} from '../../text/text.js';
import type {Theme} from './theme.js';

/** How the screen speaks and looks on this terminal. */
export type Look = {
  readonly theme: Theme;
  readonly text: Text;
  /** True: no glyphs beyond ASCII. */
  readonly ascii: boolean;
  /** True: letters that take two columns, such as Hangul, are written also where `ascii` is true. */
  readonly wide: boolean;
  /** True: small pictures of two columns take the place of some marks. */
  readonly pictures: boolean;
  /** True: fewer and larger elements, for the last row of a hall. */
  readonly big: boolean;
};
