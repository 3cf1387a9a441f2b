import {ticks} from '../../../model/timeline/axis.js';
import {LANE_STATES, type LaneState, type Span} from '../../../model/timeline/span.js';
import type {Text} from '../../../text/text.js';
import {at, html, type Markup, raw} from './markup.js';
import type {Picture, PictureRow} from './rows.js';

/** Sizes of the drawing in its own units; the page scales it to its width. */
const LEAST_LEFT = 132;
const WIDTH = 900;
const RIGHT = 88;
const HEIGHTS = {title: 30, thread: 30, job: 22, load: 26} satisfies Record<PictureRow['kind'], number>;
const GAP = 6;
const AXIS = 26;
/** Room that a job's number needs, and each further digit of it. */
const NUMBER_WIDTH = 15;
const DIGIT_WIDTH = 7;
/** Least width of what is drawn, so that nothing that happened is missing. */
const LEAST_WIDTH = 0.6;

/** The name of a state in classes and ids. */
export const classOf = (state: LaneState): string => state.replace(' ', '-');

/** A picture as SVG: a row for each lane, a part for each span, which arrow keys and pointers reach. */
export const drawing = (picture: Picture, text: Text): Markup => {
  const {rows, from, to} = picture;
  const left = leftOf(rows);
  const scale: Scale = {from, scale: WIDTH / (to - from), left};
  let y = AXIS;
  const placed = rows.map(row => {
    const top = y;
    y += HEIGHTS[row.kind];
    return {row, top};
  });
  const height = y + GAP;
  return html`<svg class="picture" viewBox="0 0 ${left + WIDTH + RIGHT} ${height}" role="group" aria-label="${text.exports.pictureLabel(rows.length)}" data-left="${left}" data-width="${WIDTH}" data-ms="${(to - from) / 1000}">
<defs>${patterns}</defs>
${axis(to - from, height, left, text)}
${placed.map(({row, top}, place) => rowMarkup(row, top, place, scale, text))}
<line class="cursor" x1="0" x2="0" y1="${AXIS - 4}" y2="${height}" hidden/>
</svg>`;
};

type Scale = {readonly from: number; readonly scale: number; readonly left: number};

/** Room for the labels of rows, by about how wide their characters are. */
const leftOf = (rows: readonly PictureRow[]): number =>
  rows.reduce(
    (most, {kind, label}) => (kind === 'title' ? most : Math.max(most, 26 + widthOf(label))),
    LEAST_LEFT,
  );

const widthOf = (label: string): number =>
  [...label].reduce((sum, character) => sum + (character > '\u1100' ? 13 : 7.2), 0);

const xOf = (moment: number, {from, scale, left}: Scale): number => left + (moment - from) * scale;

const axis = (lengthUs: number, height: number, left: number, text: Text): Markup =>
  html`<g class="axis" aria-hidden="true">${ticks(lengthUs, WIDTH, 90).map(us => {
    const x = at(left + (us / lengthUs) * WIDTH);
    return html`<line x1="${x}" x2="${x}" y1="${AXIS - 6}" y2="${height}"/><text x="${x + 4}" y="${AXIS - 10}">${text.axis(us / 1000)}</text>`;
  })}</g>`;

const rowMarkup = (row: PictureRow, top: number, place: number, scale: Scale, text: Text): Markup => {
  if (row.kind === 'title')
    return html`<text class="process" x="0" y="${top + 20}">${row.label}<tspan class="quiet" dx="10">${row.more}</tspan></text>`;
  const height = HEIGHTS[row.kind] - GAP;
  const middle = top + height / 2;
  const label = html`<text class="${row.kind === 'job' ? 'quiet' : 'thread'}" x="14" y="${middle + 4.5}">${row.label}</text>`;
  if (row.kind === 'load')
    return html`<g>${label}${load(row.levels, top, height, scale.left)}<text class="quiet" x="${scale.left + WIDTH + 10}" y="${middle + 4.5}">${row.more}</text></g>
`;
  return html`<g class="row" data-row="${place}">${label}${base(row.spans, middle, scale)}${row.spans.map(
    span => part(span, top, height, row, scale, text),
  )}${numbers(row.spans, top, height, scale)}<text class="quiet" x="${scale.left + WIDTH + 10}" y="${middle + 4.5}">${row.more}</text></g>
`;
};

/** The line on which nothing happens: whole while a thread is there, in strokes while it starts. */
const base = (spans: readonly Span[], y: number, scale: Scale): readonly Markup[] =>
  spans.flatMap(({state, from, to}) =>
    state === 'idle' || state === 'starting'
      ? [
          html`<line class="base ${classOf(state)}" x1="${at(xOf(from, scale))}" x2="${at(xOf(to, scale))}" y1="${y}" y2="${y}"/>`,
        ]
      : [],
  );

type SpanRow = Extract<PictureRow, {spans: unknown}>;

const part = (
  {state, job, from, to}: Span,
  top: number,
  height: number,
  {spoken: row, words}: SpanRow,
  scale: Scale,
  {exports}: Text,
): Markup => {
  const spoken = exports.span({
    row,
    state,
    word: words?.[state] ?? null,
    job,
    fromMs: (from - scale.from) / 1000,
    toMs: (to - scale.from) / 1000,
  });
  const x = at(xOf(from, scale));
  const common = html`class="s ${classOf(state)}" tabindex="-1" role="img" data-ms="${(to - from) / 1000}"${job === null ? null : html` data-job="${job}"`}`;
  if (state === 'failed') {
    const y = top + height / 2;
    return html`<g ${common}><title>${spoken}</title><path d="M${x - 5} ${y - 5}l10 10m0-10l-10 10"/></g>`;
  }
  const width = at(Math.max(LEAST_WIDTH, (to - from) * scale.scale));
  return html`<rect ${common} x="${x}" y="${top}" width="${width}" height="${height}"><title>${spoken}</title></rect>`;
};

/** The number of each job in its first part that has room for it, and a line that parts it from the job before. */
const numbers = (spans: readonly Span[], top: number, height: number, scale: Scale): readonly Markup[] => {
  const marks: Markup[] = [];
  let numbered: number | null = null;
  for (const [place, {job, from, to}] of spans.entries()) {
    if (job === null) continue;
    const [x, width] = [at(xOf(from, scale)), (to - from) * scale.scale];
    const begins = spans[place - 1]?.job !== job;
    if (begins) numbered = null;
    if (begins && width > 1)
      marks.push(html`<line class="begin" x1="${x}" x2="${x}" y1="${top}" y2="${top + height}"/>`);
    if (numbered === job || width < NUMBER_WIDTH + DIGIT_WIDTH * (`${job}`.length - 1)) continue;
    numbered = job;
    marks.push(
      html`<text class="number" x="${x + 4}" y="${top + height / 2 + 4}" aria-hidden="true">${job}</text>`,
    );
  }
  return marks;
};

/** How many there were at once, as an area. */
const load = (levels: readonly number[], top: number, height: number, left: number): Markup => {
  const most = Math.max(1, ...levels);
  const step = WIDTH / levels.length;
  const points = levels.map((level, place) => {
    const y = at(top + height * (1 - level / most));
    return `L${at(left + place * step)} ${y}H${at(left + (place + 1) * step)}`;
  });
  return html`<path class="load" d="M${left} ${top + height}${points.join('')}V${top + height}Z"/>`;
};

/** What each state is filled with: a ground and a mark of its own, so that no state is known by its colour alone. */
const marks: Readonly<Record<LaneState, {readonly size: number; readonly mark: string}>> = {
  running: {size: 8, mark: ''},
  ready: {size: 8, mark: '<path d="M-2 6l8-8M2 10l8-8M-2 10l2-2M8 -0l2-2" class="stroke"/>'},
  blocked: {size: 6, mark: '<circle cx="1.5" cy="1.5" r="1.1"/><circle cx="4.5" cy="4.5" r="1.1"/>'},
  'in flight': {size: 9, mark: '<circle cx="4.5" cy="4.5" r="1.6"/>'},
  suspended: {size: 8, mark: '<path d="M4 0v3M4 5v3" class="stroke thin"/>'},
  unconnected: {size: 9, mark: '<circle cx="4.5" cy="4.5" r="1.8" class="stroke thin"/>'},
  locked: {size: 9, mark: '<path d="M1.5 1.5l6 6m0-6l-6 6" class="stroke"/>'},
  transport: {size: 8, mark: '<path d="M1 1l3 3-3 3M4.5 1l3 3-3 3" class="stroke thin"/>'},
  unexplained: {
    size: 10,
    mark: '<path d="M3 3.4a2 2 0 1 1 2.8 1.8q-.8.4-.8 1.3M5 8.2v.3" class="stroke thin"/>',
  },
  idle: {size: 8, mark: ''},
  starting: {size: 8, mark: ''},
  failed: {size: 8, mark: ''},
  exited: {size: 8, mark: ''},
};

const patterns: readonly Markup[] = LANE_STATES.map(state => {
  const {size, mark} = marks[state];
  return html`<pattern id="p-${classOf(state)}" class="p ${classOf(state)}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><rect class="ground" width="${size}" height="${size}"/>${raw(mark)}</pattern>`;
});

/** A state as the picture draws it, beside its words. */
export const swatch = (state: LaneState): Markup => {
  const inside =
    state === 'failed'
      ? html`<g class="s failed"><path d="M12 3l10 10m0-10l-10 10"/></g>`
      : state === 'idle' || state === 'starting'
        ? html`<line class="base ${classOf(state)}" x1="0" x2="34" y1="8" y2="8"/>`
        : html`<rect class="s ${classOf(state)}" width="34" height="16"/>`;
  return html`<svg class="swatch" viewBox="0 0 34 16" width="34" height="16" aria-hidden="true">${inside}</svg>`;
};
