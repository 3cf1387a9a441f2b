import {toJson} from '../../model/printable/json.js';
import {headerLine} from '../../model/recording/header.js';
import {demonstrationLines} from '../../outputs/demonstration.js';
import type {FormatName} from '../../outputs/format-names.js';
import {
  type AnyProgress,
  type DemonstrationTape,
  demonstrationKind,
} from '../../recordings/demonstrations.js';
import type {DemonstrationTexts} from '../../text/demonstrations.js';
import {linesInTime} from './lines-in-time.js';

/** Text, and the moment of a demonstration at which it is due, µs. */
export type DueText = {readonly at: number; readonly text: string};

/** What a format writes of a recorded demonstration that came to this state. */
type Writer = {
  readonly whole: (
    tape: DemonstrationTape,
    state: AnyProgress,
    words: DemonstrationTexts,
  ) => Iterable<string>;
  /** The same, as it becomes known. */
  readonly due: (tape: DemonstrationTape, state: AnyProgress, words: DemonstrationTexts) => Iterable<DueText>;
};

const plainLines = ({header}: DemonstrationTape, state: AnyProgress, words: DemonstrationTexts) =>
  demonstrationLines(header.demonstration, words, state);

const jsonLine = ({header}: DemonstrationTape, state: AnyProgress): string =>
  `${toJson({...header, format: 'kitchens-demonstration', state})}\n`;

/** Every format; adding one is adding a row. */
export const demonstrationWriters: Readonly<Record<FormatName, Writer>> = {
  plain: {
    whole: (tape, state, words) => plainLines(tape, state, words).map(line => `${line}\n`),
    due: (tape, _, words) => linesInTime(saidAt(tape, words)).map(({at, line}) => ({at, text: `${line}\n`})),
  },
  json: {
    whole: (tape, state) => [jsonLine(tape, state)],
    due: (tape, state) => [{at: tape.endUs, text: jsonLine(tape, state)}],
  },
  ndjson: {
    whole: tape => tape.text(),
    *due(tape) {
      yield {at: tape.timeOf(0), text: headerLine(tape.header)};
      for (const {events, lines} of tape.batches()) {
        const texts = lines.split('\n').filter(line => line.trim() !== '');
        for (const [i, {at}] of events.entries()) yield {at, text: `${texts[i] ?? ''}\n`};
      }
    },
  },
};

/** The text after each fact. */
function* saidAt(tape: DemonstrationTape, words: DemonstrationTexts) {
  const kind = demonstrationKind(tape.header.demonstration);
  let state: AnyProgress | null = null;
  for (const {events} of tape.batches())
    for (const fact of events) {
      state = kind?.reduce(state, [fact]) ?? null;
      if (state !== null) yield {at: fact.at, lines: plainLines(tape, state, words)};
    }
}
