/**
 * How a setting's values are said: a word for each where they are few, also in a list, and for numbers how they are
 * written, with their unit.
 */
type ValueWords<Value> = [Value] extends [number]
  ? (value: number) => string
  : [Value] extends [string | boolean]
    ? Readonly<Record<`${Value}`, string>>
    : Value extends readonly (infer One)[]
      ? ValueWords<One>
      : never;

/** What each setting of a demonstration is called, and how its values are said. */
export type DemonstrationSettingWords<Settings> = {
  readonly [Name in keyof Settings]: {readonly label: string; readonly value: ValueWords<Settings[Name]>};
};

/** The labels alone of choices that have more words. */
export const labelsOf = <Name extends string>(
  words: Readonly<Record<Name, readonly [label: string, ...more: readonly string[]]>>,
): Readonly<Record<Name, string>> =>
  Object.fromEntries(
    Object.entries<readonly [string, ...(readonly string[])]>(words).map(([name, [label]]) => [name, label]),
  ) as Record<Name, string>;

/** A setting as it is said. */
export type SaidSetting = readonly [name: string, value: string];

/**
 * Settings as a recording has them, in words; `words`: DemonstrationSettingWords. A setting or a value that only a
 * later version knows stands as it is recorded.
 */
export const saidSettings = (words: object, settings: object): readonly SaidSetting[] =>
  Object.entries(settings).map(([name, value]) => {
    if (!Object.hasOwn(words, name)) return [name, recorded(value)];
    const {label, value: saidBy} = (words as Readonly<Record<string, AnyWords>>)[name] as AnyWords;
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return [label, values.map(one => said(saidBy, one)).join('; ')];
  });

type AnyWords = {
  readonly label: string;
  readonly value: ((value: number) => string) | Readonly<Record<string, string>>;
};

const said = (words: AnyWords['value'], value: unknown): string => {
  if (typeof words === 'function') return typeof value === 'number' ? words(value) : recorded(value);
  const name = recorded(value);
  return Object.hasOwn(words, name) ? (words[name] ?? name) : name;
};

const recorded = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : `${value}`);
