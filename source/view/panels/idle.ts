import type {StrategyName} from '../../model/plan.js';
import type {LaneState} from '../../model/spans.js';
import {strategies} from '../../model/strategies.js';
import {stateGlyph} from '../glyphs.js';
import {clip, type Line, type Piece, piece, space} from '../line.js';
import type {Scene} from '../scene.js';
import {fit, wrap} from '../width.js';

/** One row of a picture: the edge of its process, whether a thread stands there, and its cells. */
type Row = {
  readonly edge: 'one' | 'first' | 'inner' | 'last';
  readonly person: boolean;
  readonly cells: string;
};

/** r: running, b: blocked, f: in flight; the same work, as each strategy would lay it out. */
const pictures: Readonly<Record<StrategyName, readonly Row[]>> = {
  sync: [{edge: 'one', person: true, cells: 'rbbbrbbbrbbb'}],
  thread: [
    {edge: 'first', person: true, cells: 'rbbb'},
    {edge: 'inner', person: true, cells: 'rbbb'},
    {edge: 'last', person: true, cells: 'rbbb'},
  ],
  async: [
    {edge: 'first', person: true, cells: 'rfff'},
    {edge: 'inner', person: false, cells: ' rfff'},
    {edge: 'last', person: false, cells: '  rfff'},
  ],
  process: [
    {edge: 'one', person: true, cells: 'rbbb'},
    {edge: 'one', person: true, cells: 'rbbb'},
    {edge: 'one', person: true, cells: 'rbbb'},
  ],
};

const STATES: Readonly<Record<string, LaneState>> = {r: 'running', b: 'blocked', f: 'in flight'};
const NAME_WIDTH = 13;
const PICTURE_WIDTH = 18;
/** Lines that a strategy's words may need. */
const LEAST_BLOCK = 3;

/** The first screen: the four strategies as pictures, or in a line each where there is little room. */
export const idle = (scene: Scene, height: number): readonly Line[] => {
  const {text} = scene;
  const title: Line = [space(1), piece(text.title, 'strong')];
  const invitation: Line = [space(1), piece(text.invitation, 'message')];
  const pictured = blocks(scene);
  const ways = height >= pictured.length + 4 ? pictured : single(scene);
  const lines: Line[] = [title, [], ...ways, [], invitation];
  while (lines.length > height && lines.some(isEmpty)) lines.splice(lines.findIndex(isEmpty), 1);
  while (lines.length < height) lines.push([]);
  return lines.slice(0, height);
};

const isEmpty = (line: Line): boolean => line.length === 0;

const single = (scene: Scene): readonly Line[] =>
  strategies.map(row => clip([...label(row), piece(scene.text.ways[row.name][0])], scene.columns - 1));

const label = ({key, name}: {readonly key: string; readonly name: string}): Line => [
  space(2),
  piece(key, 'key'),
  piece(fit(`  ${name}`, NAME_WIDTH - 3), 'strong'),
];

const blocks = (scene: Scene): readonly Line[] =>
  strategies
    .flatMap(row => block(scene, row, Math.max(LEAST_BLOCK, pictures[row.name].length + 1)))
    .slice(0, -1);

const block = (
  scene: Scene,
  row: {readonly key: string; readonly name: StrategyName},
  lines: number,
): readonly Line[] => {
  const picture = pictures[row.name];
  const room = scene.columns - NAME_WIDTH - PICTURE_WIDTH - 2;
  const words = scene.text.ways[row.name].flatMap(clause => wrap(clause, Math.max(10, room)));
  return Array.from({length: lines}, (_, i) =>
    clip(
      [...(i === 0 ? label(row) : [space(NAME_WIDTH)]), ...drawn(scene, picture[i]), piece(words[i] ?? '')],
      scene.columns - 1,
    ),
  );
};

const drawn = ({glyphs}: Scene, row: Row | undefined): Line => {
  if (!row) return [space(PICTURE_WIDTH)];
  const cells = [...row.cells].map((code): Piece => {
    const state = STATES[code];
    return state ? piece(stateGlyph(state, glyphs), `${state} cell`) : space(1);
  });
  return [
    piece(`${glyphs[row.edge]} `, 'quiet'),
    piece(`${row.person ? glyphs.person : ' '} `, 'strong'),
    ...cells,
    space(PICTURE_WIDTH - 4 - cells.length),
  ];
};
