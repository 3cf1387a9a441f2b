import {isUtf8} from 'node:buffer';
import {setImmediate as turn} from 'node:timers/promises';
import type {DemonstrationHeader, RecordingHeader} from '../model/recording/header.js';
import {orderKeys} from '../model/recording/time-order.js';
import {openDiskEvents} from './disk-events.js';
import {diskTape} from './disk-tape.js';
import {fileText} from './file-text.js';
import type {TapeKind} from './kind.js';
import type {Line} from './lines.js';
import type {Numbers} from './numbers.js';
import {RecordingError} from './recording-error.js';
import type {SourceFile} from './source-file.js';
import type {RecordedTape} from './tape.js';

/** What the events of one kind of recording have to be. */
export type Check<Event> = {
  isEvent(value: unknown): value is Event;
  /** What keeps a value from being one. */
  faultIn(value: unknown): {readonly type: string; readonly path: string};
  /** Whether a recording can begin with it. */
  isBeginning(event: Event): boolean;
  /** The numbers of its events. */
  readonly numbers: Numbers<Event>;
};

/** How long a file is read before others have their turn, ms; a choice. */
const SLICE_MS = 30;

/**
 * The tape of a recording whose header was read; `lines`: those that follow it; `onSlice`: now and then gets the number
 * of bytes that are read.
 * @throws RecordingError about the first line that is no event.
 */
export const fileTape = async <
  Event extends {readonly at: number},
  State extends object,
  Header extends RecordingHeader | DemonstrationHeader,
>(
  {descriptor, close}: SourceFile,
  lines: Iterable<Line>,
  header: Header,
  kind: TapeKind<Event, State>,
  check: Check<Event>,
  onSlice: (bytes: number) => void,
): Promise<RecordedTape<Event, State, Header>> => {
  const events = openDiskEvents<Event>(descriptor, {sortsLater: true});
  const keyOf = orderKeys(kind.sourceOf);
  let sliceEnd = performance.now() + SLICE_MS;
  for (const line of lines) {
    const event = eventIn(line, check);
    if (event === null) continue;
    if (events.arrived === 0 && !check.isBeginning(event))
      throw new RecordingError({reason: 'no-beginning', line: line.number});
    check.numbers.take(event, line.number);
    events.add({
      start: line.start,
      end: line.start + line.bytes.length + (line.isWhole ? 1 : 0),
      key: kind.isPlaced(event) ? keyOf(event) : null,
      isSample: kind.isSample(event),
    });
    if ((events.arrived & 255) === 0 && performance.now() > sliceEnd) {
      onSlice(line.start);
      await turn();
      sliceEnd = performance.now() + SLICE_MS;
    }
  }
  if (events.arrived === 0) throw new RecordingError({reason: 'empty'});
  check.numbers.end();
  events.settle();
  const text = (): Iterable<string> => fileText(descriptor);
  return diskTape({header, kind, events, text, close, gaps: check.numbers.gaps}).tape;
};

/** The event of a line; null where there is none, because the line is empty or was cut off with the end of the file. */
const eventIn = <Event>({bytes, number, isWhole}: Line, check: Check<Event>): Event | null => {
  let value: unknown;
  try {
    if (!isUtf8(bytes)) throw new SyntaxError();
    const text = bytes.toString();
    if (text.trim() === '') return null;
    value = JSON.parse(text);
  } catch {
    if (!isWhole) return null;
    throw new RecordingError({reason: 'not-json', line: number});
  }
  if (check.isEvent(value)) return value;
  if (!isWhole) return null;
  throw new RecordingError({reason: 'not-an-event', line: number, ...check.faultIn(value)});
};
