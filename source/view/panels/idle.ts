import type {StrategyName} from '../../model/event/plan.js';
import {strategies} from '../../model/event/strategies.js';
import type {LaneState} from '../../model/timeline/span.js';
import {stateGlyph} from '../glyphs.js';
import {clip, type Line, type Piece, piece, space} from '../line.js';
import {filled} from '../list.js';
import type {Scene} from '../scene.js';
import {fit, wrap} from '../width.js';

/** One row of a picture: whether a thread stands there, and its cells. */
type Row = {readonly person: boolean; readonly cells: string};

/** The rows of one process, which a bracket holds together. */
type Home = readonly Row[];

const thread = (cells: string): Row => ({person: true, cells});
const job = (cells: string): Row => ({person: false, cells});

/** r: running, b: blocked, f: in flight; the same work, as each strategy would lay it out. */
const pictures: Readonly<Record<StrategyName, readonly Home[]>> = {
  sync: [[thread('rbbbrbbbrbbb')]],
  thread: [[thread('rbbb'), thread('rbbb'), thread('rbbb')]],
  async: [[thread('rfff'), job(' rfff'), job('  rfff')]],
  process: [[thread('rbbb')], [thread('rbbb')], [thread('rbbb')]],
};

const STATES: Readonly<Record<string, LaneState>> = {r: 'running', b: 'blocked', f: 'in flight'};
const NAME_WIDTH = 13;
/** Cells of the longest picture, and columns that words need at least. */
const CELLS = 12;
const WORDS_WIDTH = 28;
/** Lines that a strategy's words may need. */
const LEAST_BLOCK = 3;
/** How many times as large a picture may be. */
const SCALES = [4, 3, 2, 1];

/** The first screen: the four strategies as pictures as large as fit, or in a line each where there is little room. */
export const idle = (scene: Scene, height: number): readonly Line[] => {
  const {text, columns} = scene;
  const title: Line = [space(1), piece(text.title, 'strong')];
  const invitation: Line = [space(1), piece(text.invitation, 'message')];
  const pictured = SCALES.filter(
    scale => NAME_WIDTH + pictureWidth(scale) + WORDS_WIDTH <= columns || scale === 1,
  )
    .map(scale => blocks(scene, scale))
    .find(lines => lines.length + 4 <= height);
  const lines: Line[] = [title, [], ...(pictured ?? single(scene)), [], invitation];
  while (lines.length > height && lines.some(isEmpty)) lines.splice(lines.findIndex(isEmpty), 1);
  // How to go on is worth more than what it is called.
  if (lines.length > height) lines.shift();
  const above = Math.max(0, Math.floor((height - lines.length) / 3));
  return filled([...Array.from({length: above}, (): Line => []), ...lines], height).slice(0, height);
};

const isEmpty = (line: Line): boolean => line.length === 0;

const single = (scene: Scene): readonly Line[] =>
  strategies.map(row => clip([...label(row), piece(scene.text.ways[row.name][0])], scene.columns - 1));

const label = ({key, name}: {readonly key: string; readonly name: string}): Line => [
  space(2),
  piece(key, 'key'),
  piece(fit(`  ${name}`, NAME_WIDTH - 3), 'strong'),
];

const pictureWidth = (scale: number): number => 4 + CELLS * scale + 2;

const blocks = (scene: Scene, scale: number): readonly Line[] =>
  strategies
    .flatMap(row => {
      const picture = drawn(scene, pictures[row.name], scale);
      return block(scene, row, picture, Math.max(LEAST_BLOCK, picture.length + 1), scale);
    })
    .slice(0, -1);

const block = (
  scene: Scene,
  row: {readonly key: string; readonly name: StrategyName},
  picture: readonly Line[],
  lines: number,
  scale: number,
): readonly Line[] => {
  const room = scene.columns - NAME_WIDTH - pictureWidth(scale) - 2;
  const words = scene.text.ways[row.name].flatMap(clause => wrap(clause, Math.max(10, room)));
  return Array.from({length: lines}, (_, i) =>
    clip(
      [
        ...(i === 0 ? label(row) : [space(NAME_WIDTH)]),
        ...(picture[i] ?? [space(pictureWidth(scale))]),
        piece(words[i] ?? ''),
      ],
      scene.columns - 1,
    ),
  );
};

/** A picture in which every cell is so many columns wide and so many lines high. */
const drawn = (scene: Scene, homes: readonly Home[], scale: number): readonly Line[] =>
  homes.flatMap(home => {
    const lines = home.flatMap(row =>
      Array.from({length: scale}, (_, i) => ({...row, person: row.person && i === 0})),
    );
    return lines.map((row, i) => rowLine(scene, row, edgeAt(i, lines.length), scale));
  });

const edgeAt = (line: number, lines: number): 'one' | 'first' | 'inner' | 'last' => {
  if (lines === 1) return 'one';
  return line === 0 ? 'first' : line === lines - 1 ? 'last' : 'inner';
};

const rowLine = (
  {glyphs}: Scene,
  {person, cells}: Row,
  edge: ReturnType<typeof edgeAt>,
  scale: number,
): Line => {
  const pieces = [...cells].map((code): Piece => {
    const state = STATES[code];
    return state ? piece(stateGlyph(state, glyphs).repeat(scale), `${state} cell`) : space(scale);
  });
  return [
    piece(`${glyphs[edge]} `, 'quiet'),
    piece(`${person ? glyphs.person : ' '} `, 'strong'),
    ...pieces,
    space(pictureWidth(scale) - 4 - cells.length * scale),
  ];
};
