import {toJson} from '../../../model/printable/json.js';
import {type Column, csvText, type Guard} from '../csv-text.js';
import type {DemonstrationExporter, DemonstrationFact} from '../exporter.js';

/** A fact with the fields that only some have. */
type AnyFact = DemonstrationFact & Readonly<Record<string, unknown>>;

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const columns: readonly Column<AnyFact>[] = [
  ['atMs', ({at}) => at / 1000],
  ['ticket', ({ticket}) => numberOf(ticket)],
  ['type', ({type}) => type],
  ['thread', ({cook}) => numberOf(cook)],
  [
    'details',
    ({at, ticket, type, cook, ...details}) => (Object.keys(details).length === 0 ? null : toJson(details)),
  ],
];

/** A row for each fact, in their order: when, its place among all, what, of which thread, and the rest as JSON. */
export const exportDemonstrationCsv: DemonstrationExporter = (input, {remark}) => [
  {
    ending: '.csv',
    text: {
      *[Symbol.iterator]() {
        const guard: Guard = {count: 0};
        yield* csvText(columns, input.facts() as Iterable<AnyFact>, guard);
        if (guard.count > 0) remark({kind: 'formula-cells', count: guard.count});
      },
    },
  },
];
