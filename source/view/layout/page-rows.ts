/** The parts of a page about a run that share the height between its header and footer; none has a line yet. */
const NO_LINES = {
  strategies: 0,
  sentence: 0,
  body: 0,
  axis: 0,
  queue: 0,
  figures: 0,
  trouble: 0,
  code: 0,
  scores: 0,
  history: 0,
  legend: 0,
  'gap above body': 0,
  'gap above scores': 0,
  'gap above legend': 0,
};

export type Part = keyof typeof NO_LINES;

/** How many lines each part gets; 0 is none. */
export type PageRows = Readonly<Record<Part, number>>;

/** Lines that the body of a page can use. */
export type BodyNeeds = {
  /** All of its rows; the same set generously; and the most that it can use. */
  readonly need: number;
  readonly roomy: number;
  readonly most: number;
  /** True: a list, which is worth more than the scoreboard below it; lanes are seen beside it. */
  readonly list?: boolean;
};

/** The needs of a list: so many lines, and `most` where its rows stand apart; nothing lies between the two. */
export const listNeeds = (need: number, most: number) => ({
  need,
  roomy: need,
  most,
  list: true,
  use: (lines: number): number => (lines < most ? Math.min(lines, need) : most),
});

/** What is to be shown besides the body. */
export type PageNeeds = {
  readonly axis: boolean;
  readonly trouble: boolean;
  /** Lines of the sentence that explains the run: at least one. */
  readonly explanation: number;
  /** Whether it has a second line to say more in, if its first takes no more than one: before there is more than a line of scores, before parts stand apart, or in place of the empty line below it. */
  readonly more: 'first' | 'soon' | 'late' | null;
  /** Lines of wall time and speed-up in large digits; 0 where they are not wanted. */
  readonly figures: number;
  /** Lines of the history; 0 where it has nothing to say. */
  readonly history: number;
  /** Lines of the program of the run below the body: all, and the fewest that say anything; in one is said that there are fewer. */
  readonly code: {readonly least: number; readonly most: number};
  /** Lines of what is said about a moment in place of the scores; 0 where the scores stand. */
  readonly moment?: number;
  /** Large elements come before small ones. */
  readonly big: boolean;
};

/** Lines that a part would take, all of them or none; with `some`, as many as are left, if these are at least so many. */
type Wish = {readonly part: Part; readonly lines: number; readonly some?: boolean; readonly least?: number};

const one = (part: Part, wanted = true): Wish => ({part, lines: wanted ? 1 : 0});

/** The lines that bring the body from so many to so many. */
const body = (from: number, to: number): Wish => ({part: 'body', lines: Math.max(0, to - from), some: true});

/** What is left when all is shown keeps the parts apart, a line at a time, so that no hole comes of it. */
const rest: readonly Wish[] = Array.from({length: 100}, () => [
  one('gap above scores'),
  one('gap above legend'),
  one('gap above body'),
]).flat();

/** What the height is spent on, the most needed first: Yoga has no priorities. */
const wishes = (needs: BodyNeeds & PageNeeds): readonly Wish[] => {
  const {
    need,
    roomy,
    most,
    list,
    axis,
    trouble,
    explanation,
    more,
    figures,
    code,
    history,
    big,
    moment = 0,
  } = needs;
  const hasCode = code.most > 0;
  const early = list ? need : Math.min(6, need);
  const soon = big ? Math.max(early, roomy) : early;
  /** The lines that bring the scores from so many to so many, or what stands in their place. */
  const scores = (from: number, to: number): Wish =>
    moment > 0
      ? {part: 'scores', lines: Math.max(0, Math.min(moment, to) - from), some: true}
      : {part: 'scores', lines: to - from};
  const late = moment > 0 ? scores(2, 5) : scores(1, 4);
  return [
    body(0, Math.min(2, need)),
    one('strategies'),
    {part: 'sentence', lines: explanation, some: true},
    one('queue'),
    moment > 0 ? scores(0, 2) : scores(0, 1),
    one('axis', axis),
    one('trouble', trouble),
    body(Math.min(2, need), Math.min(3, need)),
    one('code', hasCode),
    one('legend', more === 'first' && !hasCode),
    ...(list ? [body(Math.min(3, need), need)] : []),
    body(list ? need : Math.min(3, need), Math.min(early, 5)),
    one('sentence', explanation === 1 && more === 'first'),
    ...(hasCode && moment === 0 ? [] : [late]),
    body(list ? need : Math.min(5, early), early),
    {part: 'code', lines: Math.max(0, code.most - 1), some: true, least: code.least - 1},
    ...(hasCode && moment === 0 ? [late] : []),
    {part: 'figures', lines: figures},
    body(early, soon),
    one('legend', more !== 'first' || hasCode),
    body(soon, need),
    ...(moment > 0 && !hasCode ? [scores(5, moment)] : []),
    one('sentence', explanation === 1 && more === 'soon'),
    more === 'late' ? one('sentence', explanation === 1) : one('gap above body'),
    one('gap above scores'),
    {part: 'scores', lines: big && moment === 0 ? 3 : 0},
    one('gap above legend'),
    body(Math.max(soon, need), roomy),
    one('gap above body', more === 'late'),
    {part: 'history', lines: history},
    body(roomy, most),
    {part: 'scores', lines: big || moment > 0 ? 0 : 3},
    ...rest,
  ];
};

/** Divides so many lines among the parts. */
export const pageRows = (lines: number, needs: BodyNeeds & PageNeeds): PageRows => {
  const given = {...NO_LINES};
  let left = Math.max(0, lines);
  for (const {part, lines: wanted, some, least = some ? 0 : wanted} of wishes(needs)) {
    const granted = left < least ? 0 : Math.min(wanted, left);
    given[part] += granted;
    left -= granted;
    if (left === 0) break;
  }
  return given;
};

/** Lines that a body would get whose rows have no end: what its choice of rows can be made for. */
export const roomForBody = (lines: number, needs: PageNeeds): number =>
  pageRows(lines, {...needs, need: Number.POSITIVE_INFINITY, roomy: 0, most: 0, list: false}).body;

/**
 * The same division where the body leaves no line empty that another part has a use for; `use` says how many
 * of so many lines the body fills.
 */
export const pageRowsAround = (
  lines: number,
  needs: BodyNeeds & PageNeeds,
  use: (lines: number) => number,
): PageRows => {
  const rows = pageRows(lines, needs);
  if (rows.body <= needs.need) return rows;
  const used = Math.max(needs.need, use(rows.body));
  return pageRows(lines, {
    ...needs,
    roomy: Math.min(needs.roomy, used),
    most: Math.min(needs.most, used),
  });
};
