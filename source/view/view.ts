import {createContext, useContext} from 'react';
import {type Strategy, strategyNamed} from '../model/event/strategies.js';
import {frozenMoment, type Moment} from '../model/session/moment.js';
import {topOf} from '../model/session/page-stack.js';
import {type Glyphs, glyphsFor} from './theme/glyphs.js';
import type {Look} from './theme/look.js';

/** The size of a terminal, in columns and rows. */
export type Size = {readonly columns: number; readonly rows: number};

/** All that a component may ask for: what is shown, of which moment, in which size, words and colours. */
export type View = Moment &
  Look & {
    /** Columns for which pages are laid out; a narrower terminal shows their left part. */
    readonly columns: number;
    /** Lines that a frame may have: one less than the terminal's, as Ink clears the scrollback of a full one. */
    readonly lines: number;
    readonly glyphs: Glyphs;
    /** The strategy of the run, of the one that is asked for, or the one that was chosen last. */
    readonly strategy: Strategy;
    /** The wished first row of the page that is shown. */
    readonly scroll: number;
    /** The present moment while a frozen one is shown; null otherwise. */
    readonly behind: Moment | null;
    /** Counts the frames of a live run, for the one mark that turns. */
    readonly tick: number;
  };

const ViewContext = createContext<View | null>(null);

/** Gives a view to every component below it. */
export const ViewProvider = ViewContext.Provider;

/** What is shown, and how. */
export const useView = (): View => {
  const view = useContext(ViewContext);
  if (view === null) throw new TypeError('a component of the screen is used outside of ViewProvider');
  return view;
};

/** What a view is made of: equal parts give an equal view. */
export type ViewParts = Moment & {readonly size: Size; readonly look: Look; readonly tick: number};

/** The fewest columns into which every part of every page fits, in all languages; a property test holds it. */
export const LEAST_COLUMNS = 40;

export const viewOf = ({session: present, nowUs, size, look, tick}: ViewParts): View => {
  const frozen = frozenMoment(present);
  const {session} = frozen ?? {session: present};
  return {
    ...look,
    session,
    nowUs: frozen?.nowUs ?? (session.run?.stage === 'over' ? session.run.latestAt : nowUs),
    columns: Math.max(LEAST_COLUMNS, size.columns),
    lines: Math.max(0, size.rows - 1),
    glyphs: glyphsFor(look.ascii),
    strategy: strategyNamed(session.run?.plan.strategy ?? session.pending ?? session.strategy),
    scroll: topOf(session.pages).scroll,
    behind: frozen && {session: present, nowUs},
    tick,
  };
};
