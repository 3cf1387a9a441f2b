import {printable} from '../model/printable/printable.js';
import {answers, parameterWords} from '../text/en/market.js';

/** A number in the query of an address. */
type Parameter = {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly description: string;
};

/** Every parameter by name. The table of endpoints says which endpoint takes which, and with what default. */
export const parameters = {
  delay: {min: 0, max: 600_000, ...parameterWords.delay},
  bytes: {min: 0, max: 1_000_000_000, ...parameterWords.bytes},
  status: {min: 200, max: 599, ...parameterWords.status},
  every: {min: 1, max: 600_000, ...parameterWords.every},
  chunk: {min: 1, max: 65_536, ...parameterWords.chunk},
  baud: {min: 50, max: 4_000_000, ...parameterWords.baud},
  times: {min: 1, max: 1_000, ...parameterWords.times},
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof parameters;

/** Parameters with their default values. */
export type Defaults<Name extends ParameterName = ParameterName> = {readonly [N in Name]: number};

/** A sentence that says what is wrong with a query and what would be right; null when it is valid. */
export const queryError = (query: URLSearchParams, defaults: Partial<Defaults>): string | null => {
  for (const name of query.keys()) {
    if (!isParameter(name, defaults))
      return answers.unknownParameter(printable(name, 40), Object.keys(defaults));
    if (query.getAll(name).length > 1) return answers.givenTwice(name);
    const text = query.get(name) ?? '';
    if (!isWithin(text, parameters[name]))
      return answers.outOfRange(name, parameters[name], printable(text, 40));
  }
  return null;
};

/** The numbers of a valid query, completed by the defaults. */
export const valuesOf = <Name extends ParameterName>(
  query: URLSearchParams,
  defaults: Defaults<Name>,
): Defaults<Name> => {
  const given = [...query].map(([name, text]) => [name, Number(text)]);
  return {...defaults, ...Object.fromEntries(given)};
};

const isParameter = (name: string, defaults: Partial<Defaults>): name is ParameterName =>
  Object.hasOwn(defaults, name);

const isWithin = (text: string, {min, max}: Parameter): boolean =>
  /^\d{1,15}$/.test(text) && Number(text) >= min && Number(text) <= max;
