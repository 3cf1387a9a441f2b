import type {ThemeName} from '../../model/options/appearance.js';
import {type ColourName, type Depth, palette} from './palette.js';
import {themes} from './themes.js';
import type {Paint, Tone, Tones} from './tone.js';

export type Theme = Tones<Tone>;

/** A theme for a terminal of so many colours; `big`: for the last row of a hall, so nothing is dim. */
export const themeFor = (name: ThemeName, depth: Depth, big = false): Theme => {
  const tone = (paint: Paint): Tone => toneOf(big ? undimmed(paint) : paint, depth);
  const {states, executors, ...general} = themes[name];
  return {
    ...mapped(general, tone),
    states: mapped(states, paints => mapped(paints, tone)),
    executors: executors.map(paints => mapped(paints, tone)),
  };
};

const mapped = <Name extends string, A, B>(record: Readonly<Record<Name, A>>, map: (value: A) => B) =>
  Object.fromEntries(Object.entries<A>(record).map(([name, value]) => [name, map(value)])) as Record<Name, B>;

const DIM: ReadonlySet<ColourName> = new Set(['grey', 'darkGrey', 'slate', 'silver']);

const undimmed = ({ink, ...paint}: Paint): Paint =>
  ink === undefined || DIM.has(ink) ? paint : {...paint, ink};

const toneOf = ({ink, paper, bold, inverse}: Paint, depth: Depth): Tone => ({
  ...(ink && depth > 1 && {color: palette[ink][depth as 4]}),
  ...(paper && depth > 1 && {backgroundColor: palette[paper][depth as 4]}),
  ...(bold && {bold}),
  ...(inverse && {inverse}),
});
