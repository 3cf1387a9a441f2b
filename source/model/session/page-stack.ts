/** The name of a page; the view's table of pages says which there are. */
export type PageId = string;

/** A page of the stack. */
export type OpenPage = {
  readonly id: PageId;
  /** The wished first row of its list; the page clamps it where it paints. */
  readonly scroll: number;
};

/** The open pages: a view of the run at the bottom, and the pages that lie over it. The last one is shown. */
export type PageStack = readonly [OpenPage, ...OpenPage[]];

const opened = (id: PageId): OpenPage => ({id, scroll: 0});

/** A stack of one view. */
export const stackOf = (view: PageId): PageStack => [opened(view)];

/** The page that is shown. */
export const topOf = (stack: PageStack): OpenPage => stack.at(-1) ?? stack[0];

/** Closes every page over the view. */
export const viewOnly = ([view]: PageStack): PageStack => [view];

/** Opens a page over the present one; of a page that is open already, closes those over it. */
export const openPage = (stack: PageStack, id: PageId): PageStack => {
  const at = stack.findIndex(page => page.id === id);
  return at < 0 ? [...stack, opened(id)] : [stack[0], ...stack.slice(1, at + 1)];
};

/** Closes the page that is shown; the view at the bottom stays. */
export const closePage = ([view, ...over]: PageStack): PageStack => [view, ...over.slice(0, -1)];

/** Puts another page in place of the one that is shown. */
export const replacePage = (stack: PageStack, id: PageId): PageStack => {
  const [view, ...over] = stack;
  return over.length === 0 ? stackOf(id) : [view, ...over.slice(0, -1), opened(id)];
};

/** Scrolls the page that is shown to a wished row. */
export const scrolledTo = (stack: PageStack, scroll: number): PageStack => {
  const top = {...topOf(stack), scroll: Math.max(0, scroll)};
  const [view, ...over] = stack;
  return over.length === 0 ? [top] : [view, ...over.slice(0, -1), top];
};
