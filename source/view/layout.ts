/** The parts of a page about a run that share its height. */
export type Part =
  | 'header'
  | 'strategies'
  | 'sentence'
  | 'body'
  | 'axis'
  | 'rail'
  | 'trouble'
  | 'scores'
  | 'history'
  | 'legend'
  | 'footer'
  | 'gap above body'
  | 'gap above scores'
  | 'gap above legend';

/** How many lines each part gets; 0 is none. */
export type Layout = Readonly<Record<Part, number>>;

/** What is to be shown, in lines. */
export type Needs = {
  /** All rows of what is in the middle; the same set generously; and the most that it can use. */
  readonly body: number;
  readonly roomy: number;
  readonly most: number;
  /** A list is worth more than the scoreboard below it; lanes are seen beside it. */
  readonly list: boolean;
  readonly axis: boolean;
  readonly trouble: boolean;
  readonly history: number;
  /** Large elements come before small ones. */
  readonly big?: boolean;
};

/** Lines that a part would take, all of them or none; with `some`, as many as are left. */
type Wish = {readonly part: Part; readonly lines: number; readonly some?: boolean};

const one = (part: Part, wanted = true): Wish => ({part, lines: wanted ? 1 : 0});

/** As many lines as bring the body from so many to so many. */
const body = (from: number, to: number): Wish => ({part: 'body', lines: Math.max(0, to - from), some: true});

/** What is left when all is shown keeps the parts apart, a line at a time, so that no hole comes of it. */
const rest: readonly Wish[] = Array.from({length: 100}, () => [
  one('gap above scores'),
  one('gap above legend'),
  one('gap above body'),
]).flat();

/** What the height is spent on, the most needed first. */
const wishes = ({body: need, roomy, most, list, axis, trouble, history, big}: Needs): readonly Wish[] => {
  const early = list ? need : Math.min(6, need);
  const soon = big ? Math.max(early, roomy) : early;
  return [
    one('header'),
    one('footer'),
    body(0, Math.min(2, need)),
    one('strategies'),
    one('rail'),
    one('scores'),
    one('axis', axis),
    one('trouble', trouble),
    body(Math.min(2, need), Math.min(3, need)),
    ...(list ? [body(Math.min(3, need), need)] : []),
    {part: 'scores', lines: 3},
    body(list ? need : Math.min(3, need), early),
    one('sentence'),
    body(early, soon),
    one('legend'),
    body(soon, need),
    one('gap above body'),
    one('gap above scores'),
    {part: 'scores', lines: big ? 3 : 0},
    one('gap above legend'),
    body(Math.max(soon, need), roomy),
    {part: 'history', lines: history},
    body(roomy, most),
    {part: 'scores', lines: big ? 0 : 3},
    ...rest,
  ];
};

/** Divides so many lines among the parts; what nobody needs keeps them apart. */
export const layoutOf = (lines: number, needs: Needs): Layout => {
  const given: Record<Part, number> = {
    header: 0,
    strategies: 0,
    sentence: 0,
    body: 0,
    axis: 0,
    rail: 0,
    trouble: 0,
    scores: 0,
    history: 0,
    legend: 0,
    footer: 0,
    'gap above body': 0,
    'gap above scores': 0,
    'gap above legend': 0,
  };
  let left = Math.max(0, lines);
  for (const {part, lines: wanted, some} of wishes(needs)) {
    const granted = some ? Math.min(wanted, left) : wanted <= left ? wanted : 0;
    given[part] += granted;
    left -= granted;
    if (left === 0) break;
  }
  return given;
};
