import type {ReactNode} from 'react';
import type {Item} from '../../components/items.js';
import type {Chart} from '../../layout/chart.js';
import type {ListWindow} from '../../layout/list-window.js';
import type {BodyNeeds} from '../../layout/page-rows.js';
import type {RunView} from '../../view.js';

/** What stands in the middle of a page about a run, as far as its height is concerned. */
export type RunBody = BodyNeeds & {
  /** How many of so many lines it can make use of. */
  use(lines: number): number;
  /** Itself in so many lines, or fewer. */
  place(lines: number): {
    readonly body: ReactNode;
    /** Lines that it takes. */
    readonly lines: number;
    /** Its rows in sight. */
    readonly window: ListWindow;
    /** Where its timelines lie; null where it has none. */
    readonly chart: Chart | null;
    /** The part of its timelines that is drawn, 0 to 1; absent: all. */
    readonly drawn?: number;
    /** What its marks mean. */
    readonly signs: readonly Item[];
  };
};

/** Chooses what of a run the body shows in about so many lines. */
export type BodyOf = (view: RunView, room: number) => RunBody;
