import {type NameType, oneOf, type ValueOf} from './option-type.js';

/** Kitchen words, or the field's standard terms. */
export const VOCABULARIES = ['kitchen', 'standard'] as const;
export type Vocabulary = (typeof VOCABULARIES)[number];

/** For dark and light terminals, and for projectors. */
export const THEMES = ['dark', 'light', 'contrast'] as const;
export type ThemeName = (typeof THEMES)[number];

const ON_OFF = ['on', 'off'] as const;

/** A language of the screen: source/text has the table of them. */
export type LanguageName = string;

/** An option of how the dashboard speaks and looks; a change is seen at once. */
type AppearanceOption = {
  /** As the command line writes it; null where only the dashboard has it. */
  readonly flags: string | null;
  /** `languages`: the names are the languages of source/text. */
  readonly type: NameType | {readonly type: 'languages'};
  readonly initial: string;
};

/** The options of the appearance, in the order of the menu; remembered between launches. */
export const appearanceOptions = {
  language: {flags: '--lang <name>', type: {type: 'languages'}, initial: 'en'},
  terms: {flags: null, type: oneOf(VOCABULARIES), initial: 'kitchen'},
  theme: {flags: '--theme <name>', type: oneOf(THEMES), initial: 'dark'},
  motion: {flags: '--no-motion', type: oneOf(ON_OFF), initial: 'on'},
  pictures: {flags: '--no-pictures', type: oneOf(ON_OFF), initial: 'on'},
} as const satisfies Readonly<Record<string, AppearanceOption>>;

export type AppearanceId = keyof typeof appearanceOptions;

/** How the screen speaks and looks. */
export type Appearance = {
  readonly [Id in AppearanceId]: (typeof appearanceOptions)[Id]['type'] extends NameType
    ? ValueOf<(typeof appearanceOptions)[Id]['type']>
    : LanguageName;
};

export const appearanceIds = Object.keys(appearanceOptions) as readonly AppearanceId[];

/** What holds when nothing is chosen. */
export const plainAppearance = Object.fromEntries(
  appearanceIds.map(id => [id, appearanceOptions[id].initial]),
) as Appearance;

/** The appearance alone of something that has one. */
export const appearanceOf = (of: Appearance): Appearance =>
  Object.fromEntries(appearanceIds.map(id => [id, of[id]])) as Appearance;

/** The names that an option of the appearance can have. */
export const appearanceNames = (id: AppearanceId, languages: readonly LanguageName[]): readonly string[] => {
  const {type} = appearanceOptions[id];
  return type.type === 'languages' ? languages : type.names;
};

/** The part of something read from a file that is an appearance; null where a value is not a known name. */
export const appearanceIn = (
  read: unknown,
  languages: readonly LanguageName[],
): Partial<Appearance> | null => {
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
  const values: Readonly<Record<string, unknown>> = {...read};
  const known = appearanceIds.filter(id => Object.hasOwn(values, id));
  const isSound = known.every(id =>
    (appearanceNames(id, languages) as readonly unknown[]).includes(values[id]),
  );
  return isSound ? Object.fromEntries(known.map(id => [id, values[id]])) : null;
};

/** What has changed from one appearance to another. */
export const appearanceChanged = (from: Appearance, to: Appearance): Partial<Appearance> =>
  Object.fromEntries(appearanceIds.filter(id => from[id] !== to[id]).map(id => [id, to[id]]));
