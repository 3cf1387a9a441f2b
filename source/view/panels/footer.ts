import type {KeyId} from '../../text/text.js';
import {clip, type Line, leftAndRight, lineWidth, piece, space} from '../line.js';
import type {KeyGroup} from '../look.js';
import type {Scene} from '../scene.js';

/** Which keys a footer names, the most needed first. */
const NEEDED: readonly KeyId[] = [
  'help',
  'quit',
  'choose',
  'change',
  'run',
  'back',
  'again',
  'pause',
  'scroll',
  'workers',
  'workload',
  'jobs',
  'view',
  'speed',
  'cores',
  'lock',
  'terms',
  'language',
];

/** Which of them a screen for a hall names. */
const BIG: ReadonlySet<KeyId> = new Set(['help', 'quit', 'choose', 'change', 'run', 'back', 'again']);

/** The last line: the keys of this screen, or what a key has just done beside those that always help. */
export const footer = (scene: Scene, hidden: number): Line => {
  const {session, text, columns} = scene;
  if (!session.message) return [space(1), ...keysWithin(scene, columns - 2, hidden)];
  const said = [space(1), piece(text.message(session.message), 'message')];
  return leftAndRight(said, [...keysBeside(scene, said, hidden), space(1)], columns);
};

/** Keys that stand beside a message: the more of them, the less it must be cut for that. */
const BESIDE: readonly (readonly KeyId[])[] = [['back', 'help', 'quit'], ['help', 'quit'], ['help'], []];

const keysBeside = (scene: Scene, message: Line, hidden: number): Line => {
  const room = scene.columns - lineWidth(message) - 2;
  const choices = BESIDE.map(wanted => joined(keysOf(scene, hidden, ({help}) => wanted.includes(help))));
  return choices.find(keys => lineWidth(keys) <= room) ?? [];
};

const keysWithin = (scene: Scene, width: number, hidden: number): Line => {
  const items = keysOf(scene, hidden, () => true);
  const kept = new Set<KeyId>();
  for (const id of NEEDED) {
    kept.add(id);
    if (lineWidth(joined(items.filter(({help}) => kept.has(help)))) > width) kept.delete(id);
  }
  return clip(joined(items.filter(({help}) => kept.has(help))), width);
};

type Item = {readonly help: KeyId; readonly line: Line};

const keysOf = (scene: Scene, hidden: number, wanted: (group: KeyGroup) => boolean): readonly Item[] =>
  scene.keys
    .filter(({help}) => !scene.look.big || BIG.has(help))
    .filter(group => NEEDED.includes(group.help) && useful(scene, group.help, hidden) && wanted(group))
    .map(group => ({help: group.help, line: item(scene, group)}));

const joined = (items: readonly Item[]): Line =>
  items.flatMap(({line}, i) => (i === 0 ? line : [space(2), ...line]));

/** A key that would do nothing now need not be named. */
const useful = (scene: Scene, id: KeyId, hidden: number): boolean => {
  const {session} = scene.behind ?? scene;
  const live = session.pending !== null || (session.run !== null && session.run.stage !== 'over');
  if (id === 'back') return live || session.mode === 'help' || session.mode === 'menu';
  if (id === 'pause') return live || session.pausedAt !== null;
  if (id === 'again') return session.run !== null && !live;
  return id !== 'scroll' || hidden > 0;
};

const item = (scene: Scene, {help, labels}: KeyGroup): Line => {
  const word =
    help === 'back' && ['help', 'menu'].includes(scene.session.mode)
      ? scene.text.close
      : scene.text.keys[help].label;
  return [piece(printed(scene, help, labels), 'key'), piece(` ${word}`, 'quiet')];
};

/** Keys as a footer prints them: a range, a pair, or the first of several that do the same. */
const printed = ({look}: Scene, help: KeyId, labels: readonly string[]): string => {
  const names = look.ascii ? labels.map(label => ASCII_NAMES[label] ?? label) : labels;
  if (help === 'run') return `${names[0]}-${names.at(-1)}`;
  return names.slice(0, help === 'quit' ? 1 : 2).join(' ');
};

export const ASCII_NAMES: Readonly<Record<string, string>> = {
  '↑': 'up',
  '↓': 'down',
  '←': 'left',
  '→': 'right',
};
