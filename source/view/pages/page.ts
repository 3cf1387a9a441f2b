import type {ComponentType} from 'react';
import type {Demonstration} from '../../model/session/demonstration.js';
import type {PageId} from '../../model/session/page-stack.js';
import type {KeyRow, PageTraits} from '../keys/key-row.js';

/** What the component of a page is given. */
export type PageProps = {
  readonly page: Page;
  /** The page below it; itself where it is the only one. */
  readonly below: Page;
};

/** A page of the dashboard: this row, and the folder of its name with the component that paints it. */
export type Page = PageTraits & {
  readonly id: PageId;
  /** The keys that it alone has. */
  readonly keys: readonly KeyRow[];
  /** Imports its component, which paints it in as many lines and columns as the view has. */
  readonly load: () => Promise<ComponentType<PageProps>>;
  /** The longest time between two frames of a live run, ms; where absent, MOST_MS. */
  readonly frameMs?: number;
  /** What it shows where that is not a run: facts of its own, and their fold. */
  readonly demonstration?: Demonstration;
};
