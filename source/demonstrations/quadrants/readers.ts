import type {ReaderFact} from '../../model/demonstrations/quadrants/facts.js';
import type {Way} from '../../model/demonstrations/quadrants/ways.js';
import type {Reporter} from '../threads/tickets.js';
import {watchLoop, workOneUnit} from './event-loop.js';
import type {Source} from './media.js';
import {itemOf, submitRead, waitForReads} from './words.js';

/** After how many polls they are reported; a choice. */
const POLLS = 200;

/** What a reader works with. */
export type Reader = Reporter<ReaderFact> & {
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
    const {source, report, flush, ready, done} = reader;
    const loop = watchLoop(reader);
    ready();
    for (;;) {
      report({type: 'called', call: 'read'});
      flush();
      const item = source.read();
      report({type: 'returned'});
      if (item === 0) break;
      report({type: 'arrived', item});
    }
    loop.stop();
    done();
  },

  'non-blocking-sync'(reader) {
    const {source, report, flush, ready, done} = reader;
    const loop = watchLoop(reader);
    let [eagains, units] = [0, 0];
    const notePolls = (answered: number): void => {
      report({type: 'polled', eagains, answered, units});
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
      report({type: 'arrived', item});
      flush();
    }
    loop.stop();
    done();
  },

  'blocking-async'(reader) {
    const {words, items, report, flush, ready, done} = reader;
    const loop = watchLoop(reader);
    ready();
    for (let read = 0; read < items; read++) {
      submitRead(words);
      report({type: 'submitted'});
    }
    report({type: 'called', call: 'wait'});
    flush();
    waitForReads(words, items);
    report({type: 'returned'});
    for (let read = 0; read < items; read++) report({type: 'arrived', item: itemOf(words, read)});
    loop.stop();
    done();
  },

  'non-blocking-async'(reader) {
    const {source, report, flush, ready, done} = reader;
    const loop = watchLoop(reader);
    const take = (items: readonly number[]): void =>
      loop.awake(() => {
        report({type: 'notified'});
        for (const item of items) report({type: 'arrived', item});
      });
    const end = (): void => {
      report({type: 'wakes'});
      loop.stop();
      done();
    };
    for (let left = source.watch(take, end); left > 0; left--) report({type: 'watched'});
    report({type: 'sleeps'});
    flush();
    ready();
  },
};
