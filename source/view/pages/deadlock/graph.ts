import type {Cook} from '../../../model/demonstrations/deadlock/layouts.js';
import type {DeadlockState} from '../../../model/demonstrations/deadlock/state.js';
import {cycleIn, type Wait, waitsOf} from '../../../model/demonstrations/deadlock/wait-for.js';
import type {Line} from '../../components/lines.js';
import {widthOf} from '../../layout/width.js';
import type {Tone} from '../../theme/tone.js';
import type {View} from '../../view.js';
import type {StagePart} from '../stage/select.js';

/**
 * The wait-for graph: a cook points at the one that it waits for, over the lock between them. A cycle is closed by a
 * line below it; those that wait behind others are chains. As high as it can become, where there is room, so that
 * nothing below it moves.
 */
export const graphPart = (
  view: View,
  {cooks, deadlock}: DeadlockState,
): Pick<StagePart, 'lines' | 'least'> => {
  const waits = waitsOf(cooks);
  const cycle = cycleIn(waits) ?? [];
  const rest = waits.filter(wait => !cycle.includes(wait));
  const tone = deadlock === null ? view.theme.message : view.theme.bad;
  const drawn = [
    ...(cycle.length > 0 ? cycleLines(view, cycle, tone) : []),
    ...chainsOf(rest).map(chain => pathLine(view, chain, view.theme.states.locked.word)),
  ];
  const height = Math.max(drawn.length, cooks.length - 1, 2);
  const empty = Array.from({length: height - drawn.length}, () => EMPTY);
  return {lines: [...drawn, ...empty], least: Math.max(1, drawn.length)};
};

const EMPTY: Line = {indent: 0, cells: {none: {text: ' ', width: 1}}};

/** Waits of which each is for the cook of the next; every wait stands in one of them. */
const chainsOf = (waits: readonly Wait[]): readonly (readonly Wait[])[] => {
  const of = new Map(waits.map(wait => [wait.cook, wait]));
  const drawn = new Set<Wait>();
  const first = waits.filter(({cook}) => !waits.some(({holder}) => holder === cook));
  return first.map(start => {
    const chain: Wait[] = [];
    for (let wait: Wait | undefined = start; wait && !drawn.has(wait); wait = of.get(wait.holder)) {
      drawn.add(wait);
      chain.push(wait);
    }
    return chain;
  });
};

const nameOf = ({text}: View, cook: Cook, brief: boolean): string => (brief ? `${cook}` : text.thread(cook));

const arrowOf = ({text, glyphs}: View, lock: number): string =>
  ` ${glyphs.idle} ${text.demonstrations.deadlock.lock(lock)} ${glyphs.idle}${glyphs.more} `;

/** Cook 1 ─ pan ─› Cook 2; with numbers alone where names do not fit. */
const pathOf = (view: View, path: readonly Wait[]): string => {
  const written = (brief: boolean): string =>
    path.map(({cook, lock}) => nameOf(view, cook, brief) + arrowOf(view, lock)).join('') +
    nameOf(view, path.at(-1)?.holder ?? 0, brief);
  const full = written(false);
  return widthOf(full) <= view.columns - 2 ? full : written(true);
};

const pathLine = (view: View, path: readonly Wait[], tone: Tone): Line =>
  lineOf(view, pathOf(view, path), tone);

const lineOf = ({columns}: View, text: string, tone: Tone): Line => ({
  indent: 1,
  cells: {text: {text, tone, width: columns - 2}},
});

/** The cycle: all waits but the last on one line, and the last one below, back to the first cook. */
const cycleLines = (view: View, cycle: readonly Wait[], tone: Tone): readonly Line[] => {
  const {glyphs, text} = view;
  const top = pathOf(view, cycle.slice(0, -1));
  const label = ` ${text.demonstrations.deadlock.lock(cycle.at(-1)?.lock ?? 0)} `;
  const inner = Math.max(0, widthOf(top) - 3 - widthOf(label));
  const left = Math.floor(inner / 2);
  const bottom = `${glyphs.last}${glyphs.less}${glyphs.idle.repeat(left)}${label}${glyphs.idle.repeat(inner - left)}${glyphs.corner}`;
  return [lineOf(view, top, tone), lineOf(view, bottom, tone)];
};
