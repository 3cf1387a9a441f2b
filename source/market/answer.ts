import {setTimeout} from 'node:timers/promises';
import type {Exchange} from './exchange.js';
import {type Defaults, type ParameterName, valuesOf} from './parameters.js';

/** One kind of answer: a row of a table. `/<name>` asks for it, or `/<name>/<anything>`. */
export type Answer = {
  readonly name: string;
  /** What it does, for the help page. */
  readonly does: string;
  /** An address that shows it. */
  readonly example: string;
  readonly takes: Partial<Defaults>;
  /** Resolves when the answer is given or left as the row says. @throws AbortError when the client left. */
  respond(exchange: Exchange): Promise<void>;
};

type Row<Name extends ParameterName> = Omit<Answer, 'takes' | 'respond'> & {
  readonly takes: Defaults<Name>;
  respond(exchange: Exchange, values: Defaults<Name>): Promise<void> | void;
};

/** Makes an answer of a row: every one can be delayed, and has its numbers read for it. */
export const answer = <Name extends ParameterName = never>(row: Row<Name>): Answer => ({
  ...row,
  takes: {delay: 0, ...row.takes},
  respond: async exchange => {
    const {delay} = valuesOf(exchange.query, {delay: 0});
    if (delay > 0) await setTimeout(delay, undefined, {signal: exchange.signal});
    await row.respond(exchange, valuesOf(exchange.query, row.takes));
  },
});
