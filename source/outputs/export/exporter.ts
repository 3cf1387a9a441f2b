import type {RunEvent} from '../../model/event/event.js';
import type {Voted} from '../../model/lesson/voted.js';
import type {LanguageName} from '../../model/options/appearance.js';
import type {DemonstrationHeader} from '../../model/recording/header.js';
import type {Gaps} from '../../model/recording/problem.js';
import type {RunState} from '../../model/run/run-state.js';
import type {Text} from '../../text/text.js';

/** A recorded run: its state at the end, and its events as often as they are wanted. */
export type RunInput = {
  readonly kind: 'run';
  readonly run: RunState;
  /** Events that are missing in the recording; null where none is. */
  readonly gaps: Gaps | null;
  /** All events, in the order of the recording. */
  events(): Iterable<RunEvent>;
};

/** What is exported of a run. */
export type ExportInput = RunInput;

/** A recorded demonstration: its facts, as often as they are wanted, and their fold at the end. */
export type DemonstrationInput = {
  readonly kind: 'demonstration';
  readonly header: DemonstrationHeader;
  readonly state: unknown;
  facts(): Iterable<DemonstrationFact>;
};

/** What every fact of a demonstration has; the rest is its own. */
export type DemonstrationFact = {readonly at: number; readonly type: string};

/** A question for a class about such a run or demonstration, from the lesson that has one. */
export type Discussion = {
  readonly lesson: string;
  readonly watch: string;
  readonly question: string;
  /** What a class predicted of this very run; null where none did. */
  readonly vote: Vote | null;
};

/** Hands for each answer, as the recording has them, and the answer that was measured. */
export type Vote = Pick<Voted, 'skipped' | 'decided'> & {
  readonly answers: readonly {
    readonly text: string;
    readonly before: number;
    readonly after: number;
    readonly happened: boolean;
  }[];
};

/** How it is said to people, and what an exporter has to say itself. */
export type ExportLook = {
  readonly language: LanguageName;
  /** In the vocabulary that was chosen. */
  readonly text: Text;
  readonly discussion: Discussion | null;
  /** What a user should know of the files, besides what they hold. */
  remark(remark: ExportRemark): void;
};

export type ExportRemark =
  /** Cells from outside that a spreadsheet would calculate stand after an apostrophe. */
  | {readonly kind: 'formula-cells'; readonly count: number}
  /** How many times as fast as it happened a cast is, and how long it takes. */
  | {readonly kind: 'cast'; readonly speed: number; readonly seconds: number}
  /** The moment that was asked for lies after the last one, ms as all views count, which is painted instead. */
  | {readonly kind: 'last-moment'; readonly ms: number};

/** A file in pieces, and what its name ends with: `.trace.json`. */
export type ExportedFile = {
  readonly ending: string;
  readonly text: Iterable<string> | AsyncIterable<string>;
};

/** From a recording to files; nothing of their text is made before it is asked for. */
export type Exporter = (input: ExportInput, look: ExportLook) => readonly ExportedFile[];

/** The same for a demonstration. */
export type DemonstrationExporter = (input: DemonstrationInput, look: ExportLook) => readonly ExportedFile[];

/** An exporter, and the endings of all its files, which are known before anything is read. */
export type ExporterRow = {
  readonly endings: readonly string[];
  /** Set where it shows what a class can discuss. */
  readonly discusses?: true;
  readonly load: () => Promise<Exporter>;
  readonly loadForDemonstrations: () => Promise<DemonstrationExporter>;
};
