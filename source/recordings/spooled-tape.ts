import {Buffer} from 'node:buffer';
import type {RunEvent} from '../model/event/event.js';
import type {EventBatch} from '../model/event/wire.js';
import {headerLine, type RecordingHeader} from '../model/recording/header.js';
import {orderKeys} from '../model/recording/time-order.js';
import type {RunState} from '../model/run/run-state.js';
import {openDiskEvents} from './disk-events.js';
import {diskTape} from './disk-tape.js';
import {fileText} from './file-text.js';
import {ofRun} from './kind.js';
import {openMemoryTape} from './memory-tape.js';
import type {Shelf} from './shelf.js';
import {openSpool} from './spool.js';
import type {GrowingTape} from './tape.js';

const LF = 10;

/**
 * The tape of a run that goes on, in a temporary file; in memory where the system has no room for one. `known`: what
 * another place has folded of all events so far; null where none has. `shelf`: where it lies while it rests.
 */
export const openSpooledTape = (
  header: RecordingHeader,
  known: () => RunState | null,
  shelf?: Shelf,
): GrowingTape => {
  try {
    return withFallback(header, onDisk(header, known, shelf));
  } catch {
    return openMemoryTape(header);
  }
};

/** @throws Error when the system cannot keep it. */
const onDisk = (header: RecordingHeader, known: () => RunState | null, shelf?: Shelf): GrowingTape => {
  const spool = openSpool();
  const events = openDiskEvents<RunEvent>(spool.descriptor, {sortsLater: false, shelf});
  const keyOf = orderKeys(ofRun.sourceOf);
  const head = Buffer.from(headerLine(header));
  let length = head.length;
  const {tape, states} = diskTape({
    header,
    kind: ofRun,
    events,
    text: () => fileText(spool.descriptor),
    close: spool.close,
    known,
  });
  spool.append(head);
  return Object.assign(tape, {
    add({events: some, lines}: EventBatch) {
      const bytes = Buffer.from(lines);
      spool.append(bytes);
      let from = 0;
      for (const event of some) {
        // Lines without an event are empty.
        while (bytes[from] === LF) from++;
        const end = bytes.indexOf(LF, from) + 1 || bytes.length;
        const key = ofRun.isPlaced(event) ? keyOf(event) : null;
        const before = events.length;
        const place = events.add({
          start: length + from,
          end: length + end,
          key,
          isSample: ofRun.isSample(event),
        });
        if (place < before) states.forgetAfter(place);
        from = end;
      }
      length += bytes.length;
    },
  });
};

/** The same tape, whose events go on in memory once the system cannot keep them. */
const withFallback = (header: RecordingHeader, first: GrowingTape): GrowingTape => {
  let tape = first;
  return {
    header,
    get length() {
      return tape.length;
    },
    get endUs() {
      return tape.endUs;
    },
    get isCut() {
      return tape.isCut;
    },
    get latest() {
      return tape.latest;
    },
    gaps: null,
    timeOf: index => tape.timeOf(index),
    countAt: us => tape.countAt(us),
    events: (from, to) => tape.events(from, to),
    stateAfter: count => tape.stateAfter(count),
    reach: (count, ms) => tape.reach(count, ms),
    batches: () => tape.batches(),
    text: () => tape.text(),
    rest: () => tape.rest(),
    close: () => tape.close(),
    add(batch) {
      try {
        tape.add(batch);
      } catch {
        const inMemory = openMemoryTape(header);
        for (const known of tape.batches()) inMemory.add(known);
        inMemory.add(batch);
        tape.close();
        tape = inMemory;
      }
    },
  };
};
