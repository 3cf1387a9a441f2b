import {printable} from '../model/printable/printable.js';

/** One number an address may carry after its `?`. */
type Parameter = {
  readonly least: number;
  readonly most: number;
  readonly unit: string;
  readonly means: string;
};

/** Every parameter by name. Which answer takes which, with what default, stands in the table of answers. */
export const parameters = {
  delay: {least: 0, most: 600_000, unit: 'ms', means: 'time before the answer begins'},
  bytes: {least: 0, most: 1_000_000_000, unit: 'bytes', means: 'length of the body'},
  status: {least: 200, most: 599, unit: 'status code', means: 'status of the answer'},
  every: {least: 1, most: 600_000, unit: 'ms', means: 'time between two pieces of the body'},
  chunk: {least: 1, most: 65_536, unit: 'bytes', means: 'length of such a piece'},
  baud: {least: 50, most: 4_000_000, unit: 'bits a second', means: 'speed of a serial line, ten bits a byte'},
  times: {least: 1, most: 1_000, unit: 'redirects', means: 'how many lead to a file'},
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof parameters;

/** The parameters an answer takes, each with the value it has when the address leaves it out. */
export type Defaults<Name extends ParameterName = ParameterName> = {readonly [N in Name]: number};

/** What is wrong with a query, as a sentence that says what would be right; null when nothing is. */
export const complaint = (query: URLSearchParams, takes: Partial<Defaults>): string | null => {
  for (const name of query.keys()) {
    if (!isTaken(name, takes)) return `There is no "${printable(name, 40)}" here; ${list(takes)}.`;
    if (query.getAll(name).length > 1) return `"${name}" is given more than once; give it once.`;
    const text = query.get(name) ?? '';
    if (!isWithin(text, parameters[name])) return rangeOf(name, text);
  }
  return null;
};

/** The numbers of a query about which there is no complaint, completed by the defaults. */
export const valuesOf = <Name extends ParameterName>(
  query: URLSearchParams,
  takes: Defaults<Name>,
): Defaults<Name> => {
  const given = [...query].map(([name, text]) => [name, Number(text)]);
  return {...takes, ...Object.fromEntries(given)};
};

const isTaken = (name: string, takes: Partial<Defaults>): name is ParameterName => Object.hasOwn(takes, name);

const isWithin = (text: string, {least, most}: Parameter): boolean =>
  /^\d{1,15}$/.test(text) && Number(text) >= least && Number(text) <= most;

const list = (takes: Partial<Defaults>): string => `what can be set is ${Object.keys(takes).join(', ')}`;

const rangeOf = (name: ParameterName, text: string): string => {
  const {least, most, unit} = parameters[name];
  return `"${name}" must be a whole number from ${least} to ${most} (${unit}), not "${printable(text, 40)}".`;
};
