import {type Strategy, strategyNamed} from '../model/strategies.js';
import type {Text} from '../text/text.js';
import {type Glyphs, glyphsFor} from './glyphs.js';
import {type Piece, piece} from './line.js';
import type {ScreenProps} from './look.js';

/** What every panel is given: the screen's props, and what follows from them at once. */
export type Scene = ScreenProps & {
  readonly columns: number;
  readonly text: Text;
  readonly glyphs: Glyphs;
  /** The strategy that the picture is about: of the run, of the one asked for, or chosen last. */
  readonly strategy: Strategy;
  /** Between items that stand on one line. */
  readonly dot: Piece;
};

export const sceneOf = (props: ScreenProps): Scene => {
  const {session, size, look} = props;
  const glyphs = glyphsFor(look.ascii);
  return {
    ...props,
    columns: size.columns,
    text: look.text,
    glyphs,
    strategy: strategyNamed(session.run?.plan.strategy ?? session.pending ?? session.strategy),
    dot: piece(` ${glyphs.dot} `, 'quiet'),
  };
};
