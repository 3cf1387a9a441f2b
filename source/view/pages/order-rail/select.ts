import type {OrderRailState, RailCook} from '../../../model/demonstrations/order-rail/fold.js';
import type {CellProps} from '../../components/cell.js';
import type {Line} from '../../components/lines.js';
import {widest} from '../../layout/width.js';
import type {GlyphName} from '../../theme/glyphs.js';
import type {Tone} from '../../theme/tone.js';
import type {View} from '../../view.js';
import {brokenBy, type Stage, sentenceLines, statusOfStage} from '../stage/select.js';
import {waysWhenFull} from './keys.js';

/** The page of the order rail at a moment. */
export const orderRailStage = (view: View, state: OrderRailState): Stage => {
  const {orderRail: words} = view.text.demonstrations;
  const {settings} = state;
  const broken = brokenBy(view, state);
  return {
    about: words.title,
    status: statusOfStage(view, state),
    choices: waysWhenFull.map((whenFull, i) => ({
      key: `${i + 1}`,
      label: words.full[whenFull],
      on: settings?.whenFull === whenFull,
    })),
    list: settings === null ? [] : cookLines(view, state),
    parts: [
      {place: 1, needed: true, lines: settings === null ? [] : railLines(view, state)},
      {
        place: 3,
        needed: true,
        lines:
          broken === null
            ? sentenceLines(view, words.explained(state))
            : sentenceLines(view, [broken], view.theme.bad),
      },
      {place: 2, lines: settings === null ? [] : figureLines(view, state)},
    ],
  };
};

/** The waiter, the rail with each of its places, and the ovens. */
const railLines = (view: View, state: OrderRailState): readonly Line[] => {
  const {text, theme, glyphs, columns} = view;
  const {orderRail: words} = text.demonstrations;
  const {settings, rail, inOven, waiterSince, outcome} = state;
  if (settings === null) return [];
  const name = widest([words.waiter, words.rail]);
  const free = Math.max(0, settings.places - rail.length);
  const isBlocked = waiterSince !== null;
  const at = outcome === null ? (isBlocked ? words.waits : words.serves) : '';
  const ovens = words.ovens(inOven, settings.ovens);
  return [
    {
      indent: 1,
      cells: {
        name: {text: words.waiter, tone: theme.strong, width: name, after: 1},
        mark: {
          text: glyphs[isBlocked ? 'locked' : 'person'],
          tone: isBlocked ? theme.bad : theme.live,
          width: 1,
          after: 1,
        },
        at: {text: at, tone: isBlocked ? theme.bad : theme.plain, width: Math.max(1, columns - name - 5)},
      },
    },
    {
      indent: 1,
      cells: {
        name: {text: words.rail, tone: theme.strong, width: name, after: 3},
        orders: {text: glyphs.order.repeat(rail.length), tone: isBlocked ? theme.bad : theme.live},
        free: {text: glyphs.dot.repeat(free), tone: theme.quiet, after: 3},
        ovens: {text: ovens, tone: theme.quiet},
      },
    },
  ];
};

/** One line for each cook: its order, and whether it has an oven. */
const cookLines = (view: View, {cooks}: OrderRailState): readonly Line[] => {
  const {text, theme, glyphs, columns} = view;
  const {orderRail: words} = text.demonstrations;
  const names = cooks.map((_, i) => text.thread(i + 1));
  const name = widest(names);
  const order = widest([text.job(99)]);
  const served = widest([words.served(99)]);
  const doing = Math.max(1, columns - 1 - name - 1 - 2 - order - 2 - served - 2);
  return cooks.map((cook, i): Line => {
    const {glyph, tone} = lookOf(view, cook);
    return {
      indent: 1,
      cells: {
        name: {text: names[i] ?? '', tone: theme.strong, width: name, after: 1},
        mark: {text: glyphs[glyph], tone, width: 1, after: 1},
        order: {text: cook.order === null ? '' : text.job(cook.order), width: order, after: 2},
        doing: {text: words.doing[cook.doing], tone, width: doing},
        served: {
          text: words.served(cook.served),
          tone: theme.quiet,
          width: served,
          align: 'right',
          before: 1,
        },
      },
    };
  });
};

const lookOf = ({theme}: View, {doing}: RailCook): {readonly glyph: GlyphName; readonly tone: Tone} =>
  ({
    idle: {glyph: 'idle', tone: theme.states.idle.word},
    prepares: {glyph: 'running', tone: theme.states.running.word},
    waits: {glyph: 'ready', tone: theme.states.ready.word},
    bakes: {glyph: 'blocked', tone: theme.states.blocked.word},
  })[doing] as {readonly glyph: GlyphName; readonly tone: Tone};

/** Columns from which the figures stand side by side, and those of the values at the left. */
const TWO = 80;
const LEFT_VALUE = 10;

const figureLines = (view: View, state: OrderRailState): readonly Line[] => {
  const {columns} = view;
  const figures = view.text.demonstrations.orderRail.figures(state);
  if (columns < TWO) return figureCells(view, figures, columns - 2).map(cells => ({indent: 1, cells}));
  const half = Math.ceil(figures.length / 2);
  const left = figures.slice(0, half);
  const leftWidth = widest(left.map(([name]) => name)) + 2 + LEFT_VALUE;
  const rights = figureCells(view, figures.slice(half), columns - 4 - leftWidth);
  return figureCells(view, left, leftWidth).map((cells, i) => ({
    indent: 1,
    cells: {...cells, ...prefixed(rights[i] ?? {})},
  }));
};

type Cells = Readonly<Record<string, CellProps>>;

/** Names and values in so many columns. */
const figureCells = (
  {theme}: View,
  figures: readonly (readonly [string, string])[],
  columns: number,
): readonly Cells[] => {
  const name = widest(figures.map(([label]) => label));
  return figures.map(([label, value]) => ({
    name: {text: label, tone: theme.quiet, width: name, after: 2},
    value: {text: value, tone: theme.strong, width: Math.max(1, columns - name - 2)},
  }));
};

const prefixed = ({name, value}: Cells): Cells => ({
  ...(name && {'right name': {...name, before: 2}}),
  ...(value && {'right value': value}),
});
