import {LANE_STATES} from '../../../model/timeline/span.js';
import {EMPTY_LINE, type Line} from '../../components/lines.js';
import {commandOf, type KeyedPage, keyGroupsOf, labelOf, modeOf} from '../../keys/page-keys.js';
import {widest, wrapped} from '../../layout/width.js';
import type {View} from '../../view.js';
import type {Page} from '../page.js';

/**
 * All of the help to the page below, however long: what that shows, its keys, the states of lanes, both vocabularies,
 * and notes. `page`: the help itself; its keys come first where they do something else than on the page below.
 */
export const helpLines = (
  view: View,
  {page, below}: {readonly page: KeyedPage; readonly below: Page},
): readonly Line[] => {
  const {text, theme} = view;
  const mode = modeOf(view.session);
  const groups = keyGroupsOf(below, mode);
  const turnsPages = (key: string): boolean => commandOf(below, key, mode)?.type === 'tour';
  const own = otherThan(groups, keyGroupsOf(page, mode), turnsPages);
  const title = (words: string): Line => ({indent: 1, cells: {title: {text: words, tone: theme.strong}}});
  return [
    ...pageLines(view, below),
    ...(own.length > 0 ? [title(text.helpTitles.here), ...keyLines(view, own), EMPTY_LINE] : []),
    title(text.helpTitles[own.length > 0 ? 'below' : 'keys']),
    ...keyLines(view, groups),
    EMPTY_LINE,
    title(text.helpTitles.states),
    ...stateLines(view),
    EMPTY_LINE,
    title(text.helpTitles.words),
    ...wordLines(view),
    EMPTY_LINE,
    title(text.helpTitles.notes),
    ...linesOf(text.notes, view.columns - 3).map(note => ({indent: 2, cells: {note: {text: note}}})),
  ];
};

/** Columns below which keys stand above their sentences. */
const NARROW = 60;
/** A sentence is never broken into lines of fewer columns. */
const LEAST = 10;

/** Sentences in lines of at most so many columns. */
const linesOf = (sentences: readonly string[], columns: number): readonly string[] =>
  sentences.flatMap(sentence => wrapped(sentence, Math.max(LEAST, columns)));

/** Keys with what they do. */
type Groups = ReturnType<typeof keyGroupsOf>;

/** Keys of the help that do something else on the page below; going through the pages is one thing by two names. */
const otherThan = (below: Groups, own: Groups, turnsPages: (key: string) => boolean): Groups => {
  const ids = new Map(below.flatMap(({id, keys}) => keys.map(key => [key, id] as const)));
  return own.flatMap(({id, keys}) => {
    const others = keys.filter(
      key => ids.has(key) && ids.get(key) !== id && !(id === 'tour' && turnsPages(key)),
    );
    return others.length > 0 ? [{id, keys: others}] : [];
  });
};

const keyLines = ({text, theme, ascii, columns}: View, groups: Groups): readonly Line[] => {
  const rows = groups.map(({id, keys}) => ({
    keys: keys.map(key => labelOf(key, ascii)).join(' '),
    help: text.keys[id].help,
  }));
  const width = widest(rows.map(({keys}) => keys));
  return rows.flatMap(({keys, help}): readonly Line[] => {
    const shown = {text: keys, tone: theme.key};
    if (columns < NARROW)
      return [
        {indent: 2, cells: {keys: shown}},
        ...linesOf([help], columns - 6).map(words => ({indent: 4, cells: {words: {text: words}}})),
      ];
    return linesOf([help], columns - width - 6).map((words, i) => ({
      indent: 2,
      cells: {keys: {...shown, text: i === 0 ? keys : '', width, after: 3}, words: {text: words}},
    }));
  });
};

const stateLines = ({text, theme, glyphs, columns}: View): readonly Line[] => {
  const width = widest(LANE_STATES.map(state => text.states[state]));
  return LANE_STATES.flatMap(state =>
    linesOf([text.meanings[state]], columns - width - 10).map((words, i) => ({
      indent: 2,
      cells: {
        sign: {text: i === 0 ? glyphs[state].repeat(2) : '', tone: theme.states[state].cell, width: 4},
        state: {text: i === 0 ? text.states[state] : '', tone: theme.states[state].word, width, after: 3},
        words: {text: words},
      },
    })),
  );
};

/** What the page shows, and what its columns and marks mean. */
const pageLines = ({text, theme, columns}: View, {id}: Page): readonly Line[] => {
  const help = text.pageHelp[id];
  if (help === undefined) return [];
  const width = widest(help.rows.map(([name]) => name));
  const about = linesOf([help.about], columns - 2).map(
    (words): Line => ({indent: 1, cells: {about: {text: words, tone: theme.strong}}}),
  );
  const rows = help.rows.flatMap(([name, meaning]) =>
    linesOf([meaning], columns - width - 6).map(
      (words, i): Line => ({
        indent: 2,
        cells: {
          name: {text: i === 0 ? name : '', tone: theme.strong, width, after: 3},
          words: {text: words},
        },
      }),
    ),
  );
  return [...about, ...rows, EMPTY_LINE];
};

const wordLines = ({text: {wordPairs}, theme}: View): readonly Line[] => {
  const width = widest(wordPairs.map(([word]) => word));
  return wordPairs.map(([word, term]) => ({
    indent: 2,
    cells: {word: {text: word, tone: theme.strong, width, after: 3}, term: {text: term}},
  }));
};
