import {type HelperTime, helperLoad, helperTimeOf} from '../../model/figures/helper-threads.js';
import type {RunState} from '../../model/run/run-state.js';
import {originUs} from '../../model/timeline/axis.js';
import type {ProcessLane} from '../../model/timeline/lanes.js';
import type {Glyphs} from '../glyphs.js';
import {type Line, leftAndRight, type Piece, piece, space, upTo} from '../line.js';
import type {Scene} from '../scene.js';
import {fit} from '../width.js';
import type {Geometry} from './geometry.js';
import {LATELY_US} from './lane-figures.js';
import type {Row} from './rows.js';

/** What a process's libuv helpers did lately. */
export const helpingNow = (run: RunState, {processes}: ProcessLane, edge: number): HelperTime =>
  helperTimeOf(processes, 'libuv', {from: Math.max(originUs(run), edge - LATELY_US), to: edge});

/** The helper threads of a process in so many lines: how many worked at once, as a timeline. */
export const helperLines = (
  scene: Scene,
  run: RunState,
  {barFrom, axis, edge, figures}: Geometry,
  {home}: Row<'helpers'>,
  height: number,
): readonly Line[] => {
  const {text, glyphs, columns} = scene;
  const over = run.stage === 'over';
  const from = over ? originUs(run) : Math.max(originUs(run), edge - LATELY_US);
  const {count, ranUs} = helperTimeOf(home.processes, 'libuv', {from, to: edge});
  const name: Line = [space(2), piece(text.helpers.libuv, 'strong'), space(2)];
  const label = over ? name : [...name, piece(text.atWork(count), count > 0 ? 'plain' : 'quiet')];
  const levels = helperLoad(home.processes, 'libuv', axis, edge);
  const first: Line = [...upTo(barFrom, label), ...atWork(levels, glyphs)];
  const share = piece(
    `${glyphs.helper}${fit(text.share(edge > from ? ranUs / (edge - from) : 0), 6, 'right')}`,
  );
  const beside = space(figures.core + 9);
  return [
    figures.split ? leftAndRight(first, [share, beside], columns) : first,
    ...Array.from(
      {length: height - 1},
      (_, line): Line => [space(barFrom), ...above(levels, line + 2, glyphs)],
    ),
  ];
};

/** From so much of one core on a helper is shown at work; from the lesser part on it did something. */
const BUSY = 0.5;
const LITTLE = 0.02;

/** One line: how many worked at once, where that changes, and that they went on. */
const atWork = (levels: readonly (number | null)[], glyphs: Glyphs): Line => {
  let before = 0;
  return levels.map((level): Piece => {
    const count = level !== null && level >= BUSY ? Math.max(1, Math.round(level)) : 0;
    const begins = count !== before;
    before = count;
    if (level === null) return space(1);
    if (count > 0) return one(begins && count < 10 ? String(count) : glyphs.helper, 'strong');
    return level >= LITTLE ? one(glyphs.little, 'running cell') : one(glyphs.idle, 'idle cell');
  });
};

/** The lines below: where at least so many worked at once. */
const above = (levels: readonly (number | null)[], least: number, glyphs: Glyphs): Line =>
  levels.map(level => one(level !== null && Math.round(level) >= least ? glyphs.helper : ' ', 'strong'));

const one = (text: string, tone: Piece['tone']): Piece => ({text, tone, width: 1});
