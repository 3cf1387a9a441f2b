/** The languages of the screen. */
export const LANGUAGES = ['en', 'ko'] as const;
export type LanguageName = (typeof LANGUAGES)[number];

/** Kitchen words, or the field's standard terms. */
export const VOCABULARIES = ['kitchen', 'standard'] as const;
export type Vocabulary = (typeof VOCABULARIES)[number];

/** For dark and light terminals, and for projectors. */
export const THEMES = ['dark', 'light', 'contrast'] as const;
export type ThemeName = (typeof THEMES)[number];

/** How the screen speaks and looks; remembered between launches. */
export type Appearance = {
  readonly language: LanguageName;
  readonly terms: Vocabulary;
  readonly theme: ThemeName;
};

/** What holds when nobody has chosen anything. */
export const plainAppearance: Appearance = {language: 'en', terms: 'kitchen', theme: 'dark'};

/** The one after it, round and round. */
export const after = <Name>(names: readonly Name[], name: Name, by = 1): Name =>
  names[(names.indexOf(name) + by + names.length) % names.length] ?? name;

const NAMES: {readonly [Field in keyof Appearance]: readonly Appearance[Field][]} = {
  language: LANGUAGES,
  terms: VOCABULARIES,
  theme: THEMES,
};

/** The part of something read from a file that is an appearance; null where any of it means nothing. */
export const appearanceIn = (read: unknown): Partial<Appearance> | null => {
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
  const known = Object.entries(read).filter(([field]) => Object.hasOwn(NAMES, field));
  const sound = known.every(([field, name]) =>
    (NAMES[field as keyof Appearance] as readonly unknown[]).includes(name),
  );
  return sound ? Object.fromEntries(known) : null;
};

/** What has changed from one appearance to another. */
export const appearanceChanged = (from: Appearance, to: Appearance): Partial<Appearance> =>
  Object.fromEntries(
    (Object.keys(NAMES) as (keyof Appearance)[])
      .filter(field => from[field] !== to[field])
      .map(field => [field, to[field]]),
  );
