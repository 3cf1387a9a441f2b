import {printable} from '../model/printable/printable.js';
import {answers} from './answers.js';
import type {Counters} from './counters.js';
import {type Exchange, say} from './exchange.js';
import {pages} from './pages.js';
import {complaint} from './parameters.js';

/** Answers one request by the tables. Never rejects: a fault of ours is answered with status 500. */
export const route = async (exchange: Exchange, counters: Counters): Promise<void> => {
  try {
    if (showPage(exchange, counters)) return;
    counters.count(exchange);
    await giveAnswer(exchange);
  } catch (error) {
    if (!exchange.signal.aborted) apologise(exchange, error);
  }
};

const showPage = (exchange: Exchange, counters: Counters): boolean => {
  const {request, path} = exchange;
  const wanted = `/${path.join('/')}`;
  const page = pages.find(candidate => candidate.path === wanted && candidate.method === methodOf(request));
  page?.show(exchange, counters);
  return page !== undefined;
};

const giveAnswer = async (exchange: Exchange): Promise<void> => {
  const {request, path, query} = exchange;
  const row = path.length <= 2 ? answers.find(({name}) => name === path[0]) : undefined;
  if (!row)
    return say(
      exchange,
      404,
      `There is no ${printable(request.url ?? '', 200)} here; / lists what there is.\n`,
    );
  if (methodOf(request) !== 'GET') return say(exchange, 405, 'Ask with GET or HEAD.\n', {allow: 'GET, HEAD'});
  const wrong = complaint(query, row.takes);
  return wrong === null ? row.respond(exchange) : say(exchange, 400, `${wrong}\n`);
};

const methodOf = ({method}: {method?: string | undefined}): string =>
  method === 'HEAD' ? 'GET' : (method ?? '');

const apologise = (exchange: Exchange, error: unknown): void => {
  if (exchange.response.headersSent) exchange.request.socket.destroy();
  else say(exchange, 500, `The server failed: ${printable(String(error))}\n`);
};
