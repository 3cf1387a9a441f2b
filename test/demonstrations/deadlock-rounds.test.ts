import assert from 'node:assert/strict';
import {once} from 'node:events';
import {test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import {Worker} from 'node:worker_threads';
import type {CookOptions} from '../../source/demonstrations/deadlock/cook-options.js';
import {newTable, OVER, WORD} from '../../source/demonstrations/deadlock/table.js';
import {newTickets} from '../../source/demonstrations/threads/tickets.js';
import {setWord} from '../../source/demonstrations/threads/word.js';
import type {ThreadFact} from '../../source/model/demonstrations/deadlock/facts.js';
import {deadlockSettings} from '../helpers/deadlock-settings.js';

const ENTRY = new URL('../../source/demonstrations/deadlock/cook-entry.js', import.meta.url);

test('a cook that is woken late, after its round, works no second one', async () => {
  const table = newTable(2);
  const options: CookOptions = {
    cook: 1,
    settings: deadlockSettings({cure: 'order'}),
    table,
    tickets: newTickets(),
    origin: process.hrtime.bigint(),
  };
  // Alone at its table it meets no other cook.
  setWord(table.words, WORD.arrived, 2);
  const facts: ThreadFact[] = [];
  const worker = new Worker(ENTRY, {workerData: options});
  worker.on('message', (batch: readonly ThreadFact[]) => facts.push(...batch));
  const left = (): number => facts.filter(({type}) => type === 'leaves').length;

  setWord(table.words, WORD.round, 1);
  while (left() < 1) await turn();
  // The second time it is woken it waits again: it has done by then what the first time led to.
  for (let woken = 0; woken < 2; woken++) while (Atomics.notify(table.words, WORD.round) === 0) await turn();
  setWord(table.words, WORD.round, OVER);
  await once(worker, 'exit');
  assert.equal(left(), 1);
});
