import {readFileSync} from 'node:fs';
import {decode} from '../../model/event/wire.js';
import {reduce} from '../../model/run/reduce.js';
import type {ExportInput} from '../../outputs/export/exporter.js';

/** Reads a recording; `-` is standard input. */
export const openInput = async (path: string): Promise<{readonly input: ExportInput; close(): void}> => {
  const [, ...lines] = readFileSync(path === '-' ? 0 : path, 'utf8')
    .split('\n')
    .filter(line => line !== '');
  const events = lines.map(decode);
  const run = reduce(null, events);
  if (run === null) throw new Error('no run');
  return {input: {kind: 'run', run, events: () => events}, close: () => {}};
};
