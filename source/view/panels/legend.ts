import type {LaneState} from '../../model/spans.js';
import {stateGlyph} from '../glyphs.js';
import {asManyAsFit, type Line, piece, space} from '../line.js';
import type {Scene} from '../scene.js';

/** What the characters of the timelines mean: the states that this strategy can show. */
export const legend = (scene: Scene): Line => {
  const shown: readonly LaneState[] = ['running', scene.strategy.waits, 'idle', 'starting', 'failed'];
  return legendOf(scene, shown);
};

export const legendOf = ({text, glyphs, columns}: Scene, states: readonly LaneState[]): Line => [
  space(1),
  ...asManyAsFit(
    states.map(state => [piece(stateGlyph(state, glyphs), `${state} cell`), piece(` ${text.states[state]}`)]),
    space(3),
    columns - 2,
  ),
];
