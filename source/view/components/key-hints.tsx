import {Box, Text} from 'ink';
import {printable} from '../../model/printable/printable.js';
import {namingOf} from '../../model/session/marks.js';
import {type KeyRow, MAIN_FOOTER, type Mode} from '../keys/key-row.js';
import {heldBy, type KeyedPage, keyRowsOf, labelOf, modeOf} from '../keys/page-keys.js';
import {neededThatFit} from '../layout/fitting.js';
import {widthOf} from '../layout/width.js';
import {useView, type View} from '../view.js';
import {Cell} from './cell.js';
import {Spinner} from './spinner.js';

/**
 * The last line: the keys of the page, or what a key has just done beside the keys that always help.
 * `hidden`: rows of the page that are out of sight; `drawn`: the part of its picture that is drawn.
 */
export const KeyHints = ({
  page,
  hidden = 0,
  drawn = 1,
}: {
  page: KeyedPage;
  hidden?: number;
  drawn?: number;
}) => {
  const view = useView();
  const {text, theme, columns, session} = view;
  const hints = hintsOf(view, page, hidden);
  const message = messageOf(view, drawn);
  const naming = message === null && heldBy(page, modeOf(session)) === 'naming' ? namingOf(session) : null;
  if (naming !== null) {
    const entry = `${text.naming(printable(naming.marker, NAME_COLUMNS))}: ${typedEnd(naming.text)}_`;
    return (
      <Box height={1} justifyContent="space-between">
        <Box paddingLeft={1}>
          <Cell text={entry} tone={theme.message} />
        </Box>
        <Hints hints={fitted(hints, columns - 3 - widthOf(entry))} />
      </Box>
    );
  }
  if (message === null) return <Hints hints={fitted(hints, columns - 2)} />;
  const always = hints.filter(({id}) => ALWAYS.has(id));
  // A calibration that no run waits for turns a spinner here; otherwise the header does.
  const isCalibrating = session.calibrating !== null && session.pending === null;
  return (
    <Box height={1} justifyContent="space-between">
      <Box paddingLeft={1} columnGap={1}>
        {isCalibrating && <Spinner tone={theme.message} />}
        <Cell text={message} tone={theme.message} />
      </Box>
      <Hints hints={fitted(always, columns - 3 - widthOf(message))} />
    </Box>
  );
};

/** What the line says beside the keys that always help; null: nothing. */
const messageOf = ({session, text}: View, drawn: number): string | null => {
  if (session.reading !== null) return text.reading(session.reading);
  if (session.message !== null) return text.message(session.message);
  return drawn < 1 ? text.drawing(drawn) : null;
};

/** Columns of a name that is typed; a choice. */
const NAME_COLUMNS = 24;

/** What was typed last of a text, within these columns. */
const typedEnd = (text: string): string => {
  let shown = printable(text);
  while (widthOf(shown) > NAME_COLUMNS) shown = [...shown].slice(1).join('');
  return shown;
};

/** A key and its word, how much a footer needs it, and its columns; `bare`: without its word, where that can be. */
type Hint = {
  readonly id: KeyRow['id'];
  readonly keys: string;
  readonly word: string;
  readonly rank: number;
  readonly width: number;
  readonly bare?: Hint;
};

const GAP = 2;

/** The keys that are needed most; arrows along a list lose their word where that makes room for another main key. */
const fitted = (hints: readonly Hint[], columns: number): readonly Hint[] => {
  const kept = neededThatFit(hints, columns, GAP);
  const shorter = neededThatFit(
    hints.map(hint => hint.bare ?? hint),
    columns,
    GAP,
  );
  return mainKeys(shorter) > mainKeys(kept) ? shorter : kept;
};

const mainKeys = (hints: readonly Hint[]): number => hints.filter(({rank}) => rank <= MAIN_FOOTER).length;

/** Keys that stand beside a message too. */
const ALWAYS: ReadonlySet<KeyRow['id']> = new Set(['back', 'present', 'help', 'quit']);

/** The modes of a page at a moment of a run or of a recorded demonstration. */
const MOMENTS: ReadonlySet<Mode> = new Set(['frozen', 'naming', 'replayed']);

/** Keys that stand among those of a moment. */
const AT_MOMENTS: ReadonlySet<KeyRow['id']> = new Set([...ALWAYS, 'exports']);

const Hints = ({hints}: {hints: readonly Hint[]}) => {
  const {theme} = useView();
  return (
    <Box height={1} flexShrink={0} paddingX={1} columnGap={GAP}>
      {hints.map(({id, keys, word}) => (
        <Text key={id} wrap="truncate">
          <Text {...theme.key}>{keys}</Text>
          {word !== '' && <Text {...theme.quiet}>{` ${word}`}</Text>}
        </Text>
      ))}
    </Box>
  );
};

/** The keys that do something now. */
const hintsOf = (view: View, page: KeyedPage, hidden: number): readonly Hint[] => {
  const mode = heldBy(page, modeOf(view.session));
  return keyRowsOf(page, mode).flatMap(row => {
    const {id, when, footer, sooner, useful, word, bare} = row;
    // A moment has many keys of its own; help has the others.
    if (MOMENTS.has(mode) && when !== mode && !AT_MOMENTS.has(id)) return [];
    if (footer === null) return [];
    const rank = sooner?.when(view) ? sooner.footer : footer;
    if (view.big && rank > MAIN_FOOTER) return [];
    if (useful && !useful(view, hidden)) return [];
    const said = word ? word(view)(view.text) : view.text.keys[id].label;
    const keys = shownKeys(row, view.ascii);
    const hint = {id, keys, word: said, rank, width: widthOf(keys) + 1 + widthOf(said)};
    if (!bare) return [hint];
    const arrows = view.ascii ? keys : keys.replaceAll(' ', '');
    return [{...hint, bare: {...hint, keys: arrows, word: '', width: widthOf(arrows)}}];
  });
};

const shownKeys = ({keys, footerKeys}: KeyRow, ascii: boolean): string => {
  const labels = keys.map(([key]) => labelOf(key, ascii));
  if (footerKeys === 'range') return `${labels[0]}-${labels.at(-1)}`;
  return labels.slice(0, footerKeys ?? 2).join(' ');
};
