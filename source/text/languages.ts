import type {LanguageName} from '../model/options/appearance.js';
import type {Glossary} from './en/glossary.js';
import type {Help} from './help.js';
import type {Notes} from './notes.js';
import type {Refusals} from './refusals.js';
import type {Language, Text, Vocabulary} from './text.js';

/** A language: its code is imported when it is needed. */
type LanguageRow = {
  /** What the screen says. */
  readonly screen: () => Promise<{readonly screen: Language}>;
  /** What is said on standard error. */
  readonly notes: () => Promise<{readonly notes: Notes}>;
  /** What --help says. */
  readonly help: () => Promise<{readonly help: Help}>;
  /** What is said of wrong arguments. */
  readonly refusals: () => Promise<{readonly refusals: Refusals}>;
  /** The terms of the course. */
  readonly glossary: () => Promise<{readonly glossary: Glossary}>;
};

/** Every language, by the name that --lang takes. Adding one is adding a row and its folder. */
const languages: Readonly<Record<LanguageName, LanguageRow>> = {
  en: {
    screen: () => import('./en/screen.js'),
    notes: () => import('./en/notes.js'),
    help: () => import('./en/help.js'),
    refusals: () => import('./en/refusals.js'),
    glossary: () => import('./en/glossary.js'),
  },
  ko: {
    screen: () => import('./ko/screen.js'),
    notes: () => import('./ko/notes.js'),
    help: () => import('./ko/help.js'),
    refusals: () => import('./ko/refusals.js'),
    glossary: () => import('./ko/glossary.js'),
  },
};

export const languageNames: readonly LanguageName[] = Object.keys(languages);

/** The language of everything that other programs read, and of a terminal that shows ASCII alone. */
export const ENGLISH: LanguageName = 'en';

/**
 * What a language says on standard error.
 * @throws RangeError when there is no such language.
 */
export const loadNotes = async (name: LanguageName): Promise<Notes> =>
  (await (languages[name] ?? unknown(name)).notes()).notes;

/**
 * What a language says as help.
 * @throws RangeError when there is no such language.
 */
export const loadHelp = async (name: LanguageName): Promise<Help> =>
  (await (languages[name] ?? unknown(name)).help()).help;

/**
 * What a language says of wrong arguments.
 * @throws RangeError when there is no such language.
 */
export const loadRefusals = async (name: LanguageName): Promise<Refusals> =>
  (await (languages[name] ?? unknown(name)).refusals()).refusals;

/** The glossary of every language. */
export const loadGlossaries = async (): Promise<Readonly<Record<LanguageName, Glossary>>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(languages).map(async ([name, row]) => [name, (await row.glossary()).glossary] as const),
    ),
  );

/**
 * What the screen says in one language and vocabulary.
 * @throws RangeError when there is no such language.
 */
export const loadText = async (name: LanguageName, vocabulary: Vocabulary): Promise<Text> =>
  (await (languages[name] ?? unknown(name)).screen()).screen[vocabulary];

/** Every language; one that is not imported yet is stood for by the one that was first. */
export type Languages = {
  readonly names: readonly LanguageName[];
  /** @throws RangeError when there is no such language. */
  text(name: LanguageName, vocabulary: Vocabulary): Text;
  /** @throws RangeError when there is no such language. */
  notes(name: LanguageName): Notes;
  /** Whether it is imported. */
  has(name: LanguageName): boolean;
  /** Imports those that are missing. */
  loadAll(): Promise<void>;
};

type Loaded = {readonly screen: Language; readonly notes: Notes};

/**
 * Imports every language, so that the screen can change to another one at once; or a first one alone, for a first frame
 * that comes sooner.
 * @throws RangeError when there is no such language.
 */
export const loadLanguages = async (first?: LanguageName): Promise<Languages> => {
  const loaded = new Map<LanguageName, Loaded>();
  const load = async (name: LanguageName): Promise<void> => {
    const row = languages[name] ?? unknown(name);
    const [{screen}, {notes}] = await Promise.all([row.screen(), row.notes()]);
    loaded.set(name, {screen, notes});
  };
  const loadAll = async (): Promise<void> => {
    await Promise.all(languageNames.filter(name => !loaded.has(name)).map(load));
  };
  await (first === undefined ? loadAll() : load(first));
  const spoken = (name: LanguageName): Loaded =>
    loaded.get(name) ??
    (Object.hasOwn(languages, name) ? loaded.get(first ?? name) : undefined) ??
    unknown(name);
  return {
    names: languageNames,
    text: (name, vocabulary) => spoken(name).screen[vocabulary],
    notes: name => spoken(name).notes,
    has: name => loaded.has(name),
    loadAll,
  };
};

const unknown = (name: LanguageName): never => {
  throw new RangeError(`there is no language named ${name}`);
};
