import {cureNamed} from '../../model/demonstrations/deadlock/cures.js';
import type {
  DeadlockFact,
  DeadlockSettings,
  RoundFact,
  ThreadFact,
} from '../../model/demonstrations/deadlock/facts.js';
import {foldDeadlock} from '../../model/demonstrations/deadlock/fold.js';
import {layoutNamed} from '../../model/demonstrations/deadlock/layouts.js';
import {permitsOf, startedDeadlock} from '../../model/demonstrations/deadlock/state.js';
import {isAtEnd} from '../../model/demonstrations/deadlock/verdict.js';
import type {Stamped} from '../../model/demonstrations/fact.js';
import type {Execute} from '../contract.js';
import {startTeam} from '../threads/team.js';
import {inOrder, newTickets, openReporter} from '../threads/tickets.js';
import {setWord} from '../threads/word.js';
import type {CookOptions} from './cook-options.js';
import {clearTable, newTable, OVER, resetTable, WORD} from './table.js';

const ENTRY = new URL('./cook-entry.js', import.meta.url);

/**
 * Lets cooks work round after round, in the same threads. This thread takes no lock: it begins each round when all
 * cooks have left the one before, and clears one that cannot go on, where the settings want that.
 */
export const executeDeadlock: Execute<DeadlockSettings, DeadlockFact> = async execution => {
  const {settings, origin, signal} = execution;
  const layout = layoutNamed(settings.layout);
  const permits = permitsOf(layout, cureNamed(settings.cure).waiter);
  const table = newTable(layout.locks);
  const tickets = newTickets();
  let state = startedDeadlock(settings);
  let round = settings.rehearsal ? -1 : 0;
  let begun = 0;
  // The state has it only when all earlier facts are there too.
  let clearing = false;

  const take = (facts: readonly Stamped<RoundFact | ThreadFact>[]): void => {
    execution.report(facts);
    state = foldDeadlock(state, facts);
  };
  const order = inOrder(take);
  const {report, flush} = openReporter<RoundFact>(tickets, origin, order);
  const note = (fact: RoundFact): void => {
    report(fact);
    flush();
  };

  const nextRound = (): void => {
    round += 1;
    if (round > settings.rounds) {
      setWord(table.words, WORD.round, OVER);
      return;
    }
    resetTable(table, permits, round === 0);
    clearing = false;
    note({type: 'round', round});
    begun += 1;
    setWord(table.words, WORD.round, begun);
  };
  const clearRound = (): void => {
    clearing = true;
    note({type: 'clears'});
    clearTable(table);
  };
  const goOn = (): void => {
    if (state.cooks.every(({doing}) => doing === 'left')) nextRound();
    else if (settings.clears && !clearing && isAtEnd(state)) clearRound();
  };

  const cooks = layout.needs.map((_, i): CookOptions => ({cook: i + 1, settings, table, tickets, origin}));
  const team = startTeam(ENTRY, cooks, (facts: readonly ThreadFact[]) => {
    order(facts);
    goOn();
  });
  signal.addEventListener('abort', team.end);
  if (signal.aborted) team.end();
  nextRound();
  await team.done;
};
