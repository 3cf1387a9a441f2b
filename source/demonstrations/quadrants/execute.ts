import {closeSync} from 'node:fs';
import type {QuadrantsFact, QuadrantsSettings} from '../../model/demonstrations/quadrants/facts.js';
import type {Execute} from '../contract.js';
import {startTeam} from '../threads/team.js';
import {openFifo} from './fifo.js';
import type {WorkerOptions} from './worker-options.js';

const ENTRY = new URL('./worker-entry.js', import.meta.url);

/** Lets a thread read items from a FIFO in one of four ways, while another thread writes them. */
export const executeQuadrants: Execute<QuadrantsSettings, QuadrantsFact> = async ({
  settings,
  origin,
  report,
  signal,
}) => {
  const fifo = openFifo(settings.way.startsWith('blocking'));
  const words = new Int32Array(new SharedArrayBuffer(8));
  const start = (...roles: WorkerOptions['role'][]) =>
    startTeam(
      ENTRY,
      roles.map((role): WorkerOptions => ({role, settings, fifo, words, origin})),
      (fact: QuadrantsFact) => report([fact]),
    );
  const readers = settings.way === 'blocking-async' ? start('reader', 'helper') : start('reader');
  const writer = start('writer');
  const end = (): void => {
    writer.end();
    readers.end();
  };
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  // The end of the FIFO is what ends a read that blocks; a thread in a system call cannot be ended otherwise.
  await Promise.all([writer.done.finally(() => closeSync(fifo.writeFd)), readers.done]);
};
