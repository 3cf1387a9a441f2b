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

export const pages: readonly Page[] = [
  {
    method: 'GET',
    path: '/',
    description: 'this page',
    show: exchange => sendText(exchange, 200, help()),
  },
  {
    method: 'GET',
    path: '/stats',
    description: 'what the server counted, as JSON',
    show: (exchange, counters) => sendStats(exchange, counters),
  },
  {
    method: 'POST',
    path: '/stats/reset',
    description: 'counts from nothing again',
    show: (exchange, counters) => {
      counters.reset();
      sendStats(exchange, counters);
    },
  },
];

const sendStats = (exchange: Exchange, counters: Counters): void =>
  sendText(exchange, 200, `${JSON.stringify(counters.read())}\n`, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });

const help = (): string =>
  [
    'Answers, for any address that begins like one of these:',
    '',
    ...endpoints.map(
      ({example, description, parameters: defaults}) =>
        `  ${example}\n      ${description}; takes ${parametersText(defaults)}`,
    ),
    '',
    'For a refused connection use a port on which no server listens.',
    '',
    'Parameters:',
    '',
    ...Object.entries(parameters).map(
      ([name, {min, max, unit, description}]) =>
        `  ${name.padEnd(8)}${description}: ${min} to ${max} ${unit}`,
    ),
    '',
    'About this server:',
    '',
    ...pages.map(({method, path, description}) => `  ${`${method} ${path}`.padEnd(20)}${description}`),
    '',
  ].join('\n');

const parametersText = (defaults: Record<string, number>): string =>
  Object.entries(defaults)
    .map(([name, value]) => (Number.isFinite(value) ? `${name} (${value})` : name))
    .join(', ');
