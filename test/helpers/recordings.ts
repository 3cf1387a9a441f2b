import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {TestContext} from 'node:test';
import type {RunEvent} from '../../source/model/event/event.js';
import {batchOf} from '../../source/model/event/wire.js';
import {headerLine, headerOf} from '../../source/model/recording/header.js';
import {folderFor} from '../cli/kitchens.js';

/** The recording of these events, as `--record` writes it. */
export const recordingOf = (events: readonly RunEvent[]): string => {
  const beginning = events.find(event => event.type === 'run-started');
  if (beginning?.type !== 'run-started') throw new Error('the events do not begin with run-started');
  return `${headerLine(headerOf(beginning))}${batchOf(events).lines}`;
};

/** Writes files into a folder of the test's own; gives their paths. */
export const filesFor = (t: TestContext): ((content: string | Uint8Array) => string) => {
  const folder = folderFor(t);
  let files = 0;
  return content => {
    const path = join(folder, `recording-${files++}.ndjson`);
    writeFileSync(path, content);
    return path;
  };
};
