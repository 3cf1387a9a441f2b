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
