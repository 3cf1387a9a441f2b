/** The parts of the screen that share its height. */
export type Part =
  | 'header'
  | 'strategies'
  | 'sentence'
  | 'lanes'
  | 'axis'
  | 'rail'
  | 'trouble'
  | 'scores'
  | 'legend'
  | 'footer'
  | 'gap above lanes'
  | 'gap above scores'
  | 'gap above legend';

/** How many lines each part gets; 0 is none. */
export type Layout = Readonly<Record<Part, number>>;

/** Lines that a part would take, all of them or none; with `some`, as many as are left. */
type Wish = {readonly part: Part; readonly lines: number; readonly some?: boolean};

/** What the height is spent on, the most needed first. */
const wishes = (need: number, trouble: boolean): readonly Wish[] => [
  {part: 'header', lines: 1},
  {part: 'footer', lines: 1},
  {part: 'lanes', lines: Math.min(2, need), some: true},
  {part: 'strategies', lines: 1},
  {part: 'rail', lines: 1},
  {part: 'scores', lines: 1},
  {part: 'axis', lines: 1},
  {part: 'trouble', lines: trouble ? 1 : 0},
  {part: 'lanes', lines: Math.min(3, need) - Math.min(2, need), some: true},
  {part: 'scores', lines: 3},
  {part: 'lanes', lines: Math.min(6, need) - Math.min(3, need), some: true},
  {part: 'sentence', lines: 1},
  {part: 'legend', lines: 1},
  {part: 'lanes', lines: Math.max(0, need - 6), some: true},
  {part: 'gap above lanes', lines: 1},
  {part: 'gap above scores', lines: 1},
  {part: 'gap above legend', lines: 1},
  {part: 'lanes', lines: Number.POSITIVE_INFINITY, some: true},
];

/**
 * Divides so many lines among the parts. `need`: lines that show all lanes; `trouble`: whether there is
 * something to tell. What nobody needs goes to the lanes, so that what is below them stands still.
 */
export const layoutOf = (lines: number, need: number, trouble: boolean): Layout => {
  const given: Record<Part, number> = {
    header: 0,
    strategies: 0,
    sentence: 0,
    lanes: 0,
    axis: 0,
    rail: 0,
    trouble: 0,
    scores: 0,
    legend: 0,
    footer: 0,
    'gap above lanes': 0,
    'gap above scores': 0,
    'gap above legend': 0,
  };
  let left = Math.max(0, lines);
  for (const {part, lines: wanted, some} of wishes(need, trouble)) {
    const granted = some ? Math.min(wanted, left) : wanted <= left ? wanted : 0;
    given[part] += granted;
    left -= granted;
  }
  return given;
};
