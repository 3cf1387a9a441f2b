import {setTimeout} from 'node:timers/promises';
import type {Exchange} from './exchange.js';
import {ANSWERED_AT} from './known-content.js';
import {type Defaults, type ParameterName, valuesOf} from './parameters.js';

/** One kind of response: a row of a table. Its path is `/<name>` or `/<name>/<anything>`. */
export type Endpoint = {
  readonly name: string;
  /** For the help page. */
  readonly description: string;
  /** An address that uses it. */
  readonly example: string;
  readonly parameters: Partial<Defaults>;
  /**
   * Resolves when the response is sent, or left incomplete as the row says.
   * @throws AbortError when the client has closed the connection.
   */
  respond(exchange: Exchange): Promise<void>;
};

type Row<Name extends ParameterName> = Omit<Endpoint, 'parameters' | 'respond'> & {
  readonly parameters: Defaults<Name>;
  respond(exchange: Exchange, values: Defaults<Name>): Promise<void> | void;
};

/** Makes an endpoint of a row: adds the parameter `delay`, and passes the values of the query to `respond`. */
export const endpoint = <Name extends ParameterName = never>(row: Row<Name>): Endpoint => ({
  ...row,
  parameters: {delay: 0, ...row.parameters},
  respond: async exchange => {
    const {delay} = valuesOf(exchange.query, {delay: 0});
    if (delay > 0) await setTimeout(delay, undefined, {signal: exchange.signal});
    exchange.response.setHeader(ANSWERED_AT, `${process.hrtime.bigint()}`);
    await row.respond(exchange, valuesOf(exchange.query, row.parameters));
  },
});
