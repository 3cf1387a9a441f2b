/** The languages in which the program of a run can be shown, in the order of the key that goes through them. */
export const CODE_LANGUAGES = ['python', 'typescript'] as const;

export type CodeLanguage = (typeof CODE_LANGUAGES)[number];

/** The language after that one; null: no program is shown. */
export const nextCodeLanguage = (shown: CodeLanguage | null): CodeLanguage | null =>
  CODE_LANGUAGES[shown === null ? 0 : CODE_LANGUAGES.indexOf(shown) + 1] ?? null;
