import {microsSince} from '../../kernel/clock.js';
import type {LostUpdatesFact, LostUpdatesSettings} from '../../model/demonstrations/lost-updates/facts.js';
import {firstLoss} from '../../model/demonstrations/lost-updates/loss.js';
import type {Execute} from '../contract.js';
import {startTeam} from '../threads/team.js';
import type {AdderOptions} from './adder-entry.js';
import {additionsIn, newMemory, WORD} from './memory.js';

const ENTRY = new URL('./adder-entry.js', import.meta.url);

/** How often the counter is read from outside, ms: the screen paints 8 times a second at most. */
const LOOK_MS = 125;

/** Lets threads, or tasks of one thread, add to one shared counter; says what it came to, and shows one loss. */
export const executeLostUpdates: Execute<LostUpdatesSettings, LostUpdatesFact> = async ({
  settings,
  origin,
  report,
  signal,
}) => {
  const {place, adders, adds} = settings;
  const memory = newMemory(adders, adds);
  const {words} = memory;
  const threads = place === 'tasks' ? 1 : adders;
  const options = Array.from(
    {length: threads},
    (_, adder): AdderOptions => ({settings, memory, adder, threads}),
  );

  const team = startTeam(ENTRY, options, () => {});
  signal.addEventListener('abort', team.end);
  if (signal.aborted) team.end();
  const look = setInterval(() => {
    const done = [...words.subarray(WORD.done)];
    report([{type: 'progress', at: microsSince(origin), counter: words[WORD.counter] ?? 0, done}]);
  }, LOOK_MS);
  try {
    await team.done;
  } finally {
    clearInterval(look);
  }
  if (signal.aborted) return;
  const at = microsSince(origin);
  report([{type: 'counted', at, actual: words[WORD.counter] ?? 0}]);
  const isLogged = place === 'tasks' || settings.protection !== 'atomic';
  const loss = isLogged ? firstLoss(additionsIn(memory)) : null;
  if (loss !== null) report([{type: 'loss', at, loss}]);
};
