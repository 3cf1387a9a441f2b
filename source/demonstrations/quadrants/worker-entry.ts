import {readSync, writeSync} from 'node:fs';
import {parentPort, workerData} from 'node:worker_threads';
import {microsSince} from '../../kernel/clock.js';
import {openOwnThreadFigures} from '../../kernel/own-thread-figures.js';
import {threadId} from '../../kernel/thread-id.js';
import type {QuadrantsFact} from '../../model/demonstrations/quadrants/facts.js';
import {blockFor} from '../threads/pause.js';
import {requestItem, serveItems} from './item-server.js';
import {openFifoSource, openHttpSource} from './media.js';
import {type Reader, readers} from './readers.js';
import {completeRead, setWord, takeRead, WORD, waitForWord} from './words.js';
import type {WorkerOptions} from './worker-options.js';

const port = parentPort;
if (!port) throw new Error('quadrants/worker-entry.js is a worker thread of a demonstration, not a program');

const {role, way, settings, fifo, words, origin} = workerData as WorkerOptions;
const {items, everyMs} = settings;

const now = (): number => microsSince(origin);
const send = (...facts: readonly QuadrantsFact[]): void => port.postMessage(facts);
const written = (item: number): void => send({type: 'written', at: now(), item});

const write = (): void => {
  if (fifo === null) {
    serveItems(items, everyMs, written, listening => setWord(words, WORD.port, listening));
    return;
  }
  waitForWord(words, WORD.ready);
  for (let item = 1; item <= items; item++) {
    blockFor(everyMs);
    written(item);
    writeSync(fifo.writeFd, Uint8Array.of(item));
  }
};

/** Does reads that are handed over, until it is ended. */
const help = async (): Promise<void> => {
  const byte = new Uint8Array(1);
  const readItem = async (): Promise<number> => {
    if (fifo === null) return requestItem(waitForWord(words, WORD.port));
    return readSync(fifo.readFd, byte) === 0 ? 0 : (byte[0] as number);
  };
  for (;;) {
    takeRead(words);
    const item = await readItem();
    send({type: 'completed', at: now(), item});
    completeRead(words, item);
  }
};

const read = (): void => {
  if (fifo === null) waitForWord(words, WORD.port);
  const source = fifo === null ? openHttpSource(words, items) : openFifoSource(fifo);
  const figures = openOwnThreadFigures();
  let facts: QuadrantsFact[] = [];
  const note: Reader['note'] = fact => facts.push({...fact, at: now()});
  const flush = (): void => {
    send(...facts);
    facts = [];
  };
  const medium = fifo === null ? 'http' : 'fifo';
  note({type: 'began', way, medium, tid: threadId(), fd: fifo?.readFd ?? null});
  const ranUs = figures?.brief().runUs ?? 0;
  readers[way]({
    source,
    items,
    words,
    note,
    flush,
    ready: () => setWord(words, WORD.ready, 1),
    done() {
      note({type: 'done', onCoreUs: figures && figures.brief().runUs - ranUs});
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
