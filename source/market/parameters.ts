import {printable} from '../model/printable/printable.js';

/** A number in the query of an address. */
type Parameter = {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly description: string;
};

/** Every parameter by name. The table of endpoints says which endpoint takes which, and with what default. */
export const parameters = {
  delay: {min: 0, max: 600_000, unit: 'ms', description: 'time before the answer begins'},
  bytes: {min: 0, max: 1_000_000_000, unit: 'bytes', description: 'length of the body'},
  status: {min: 200, max: 599, unit: 'status code', description: 'status of the answer'},
  every: {min: 1, max: 600_000, unit: 'ms', description: 'time between two pieces of the body'},
  chunk: {min: 1, max: 65_536, unit: 'bytes', description: 'length of such a piece'},
  baud: {
    min: 50,
    max: 4_000_000,
    unit: 'bits a second',
    description: 'speed of a serial line, ten bits a byte',
  },
  times: {min: 1, max: 1_000, unit: 'redirects', description: 'how many lead to a file'},
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof parameters;

/** Parameters with their default values. */
export type Defaults<Name extends ParameterName = ParameterName> = {readonly [N in Name]: number};

/** A sentence that says what is wrong with a query and what would be right; null when it is valid. */
export const queryError = (query: URLSearchParams, defaults: Partial<Defaults>): string | null => {
  for (const name of query.keys()) {
    if (!isParameter(name, defaults)) return `There is no "${printable(name, 40)}" here; ${list(defaults)}.`;
    if (query.getAll(name).length > 1) return `"${name}" is given more than once; give it once.`;
    const text = query.get(name) ?? '';
    if (!isWithin(text, parameters[name])) return rangeOf(name, text);
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

const list = (defaults: Partial<Defaults>): string =>
  `what can be set is ${Object.keys(defaults).join(', ')}`;

const rangeOf = (name: ParameterName, text: string): string => {
  const {min, max, unit} = parameters[name];
  return `"${name}" must be a whole number from ${min} to ${max} (${unit}), not "${printable(text, 40)}".`;
};
