import * as v from 'valibot';

/** A schema of the table, with what this file reads of it. */
type Schema = v.GenericSchema & {
  readonly pipe?: readonly [v.GenericSchema, ...Action[]];
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly wrapped?: Schema;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
};

type Action = {readonly kind: string; readonly type: string; readonly requirement?: unknown};

/** What the generated code calls for the parts that it does not spell out. */
type Checks = ((value: unknown) => boolean)[];

/**
 * A schema as a function that says whether a value meets it. Interpreted for each event the table costs more than half
 * as much again as parsing the line; compiled once, a tenth of it. Where the system forbids code to be generated it is
 * interpreted.
 */
export const compiled = (schema: v.GenericSchema): ((value: unknown) => boolean) => {
  const checks: Checks = [];
  const code = codeFor(schema as Schema, 'value', checks);
  try {
    // Nothing of the code comes from outside: it is made of the table's own names and limits.
    return new Function('checks', `return value => ${code};`)(checks);
  } catch {
    return value => v.is(schema, value);
  }
};

/** An expression that is true where `value`, an expression too, meets the schema. */
const codeFor = (schema: Schema, value: string, checks: Checks): string => {
  const simple = schema.pipe === undefined ? simpleCode(schema, value, checks) : numberCode(schema, value);
  if (simple !== null) return simple;
  checks.push(schema.type === 'string' ? remembering(schema) : given => v.is(schema, given));
  return `checks[${checks.length - 1}](${value})`;
};

/** Texts of this program are few and come again and again: those that met the schema are known. */
const remembering = (schema: Schema): ((value: unknown) => boolean) => {
  const known = new Set<unknown>();
  return value => {
    if (known.has(value)) return true;
    if (!v.is(schema, value)) return false;
    if (known.size < MOST_REMEMBERED) known.add(value);
    return true;
  };
};

/** A choice: the sources of the events of a run, and its reasons. */
const MOST_REMEMBERED = 1000;

/** null where the form is none of these. */
const simpleCode = (
  {type, entries = {}, wrapped, options = [], literal}: Schema,
  value: string,
  checks: Checks,
): string | null => {
  switch (type) {
    case 'string':
    case 'boolean':
      return `typeof ${value} === '${type}'`;
    case 'literal':
      return equals(value, literal);
    case 'picklist':
      return `(${options.map(option => equals(value, option)).join(' || ')})`;
    case 'optional':
      return `(${value} === undefined || ${codeFor(wrapped as Schema, value, checks)})`;
    case 'nullable':
      return `(${value} === null || ${codeFor(wrapped as Schema, value, checks)})`;
    case 'union':
      return `(${(options as readonly Schema[]).map(each => codeFor(each, value, checks)).join(' || ')})`;
    case 'loose_object': {
      const fields = Object.entries(entries).map(([name, field]) => fieldCode(field, value, name, checks));
      return `(${[`typeof ${value} === 'object'`, `${value} !== null`, ...fields].join(' && ')})`;
    }
    default:
      return null;
  }
};

const equals = (value: string, literal: unknown): string => `${value} === ${JSON.stringify(literal)}`;

/** Anything is a value of an unknown field, which has to be there all the same. */
const fieldCode = (field: Schema, object: string, name: string, checks: Checks): string => {
  if (field.type === 'unknown') return `${JSON.stringify(name)} in ${object}`;
  if (field.type === 'optional' && field.wrapped?.type === 'unknown') return 'true';
  return codeFor(field, `${object}[${JSON.stringify(name)}]`, checks);
};

/** A number within limits; null where it has others, or is none. */
const numberCode = ({type, pipe}: Schema, value: string): string | null => {
  if (type !== 'number') return null;
  const parts = [`typeof ${value} === 'number'`];
  for (const {type, requirement} of (pipe?.slice(1) ?? []) as readonly Action[]) {
    if (type === 'integer') parts.push(`Number.isInteger(${value})`);
    else if (type === 'min_value') parts.push(`${value} >= ${requirement}`);
    else if (type === 'max_value') parts.push(`${value} <= ${requirement}`);
    else return null;
  }
  return parts.join(' && ');
};
