import {createContext, useContext} from 'react';
import {type Strategy, strategyNamed} from '../model/event/strategies.js';
import type {Job, RunState} from '../model/run/run-state.js';
import {frozenMoment, type Moment} from '../model/session/moment.js';
import {topOf} from '../model/session/page-stack.js';
import {isGrowing, isReplay, wholeRun} from '../model/session/playing.js';
import type {Text} from '../text/text.js';
import {type Glyphs, glyphsFor} from './theme/glyphs.js';
import type {Pictures} from './theme/pictures.js';
import type {Theme} from './theme/theme.js';

/** The size of a terminal, in columns and rows. */
export type Size = {readonly columns: number; readonly rows: number};

/** How the screen speaks and looks on this terminal. */
export type Look = {
  readonly theme: Theme;
  readonly text: Text;
  /** True: no glyphs beyond ASCII. */
  readonly ascii: boolean;
  /** True: letters that take two columns, such as Hangul, are written also where `ascii` is true. */
  readonly wide: boolean;
  /** Marks of cooks, dishes and the lock: pictures of two columns, or of one. */
  readonly pictures: Pictures;
  /** True: fewer and larger elements, for the last row of a hall. */
  readonly big: boolean;
};

/** All that a component may ask for: what is shown, of which moment, in which size, words and colours. */
export type View = Moment &
  Look & {
    /** Columns for which pages are laid out; a narrower terminal shows their left part. */
    readonly columns: number;
    /** Lines that a frame may have: one less than the terminal's, as Ink clears the scrollback of a full one. */
    readonly lines: number;
    /** Those between the header and the footer. */
    readonly inside: number;
    readonly glyphs: Glyphs;
    /** The strategy of the run, of the one that is asked for, or the one that was chosen last. */
    readonly strategy: Strategy;
    /** The wished first row of the page that is shown. */
    readonly scroll: number;
    /** The present moment while a frozen one is shown; null otherwise. */
    readonly behind: Moment | null;
    /** All that is known of the run of which a frozen view shows a moment; null while it follows its run. */
    readonly whole: RunState | null;
    /** The moment up to which that is known, µs since the run's zero. */
    readonly wholeUs: number;
    /** That moment, µs since the run's zero. */
    readonly cursorUs: number | null;
    /** The job of which all that belongs to it is lit; null: none. */
    readonly lit: number | null;
    /** Counts the frames of a live run, for the one mark that turns. */
    readonly tick: number;
    /** About how many spans are drawn in this frame, beside those that were before. */
    readonly spansAtOnce: number;
    readonly run: RunState | null;
  };

/** The view of a run. */
export type RunView = View & {readonly run: RunState};

export const hasRun = (view: View): view is RunView => view.run !== null;

/** The view of all that is known of a run: of its latest moment, also while an earlier one is shown. */
export const knownView = (view: RunView): RunView =>
  view.whole === null ? view : {...view, run: view.whole, nowUs: view.wholeUs};

/** The job that is lit, with all that is known of it; null where none is. */
export const litJob = (view: RunView): Job | null =>
  view.lit === null ? null : (knownView(view).run.jobs[view.lit - 1] ?? null);

const ViewContext = createContext<View | null>(null);

/** Gives a view to every component below it. */
export const ViewProvider = ViewContext.Provider;

/** What is shown, and how. */
export const useView = (): View => {
  const view = useContext(ViewContext);
  if (view === null) throw new TypeError('a component of the screen is used outside of ViewProvider');
  return view;
};

/** The same for components that are shown with a run alone. */
export const useRunView = (): RunView => {
  const view = useView();
  if (!hasRun(view)) throw new TypeError('a component of a run is shown without one');
  return view;
};

/** The fewest columns into which every part of every page fits, in all languages; a property test holds it. */
export const LEAST_COLUMNS = 40;

type ViewParts = Moment & {
  readonly size: Size;
  readonly look: Look;
  readonly tick: number;
  /** Absent: all. */
  readonly spansAtOnce?: number;
};

/** The view of these parts: equal parts give an equal view. */
export const viewOf = ({
  session: present,
  nowUs,
  size,
  look,
  tick,
  spansAtOnce = Number.POSITIVE_INFINITY,
}: ViewParts): View => {
  const frozen = frozenMoment(present);
  const {session} = frozen ?? {session: present};
  const whole = frozen && wholeRun(present);
  return {
    ...look,
    session,
    run: session.run,
    nowUs: frozen?.nowUs ?? (session.run?.stage === 'over' ? session.run.latestAt : nowUs),
    columns: Math.max(LEAST_COLUMNS, size.columns),
    lines: Math.max(0, size.rows - 1),
    inside: Math.max(0, size.rows - 3),
    glyphs: glyphsFor(look.ascii),
    strategy: strategyNamed(session.run?.plan.strategy ?? session.pending ?? session.strategy),
    scroll: topOf(session.pages).scroll,
    behind: frozen && {session: present, nowUs},
    whole,
    // A recording that was cut off does not go on.
    wholeUs: whole && isReplay(present) ? whole.latestAt : nowUs,
    cursorUs: frozen?.nowUs ?? null,
    lit: frozen && (present.playback?.job ?? null),
    tick,
    // Of a run that goes on the next frame has another scale, and would begin anew.
    spansAtOnce: isGrowing(present) ? Number.POSITIVE_INFINITY : spansAtOnce,
  };
};
