import type {IncomingHttpHeaders} from 'node:http';
import {answers, pageWords} from '../text/en/market.js';
import type {Counters} from './counters.js';
import {endpoints} from './endpoints.js';
import {type Exchange, sendText} from './exchange.js';
import {parameters} from './parameters.js';

/** A page about the server itself, by method and path; requests for pages are not counted. */
type Page = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly description: string;
  show(exchange: Exchange, counters: Counters): void;
};

/** Of this machine, whatever its port: another name may be that of a web page whose address was changed to ours. */
const OWN_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** Whether a web page of another origin asks, or by a name that is not this machine's. */
const isForeign = ({host = '', origin}: IncomingHttpHeaders): boolean =>
  !OWN_HOST.test(host) || (origin !== undefined && origin !== `http://${host}`);

const unlessForeign =
  (show: Page['show']): Page['show'] =>
  (exchange, counters) => {
    if (isForeign(exchange.request.headers)) sendText(exchange, 403, `${answers.foreign}\n`);
    else show(exchange, counters);
  };

const sendStats = (exchange: Exchange, counters: Counters): void =>
  sendText(exchange, 200, `${JSON.stringify(counters.read())}\n`, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });

export const pages: readonly Page[] = [
  {
    method: 'GET',
    path: '/',
    description: pageWords.help,
    show: exchange => sendText(exchange, 200, help()),
  },
  {
    method: 'GET',
    path: '/stats',
    description: pageWords.stats,
    show: unlessForeign(sendStats),
  },
  {
    method: 'POST',
    path: '/stats/reset',
    description: pageWords.reset,
    show: unlessForeign((exchange, counters) => {
      counters.reset();
      sendStats(exchange, counters);
    }),
  },
];

const help = (): string =>
  [
    answers.endpoints,
    '',
    ...endpoints.map(
      ({example, description, parameters: defaults}) =>
        `  ${example}\n      ${answers.takes(description, parametersText(defaults))}`,
    ),
    '',
    answers.refused,
    '',
    answers.parameters,
    '',
    ...Object.entries(parameters).map(
      ([name, {description, ...range}]) => `  ${name.padEnd(8)}${answers.range(description, range)}`,
    ),
    '',
    answers.server,
    '',
    ...pages.map(({method, path, description}) => `  ${`${method} ${path}`.padEnd(20)}${description}`),
    '',
  ].join('\n');

const parametersText = (defaults: Record<string, number>): string =>
  Object.entries(defaults)
    .map(([name, value]) => (Number.isFinite(value) ? `${name} (${value})` : name))
    .join(', ');
