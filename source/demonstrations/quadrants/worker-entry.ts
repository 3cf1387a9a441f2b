import {readSync, writeSync} from 'node:fs';
import {parentPort, workerData} from 'node:worker_threads';
import {openOwnThreadFigures} from '../../kernel/own-thread-figures.js';
import {threadId} from '../../kernel/thread-id.js';
import type {ThreadFact} from '../../model/demonstrations/quadrants/facts.js';
import {blockFor} from '../threads/pause.js';
import {openReporter} from '../threads/tickets.js';
import {setWord} from '../threads/word.js';
import {poller} from './event-loop.js';
import {requestItem, serveItems} from './item-server.js';
import {openFifoSource, openHttpSource} from './media.js';
import {readers} from './readers.js';
import {beReady, completeRead, takeRead, WORD, waitForReady, waitForWord} from './words.js';
import {helpersOf, type WorkerOptions} from './worker-options.js';

const port = parentPort;
if (!port) throw new Error('quadrants/worker-entry.js is a worker thread of a demonstration, not a program');

const {role, way, settings, fifo, words, tickets, origin} = workerData as WorkerOptions;
const {items, everyMs} = settings;
const {report, flush} = openReporter<ThreadFact>(tickets, origin, facts => port.postMessage(facts));

const written = (item: number): void => {
  report({type: 'written', item});
  flush();
};

const write = (): void => {
  if (fifo === null) {
    serveItems(items, everyMs, written, listening => setWord(words, WORD.port, listening));
    return;
  }
  // All helpers too, so that several reads are under way when the first item comes.
  waitForReady(words, 1 + helpersOf.fifo[way]);
  for (let item = 1; item <= items; item++) {
    blockFor(everyMs);
    written(item);
    writeSync(fifo.writeFd, Uint8Array.of(item));
  }
};

/** Does reads that are handed over, until it is ended. */
const help = async (): Promise<void> => {
  const byte = new Uint8Array(1);
  const tid = threadId();
  const readItem = async (): Promise<number> => {
    if (fifo === null) return requestItem(waitForWord(words, WORD.port));
    return readSync(fifo.readFd, byte) === 0 ? 0 : (byte[0] as number);
  };
  beReady(words);
  for (;;) {
    takeRead(words);
    const item = await readItem();
    report({type: 'completed', item, tid});
    flush();
    completeRead(words, item);
  }
};

const read = (): void => {
  if (fifo === null) waitForWord(words, WORD.port);
  const source = fifo === null ? openHttpSource(words, items) : openFifoSource(fifo);
  const figures = openOwnThreadFigures();
  const medium = fifo === null ? 'http' : 'fifo';
  report({type: 'began', way, medium, poller, tid: threadId(), fd: fifo?.readFd ?? null});
  flush();
  const ranUs = figures?.brief().runUs ?? 0;
  readers[way]({
    source,
    items,
    words,
    report,
    flush,
    ready: () => beReady(words),
    done() {
      report({type: 'done', onCoreUs: figures && figures.brief().runUs - ranUs});
      flush();
    },
  });
};

const roles: Readonly<Record<WorkerOptions['role'], () => unknown>> = {
  writer: write,
  helper: help,
  reader: read,
};

await roles[role]();
