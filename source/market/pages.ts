import {answers} from './answers.js';
import type {Counters} from './counters.js';
import {type Exchange, say} from './exchange.js';
import {parameters} from './parameters.js';

/** What the server says about itself, by method and path; such requests are not counted. */
type Page = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly does: string;
  show(exchange: Exchange, counters: Counters): void;
};

export const pages: readonly Page[] = [
  {
    method: 'GET',
    path: '/',
    does: 'this page',
    show: exchange => say(exchange, 200, help()),
  },
  {
    method: 'GET',
    path: '/stats',
    does: 'what the server counted, as JSON',
    show: (exchange, counters) => sayStats(exchange, counters),
  },
  {
    method: 'POST',
    path: '/stats/reset',
    does: 'counts from nothing again',
    show: (exchange, counters) => {
      counters.reset();
      sayStats(exchange, counters);
    },
  },
];

const sayStats = (exchange: Exchange, counters: Counters): void =>
  say(exchange, 200, `${JSON.stringify(counters.read())}\n`, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });

const help = (): string =>
  [
    'Answers, for any address that begins like one of these:',
    '',
    ...answers.map(({example, does, takes}) => `  ${example}\n      ${does}; takes ${takesText(takes)}`),
    '',
    'A refused connection needs no address: ask a port on which nobody listens.',
    '',
    'Parameters:',
    '',
    ...Object.entries(parameters).map(
      ([name, {least, most, unit, means}]) => `  ${name.padEnd(8)}${means}: ${least} to ${most} ${unit}`,
    ),
    '',
    'About this server:',
    '',
    ...pages.map(({method, path, does}) => `  ${`${method} ${path}`.padEnd(20)}${does}`),
    '',
  ].join('\n');

const takesText = (takes: Record<string, number>): string =>
  Object.entries(takes)
    .map(([name, value]) => (Number.isFinite(value) ? `${name} (${value})` : name))
    .join(', ');
