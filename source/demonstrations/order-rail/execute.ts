import type {
  OrderRailFact,
  OrderRailSettings,
  RailFact,
} from '../../model/demonstrations/order-rail/facts.js';
import type {Execute} from '../contract.js';
import {startTeam} from '../threads/team.js';
import {inOrder, newTickets} from '../threads/tickets.js';
import {newRail} from './rail.js';
import type {WorkerOptions} from './worker-options.js';

const ENTRY = new URL('./worker-entry.js', import.meta.url);

/** Lets a waiter and cooks work at one rail until every guest is served or turned away. */
export const executeOrderRail: Execute<OrderRailSettings, OrderRailFact> = async ({
  settings,
  origin,
  report,
  signal,
}) => {
  const words = newRail(settings.places, settings.ovens);
  const tickets = newTickets();
  const workers = Array.from(
    {length: settings.cooks + 1},
    (_, number): WorkerOptions => ({number, settings, words, tickets, origin}),
  );
  const team = startTeam(ENTRY, workers, inOrder<RailFact>(report));
  signal.addEventListener('abort', team.end);
  if (signal.aborted) team.end();
  await team.done;
};
