/** What a cell holds; null where nothing is known, which is an empty cell. */
export type Cell = string | number | null;
export type Column<Row> = readonly [name: string, cell: (row: Row) => Cell];

/** How many cells would have been a formula. */
export type Guard = {count: number};

/** A table as text, line by line (RFC 4180). */
export function* csvText<Row>(
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
  guard: Guard,
): Generator<string> {
  yield line(columns.map(([name]) => name));
  for (const row of rows) yield line(columns.map(([, cell]) => field(cell(row), guard)));
}

const line = (fields: readonly string[]): string => `${fields.join(',')}\r\n`;

/** What begins so is calculated by a spreadsheet, as a formula of a stranger would be. */
const FORMULA = /^[=+\-@\t\r]/;

const field = (cell: Cell, guard: Guard): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return `${cell}`;
  const isFormula = FORMULA.test(cell);
  if (isFormula) guard.count += 1;
  const text = isFormula ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
