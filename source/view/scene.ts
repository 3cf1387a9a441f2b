import {type Strategy, strategyNamed} from '../model/event/strategies.js';
import type {SessionState} from '../model/session/session.js';
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
  /** What goes on behind a frozen view; null where nothing is frozen. */
  readonly behind: Behind | null;
  /** Between items that stand on one line. */
  readonly dot: Piece;
};

/** The audience's side as it really is, and the moment. */
export type Behind = Pick<ScreenProps, 'session' | 'nowUs'>;

export const sceneOf = (props: ScreenProps): Scene => {
  const {size, look} = props;
  const frozen = frozenOf(props);
  const {session} = frozen ?? props;
  const glyphs = glyphsFor(look.ascii);
  return {
    ...props,
    ...frozen,
    columns: size.columns,
    text: look.text,
    glyphs,
    strategy: strategyNamed(session.run?.plan.strategy ?? session.pending ?? session.strategy),
    behind: frozen && {session: props.session, nowUs: props.nowUs},
    dot: piece(` ${glyphs.dot} `, 'quiet'),
  };
};

/** The session and the moment that a frozen view shows: everything is as it was, but for what the keys do. */
const frozenOf = ({
  session,
}: ScreenProps): {readonly session: SessionState; readonly nowUs: number} | null => {
  const {frozen, pausedAt} = session;
  return frozen && pausedAt !== null
    ? {session: {...session, run: frozen, explained: null}, nowUs: pausedAt}
    : null;
};
