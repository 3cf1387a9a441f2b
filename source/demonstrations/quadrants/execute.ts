import {closeSync} from 'node:fs';
import type {Stamped} from '../../model/demonstrations/fact.js';
import type {
  QuadrantsFact,
  QuadrantsSettings,
  ThreadFact,
} from '../../model/demonstrations/quadrants/facts.js';
import type {Way} from '../../model/demonstrations/quadrants/ways.js';
import type {Execute, Execution} from '../contract.js';
import {startTeam} from '../threads/team.js';
import {inOrder, newTickets} from '../threads/tickets.js';
import {openFifo} from './fifo.js';
import {newWords} from './words.js';
import {helpersOf, type WorkerOptions} from './worker-options.js';

const ENTRY = new URL('./worker-entry.js', import.meta.url);

/** Lets a thread read the same items in one way after another, while another thread gives them out. */
export const executeQuadrants: Execute<QuadrantsSettings, QuadrantsFact> = async execution => {
  for (const way of execution.settings.ways) {
    if (execution.signal.aborted) return;
    await readIn(way, execution);
  }
};

const readIn = async (
  way: Way,
  {settings, origin, report, signal}: Execution<QuadrantsSettings, QuadrantsFact>,
): Promise<void> => {
  // Helpers block in the kernel on behalf of the thread that hands its reads over.
  const fifo = openFifo(way.startsWith('blocking'));
  const words = newWords(settings.items);
  const tickets = newTickets();
  const take = inOrder<Stamped<ThreadFact>>(report);
  const options: Omit<WorkerOptions, 'role'> = {way, settings, fifo, words, tickets, origin};
  const start = (role: WorkerOptions['role'], count: number) =>
    startTeam(
      ENTRY,
      Array.from({length: count}, (): WorkerOptions => ({...options, role})),
      take,
    );
  const teams = {
    reader: start('reader', 1),
    helpers: start('helper', helpersOf[fifo === null ? 'http' : 'fifo'][way]),
    writer: start('writer', 1),
  };
  const end = (): void => {
    for (const team of Object.values(teams)) team.end();
  };
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  // The end of the FIFO is what ends a read that blocks: a thread in a system call cannot be ended otherwise.
  const isWritten = teams.writer.done.finally(() => fifo && closeSync(fifo.writeFd));
  // Helpers and servers do not end by themselves.
  const isRead = teams.reader.done.finally(end);
  const all = [isRead, isWritten, teams.helpers.done];
  try {
    await Promise.all(all);
  } finally {
    end();
    await Promise.allSettled(all);
    signal.removeEventListener('abort', end);
    // A socket closes what it reads from.
    if (fifo && way !== 'non-blocking-async') closeSync(fifo.readFd);
  }
};
