import {printable} from '../model/printable/printable.js';
import {answers} from '../text/en/market.js';
import type {Counters} from './counters.js';
import {endpoints} from './endpoints.js';
import {type Exchange, sendText} from './exchange.js';
import {pages} from './pages.js';
import {queryError} from './parameters.js';

/** Responds to one request by the tables. Never rejects: an error of the server itself becomes status 500. */
export const route = async (exchange: Exchange, counters: Counters): Promise<void> => {
  try {
    if (showPage(exchange, counters)) return;
    counters.count(exchange);
    await respond(exchange);
  } catch (error) {
    if (!exchange.signal.aborted) sendServerError(exchange, error);
  }
};

const showPage = (exchange: Exchange, counters: Counters): boolean => {
  const {request, path} = exchange;
  const joined = `/${path.join('/')}`;
  const page = pages.find(candidate => candidate.path === joined && candidate.method === methodOf(request));
  page?.show(exchange, counters);
  return page !== undefined;
};

const respond = async (exchange: Exchange): Promise<void> => {
  const {request, path, query} = exchange;
  const row = path.length <= 2 ? endpoints.find(({name}) => name === path[0]) : undefined;
  if (!row) return sendText(exchange, 404, `${answers.nothingHere(printable(request.url ?? '', 200))}\n`);
  if (methodOf(request) !== 'GET')
    return sendText(exchange, 405, `${answers.wrongMethod}\n`, {allow: 'GET, HEAD'});
  const error = queryError(query, row.parameters);
  return error === null ? row.respond(exchange) : sendText(exchange, 400, `${error}\n`);
};

const methodOf = ({method}: {method?: string | undefined}): string =>
  method === 'HEAD' ? 'GET' : (method ?? '');

const sendServerError = (exchange: Exchange, error: unknown): void => {
  if (exchange.response.headersSent) exchange.request.socket.destroy();
  else sendText(exchange, 500, `${answers.broke(printable(String(error)))}\n`);
};
