import type {Notes, Wording} from '../../model/lesson/lesson.js';
import type {LanguageName} from '../../model/options/appearance.js';
import {cutText} from '../../model/printable/cut.js';
import {toJson} from '../../model/printable/json.js';
import {NEXT_KEYS, type TaughtStep, type Teaching} from '../../model/session/teacher-notes.js';

/*
 * What a dashboard sends to every terminal that follows it: NDJSON, a header first, then the step of its lesson at
 * once and after every change. Nothing is ever sent the other way.
 */

const FORMAT = 'kitchens-notes';
const VERSION = 1;

/** The longest line that is sent or read, characters. */
export const LONGEST_LINE = 100_000;
/** Characters that are sent of one text: a teacher's own lesson may have any. */
const LONGEST_TEXT = 1000;

/** The first line: what follows, and from which process. */
export const headerLine = (pid: number): string => `${toJson({format: FORMAT, version: VERSION, pid})}\n`;

/** A step, or that no lesson is open, in these languages alone. */
export const teachingLine = ({language, step}: Teaching, languages: readonly LanguageName[]): string => {
  const sent = (wording: Wording): Wording =>
    Object.fromEntries(
      languages.flatMap(name => {
        const text = wording[name];
        return text === undefined ? [] : [[name, cutText(text, LONGEST_TEXT)]];
      }),
    );
  const notesOf = ({say, tradeOff, example}: Notes): Notes => ({
    say: sent(say),
    tradeOff: sent(tradeOff),
    example: sent(example),
  });
  return `${toJson({
    language,
    step: step && {
      ...step,
      lesson: sent(step.lesson),
      title: sent(step.title),
      notes: step.notes && notesOf(step.notes),
    },
  })}\n`;
};

/** What a header says; null where the line is none of this format. `isRead`: whether this program reads its version. */
export const readHeader = (line: string): {readonly pid: number; readonly isRead: boolean} | null => {
  const {format, version, pid} = recordIn(line);
  if (format !== FORMAT || !isCount(pid)) return null;
  return {pid, isRead: version === VERSION};
};

/** The step in a line; null where the line holds something else. */
export const readTeaching = (line: string): Teaching | null => {
  const {language, step} = recordIn(line);
  if (typeof language !== 'string' || !(step === null || isStep(step))) return null;
  return {language, step};
};

const recordIn = (line: string): Readonly<Record<string, unknown>> => {
  try {
    const read: unknown = JSON.parse(line);
    return isRecord(read) ? read : {};
  } catch {
    return {};
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

const isWording = (value: unknown): value is Wording =>
  isRecord(value) && Object.values(value).every(text => typeof text === 'string');

const isNotes = (value: unknown): value is Notes =>
  isRecord(value) && isWording(value.say) && isWording(value.tradeOff) && isWording(value.example);

const isStep = (value: unknown): value is TaughtStep =>
  isRecord(value) &&
  (value.chapter === null || isCount(value.chapter)) &&
  isWording(value.lesson) &&
  isCount(value.step) &&
  isCount(value.steps) &&
  isWording(value.title) &&
  (value.notes === null || isNotes(value.notes)) &&
  isCount(value.answers) &&
  (NEXT_KEYS as readonly unknown[]).includes(value.nextKey);
