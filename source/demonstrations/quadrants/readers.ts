import type {Way} from '../../model/demonstrations/quadrants/ways.js';
import {type Report, watchLoop, workOneUnit} from './event-loop.js';
import type {Source} from './media.js';
import {itemOf, submitRead, waitForReads} from './words.js';

/** After how many polls they are reported; a choice. */
const POLLS = 200;

/** What a reader works with. */
export type Reader = Report & {
  readonly source: Source;
  readonly items: number;
  readonly words: Int32Array;
  /** Lets the writer begin. */
  ready(): void;
  /** All is read. */
  done(): void;
};

/** How a thread reads all items, in each way. */
export const readers: Readonly<Record<Way, (reader: Reader) => void>> = {
  'blocking-sync'(reader) {
    const {source, note, flush, ready, done} = reader;
    const loop = watchLoop(reader);
    ready();
    for (;;) {
      note({type: 'called', call: 'read'});
      flush();
      const item = source.read();
      note({type: 'returned'});
      if (item === 0) break;
      note({type: 'arrived', item});
    }
    loop.stop();
    done();
  },

  'non-blocking-sync'(reader) {
    const {source, note, flush, ready, done} = reader;
    const loop = watchLoop(reader);
    let [eagains, units] = [0, 0];
    const notePolls = (answered: number): void => {
      note({type: 'polled', eagains, answered, units});
      [eagains, units] = [0, 0];
    };
    ready();
    for (;;) {
      const item = source.tryRead();
      if (item === null) {
        eagains += 1;
        workOneUnit();
        units += 1;
        if (eagains < POLLS) continue;
        notePolls(0);
        flush();
        continue;
      }
      notePolls(1);
      if (item === 0) break;
      note({type: 'arrived', item});
      flush();
    }
    loop.stop();
    done();
  },

  'blocking-async'(reader) {
    const {words, items, note, flush, ready, done} = reader;
    const loop = watchLoop(reader);
    ready();
    for (let read = 0; read < items; read++) {
      submitRead(words);
      note({type: 'submitted'});
    }
    note({type: 'called', call: 'wait'});
    flush();
    waitForReads(words, items);
    note({type: 'returned'});
    for (let read = 0; read < items; read++) note({type: 'arrived', item: itemOf(words, read)});
    loop.stop();
    done();
  },

  'non-blocking-async'(reader) {
    const {source, note, flush, ready, done} = reader;
    const loop = watchLoop(reader);
    const take = (items: readonly number[]): void =>
      loop.awake(() => {
        note({type: 'notified'});
        for (const item of items) note({type: 'arrived', item});
      });
    const end = (): void => {
      note({type: 'wakes'});
      loop.stop();
      done();
    };
    for (let left = source.watch(take, end); left > 0; left--) note({type: 'watched'});
    note({type: 'sleeps'});
    flush();
    ready();
  },
};
