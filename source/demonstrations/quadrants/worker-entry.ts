import {readSync, writeSync} from 'node:fs';
import {parentPort, workerData} from 'node:worker_threads';
import {microsSince} from '../../kernel/clock.js';
import type {QuadrantsFact} from '../../model/demonstrations/quadrants/facts.js';
import {blockFor} from '../threads/pause.js';
import {readers} from './readers.js';
import {WORD, type WorkerOptions} from './worker-options.js';

const {role, settings, fifo, words, origin} = workerData as WorkerOptions;

const report = (fact: QuadrantsFact): void => parentPort?.postMessage(fact);

const roles: Readonly<Record<WorkerOptions['role'], () => void>> = {
  writer() {
    Atomics.wait(words, WORD.ready, 0);
    for (let item = 1; item <= settings.items; item++) {
      blockFor(settings.everyMs);
      writeSync(fifo.writeFd, Uint8Array.of(item));
      report({type: 'written', at: microsSince(origin), item});
    }
  },
  helper() {
    const byte = new Uint8Array(1);
    while (readSync(fifo.readFd, byte) > 0);
    Atomics.store(words, WORD.done, 1);
    Atomics.notify(words, WORD.done);
  },
  reader() {
    readers[settings.way]({
      fd: fifo.readFd,
      items: settings.items,
      words,
      now: () => microsSince(origin),
      report,
      ready() {
        Atomics.store(words, WORD.ready, 1);
        Atomics.notify(words, WORD.ready);
      },
    });
  },
};

roles[role]();
