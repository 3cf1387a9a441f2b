import type {PageId} from './page-stack.js';

/** A way to look at a run: the row of a page whose folder under view/pages/ has this name. */
export type ViewRow = {
  readonly id: PageId;
  /** Set where the program of the run can stand beside what it shows. */
  readonly code?: true;
  /** The longest time between two frames of a live run, ms; where absent, as often as the screen can. */
  readonly frameMs?: number;
};

/**
 * The views of a run, in the order in which a key goes through them. They stand here and not beside the other pages
 * since the command line names them too, without the code of any page.
 */
export const views = [
  // What has moved is seen at once.
  {id: 'places', code: true, frameMs: 500},
  {id: 'lanes', code: true},
  {id: 'jobs'},
  {id: 'executors'},
  {id: 'cores'},
] as const satisfies readonly ViewRow[];

export const viewNames: readonly PageId[] = views.map(({id}) => id);

/** The view that a session begins with. */
export const FIRST_VIEW: PageId = views[0].id;

/** The view that exports show where none is chosen: a frame of it has the whole run. */
export const EXPORTED_VIEW = 'lanes';

export const isView = (id: PageId): boolean => views.some(view => view.id === id);
