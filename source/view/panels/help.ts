import {stateGlyph} from '../glyphs.js';
import {type Line, piece, space} from '../line.js';
import type {Scene} from '../scene.js';
import {fit, widthOf, wrap} from '../width.js';
import {ASCII_NAMES} from './footer.js';
import {STATES} from './states.js';

/** All of the help, however long: keys, states, and the words of both vocabularies. */
export const helpLines = (scene: Scene): readonly Line[] => {
  const {helpTitles} = scene.text;
  return [
    title(helpTitles.keys),
    ...keyLines(scene),
    [],
    title(helpTitles.states),
    ...stateLines(scene),
    [],
    title(helpTitles.words),
    ...wordLines(scene),
    [],
    title(helpTitles.notes),
    ...noteLines(scene),
  ];
};

const title = (words: string): Line => [space(1), piece(words, 'strong')];

const keyLines = ({helpKeys, text, look, columns}: Scene): readonly Line[] => {
  const rows = helpKeys.map(({help, labels}) => ({
    names: labels.map(label => (look.ascii ? (ASCII_NAMES[label] ?? label) : label)).join(' '),
    help: text.keys[help].help,
  }));
  if (columns < NARROW) {
    return rows.flatMap(({names, help}) => [
      [space(2), piece(names, 'key')],
      ...wrap(help, Math.max(10, columns - 6)).map((words): Line => [space(4), piece(words)]),
    ]);
  }
  const width = Math.max(...rows.map(({names}) => widthOf(names)), 0);
  return rows.flatMap(({names, help}) =>
    wrap(help, Math.max(10, columns - width - 6)).map(
      (words, i): Line => [space(2), piece(fit(i === 0 ? names : '', width), 'key'), space(3), piece(words)],
    ),
  );
};

/** Columns below which keys stand above their sentences. */
const NARROW = 60;

const stateLines = ({text, glyphs, columns}: Scene): readonly Line[] => {
  const width = Math.max(...STATES.map(state => widthOf(text.states[state])));
  return STATES.flatMap(state =>
    wrap(text.meanings[state], Math.max(10, columns - width - 10)).map((words, i): Line => {
      const mark = i === 0 ? piece(stateGlyph(state, glyphs).repeat(2), `${state} cell`) : space(2);
      return [
        space(2),
        mark,
        space(2),
        piece(fit(i === 0 ? text.states[state] : '', width), state),
        space(3),
        piece(words),
      ];
    }),
  );
};

const wordLines = ({text}: Scene): readonly Line[] => {
  const width = Math.max(...text.glossary.map(([kitchen]) => widthOf(kitchen)));
  return text.glossary.map(([kitchen, standard]) => [
    space(2),
    piece(fit(kitchen, width), 'strong'),
    space(3),
    piece(standard),
  ]);
};

const noteLines = ({text, columns}: Scene): readonly Line[] =>
  text.notes.flatMap(note => wrap(note, Math.max(10, columns - 3))).map(words => [space(2), piece(words)]);
