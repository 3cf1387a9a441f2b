import type {LaneState} from '../../../model/timeline/span.js';
import {type KeyedPage, keyGroupsOf, labelOf} from '../../keys/page-keys.js';
import {widest, wrapped} from '../../layout/width.js';
import type {View} from '../../view.js';
import {allStates} from '../run/legend-states.js';

/** A line of the help. */
export type HelpLine = HelpContent & {
  /** Tells the lines apart. */
  readonly id: number;
};

type HelpContent =
  | {readonly kind: 'empty'}
  | {readonly kind: 'title'; readonly words: string}
  /** Keys, in a column of that width, and a line of their sentence. */
  | {readonly kind: 'keys'; readonly keys: string; readonly width: number; readonly words: string}
  /** Keys above their sentence, and a line of it: where there are few columns. */
  | {readonly kind: 'keys above'; readonly keys: string}
  | {readonly kind: 'words below'; readonly words: string}
  /** A state, in a column of that width, and a line of its meaning; '' on its further lines. */
  | {
      readonly kind: 'state';
      readonly state: LaneState;
      readonly first: boolean;
      readonly width: number;
      readonly words: string;
    }
  | {readonly kind: 'word'; readonly word: string; readonly width: number; readonly term: string}
  | {readonly kind: 'note'; readonly words: string};

const EMPTY: HelpContent = {kind: 'empty'};

/** All of the help to a page, however long: its keys, the states of lanes, both vocabularies, and notes. */
export const helpLines = (view: View, page: KeyedPage): readonly HelpLine[] =>
  contentOf(view, page).map((line, id) => ({...line, id}));

const contentOf = (view: View, page: KeyedPage): readonly HelpContent[] => {
  const {helpTitles} = view.text;
  const title = (words: string): HelpContent => ({kind: 'title', words});
  return [
    title(helpTitles.keys),
    ...keyLines(view, page),
    EMPTY,
    title(helpTitles.states),
    ...stateLines(view),
    EMPTY,
    title(helpTitles.words),
    ...wordLines(view),
    EMPTY,
    title(helpTitles.notes),
    ...noteLines(view),
  ];
};

/** Columns below which keys stand above their sentences. */
const NARROW = 60;
/** A sentence is never broken into lines of fewer columns. */
const LEAST = 10;

const keyLines = ({text, ascii, columns}: View, page: KeyedPage): readonly HelpContent[] => {
  const rows = keyGroupsOf(page).map(({id, keys}) => ({
    keys: keys.map(key => labelOf(key, ascii)).join(' '),
    help: text.keys[id].help,
  }));
  if (columns < NARROW) {
    return rows.flatMap(({keys, help}): HelpContent[] => [
      {kind: 'keys above', keys},
      ...wrapped(help, Math.max(LEAST, columns - 6)).map(
        (words): HelpContent => ({kind: 'words below', words}),
      ),
    ]);
  }
  const width = widest(rows.map(({keys}) => keys));
  return rows.flatMap(({keys, help}) =>
    wrapped(help, Math.max(LEAST, columns - width - 6)).map(
      (words, i): HelpContent => ({kind: 'keys', keys: i === 0 ? keys : '', width, words}),
    ),
  );
};

const stateLines = ({text, columns}: View): readonly HelpContent[] => {
  const width = widest(allStates.map(state => text.states[state]));
  return allStates.flatMap(state =>
    wrapped(text.meanings[state], Math.max(LEAST, columns - width - 10)).map(
      (words, i): HelpContent => ({kind: 'state', state, first: i === 0, width, words}),
    ),
  );
};

const wordLines = ({text: {glossary}}: View): readonly HelpContent[] => {
  const width = widest(glossary.map(([word]) => word));
  return glossary.map(([word, term]): HelpContent => ({kind: 'word', word, width, term}));
};

const noteLines = ({text, columns}: View): readonly HelpContent[] =>
  text.notes
    .flatMap(note => wrapped(note, Math.max(LEAST, columns - 3)))
    .map((words): HelpContent => ({kind: 'note', words}));
