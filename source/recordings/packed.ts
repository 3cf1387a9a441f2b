/**
 * A state whose long lists are kept in pieces, so that two states of one run hold once what did not change between
 * them: of a hundred thousand jobs a list alone takes 800 kB.
 */
export type Packed<State> = {
  readonly rest: Partial<State>;
  readonly lists: Readonly<Record<string, readonly (readonly unknown[])[]>>;
};

/** Elements in a piece; a choice. */
const PIECE = 512;

/** What an element takes at least, bytes: an estimate. */
const ELEMENT_BYTES = 250;

/** Packs states of one run after each other; `bytes`: about what the new one takes beyond the one before. */
export const packer = <State extends object>(): ((state: State) => {
  readonly packed: Packed<State>;
  readonly bytes: number;
}) => {
  let before: Packed<State>['lists'] = {};
  return state => {
    const rest: Record<string, unknown> = {};
    const lists: Record<string, readonly (readonly unknown[])[]> = {};
    let bytes = ELEMENT_BYTES;
    for (const [name, value] of Object.entries(state)) {
      if (!Array.isArray(value)) rest[name] = value;
      else {
        const {pieces, bytes: more} = piecesOf(value, before[name] ?? []);
        lists[name] = pieces;
        bytes += more;
      }
    }
    before = lists;
    return {packed: {rest: rest as Partial<State>, lists}, bytes};
  };
};

/** The state as it was, with the gaps that its lists had. */
export const unpacked = <State extends object>({rest, lists}: Packed<State>): State => {
  const state: Record<string, unknown> = {...rest};
  for (const [name, pieces] of Object.entries(lists)) state[name] = ([] as unknown[]).concat(...pieces);
  return state as State;
};

const piecesOf = (list: readonly unknown[], before: readonly (readonly unknown[])[]) => {
  const pieces: (readonly unknown[])[] = [];
  let bytes = 0;
  for (let from = 0; from < list.length; from += PIECE) {
    const piece = list.slice(from, from + PIECE);
    const known = before[pieces.length] ?? [];
    const same = known.length === piece.length && piece.every((element, i) => element === known[i]);
    if (!same)
      bytes += piece.reduce<number>(
        (sum, element, i) => sum + 8 + (element === known[i] ? 0 : sizeOf(element)),
        0,
      );
    pieces.push(same ? known : piece);
  }
  return {pieces, bytes};
};

/** About what an element takes with the lists in it, bytes. */
const sizeOf = (element: unknown): number => {
  if (typeof element !== 'object' || element === null) return 0;
  let bytes = ELEMENT_BYTES;
  for (const name in element) {
    const value = (element as Record<string, unknown>)[name];
    if (Array.isArray(value)) bytes += 8 * value.length;
  }
  return bytes;
};
