import type {WriteStream} from 'node:tty';
import type {Appearance, LanguageName} from '../../model/options/appearance.js';
import {ENGLISH, type Languages} from '../../text/languages.js';
import type {Depth} from '../../view/theme/palette.js';
import type {Look} from '../../view/view.js';
import {colorEnv} from '../shared/color-env.js';
import type {ViewCode} from './lazy-imports.js';
import {writesUnicode} from './writes-unicode.js';

/** The appearance as far as the command line alone decides it. */
export type LookOptions = {
  readonly ascii: boolean;
  readonly color: boolean;
  readonly big: boolean;
};

/** Makes the look of the dashboard on a terminal from its appearance. */
export type LookFactory = {
  look(appearance: Appearance): Look;
  /** Imports the languages that are missing; whether a look had to do without one meanwhile. */
  loadLanguages(): Promise<boolean>;
  /** The languages that the terminal can write. */
  readonly languages: readonly LanguageName[];
  /** From now on no character is drawn whose width terminals disagree about. */
  keepToNarrowGlyphs(): void;
  /** From now on pictures may be drawn: the terminal has proved that each takes two columns. */
  allowPictures(): void;
};

export const openLookFactory = (
  {setDepth, themeFor, picturesFor}: Pick<ViewCode, 'setDepth' | 'themeFor' | 'picturesFor'>,
  {ascii: onlyAscii, color, big}: LookOptions,
  languages: Languages,
  stdout: WriteStream,
  env: NodeJS.ProcessEnv,
): LookFactory => {
  const plain = onlyAscii || !writesUnicode(env);
  const depth = depthOn(stdout, color, env);
  setDepth(depth);
  const known = new Map<string, Look>();
  let narrow = false;
  let lacksLanguage = false;
  let hasPictures = false;
  const makeLook = ({language, terms, theme, pictures}: Appearance): Look => {
    const ascii = plain || narrow;
    const spoken = plain ? ENGLISH : language;
    lacksLanguage ||= !languages.has(spoken);
    const drawn = hasPictures && pictures === 'on' && terms === 'kitchen' && !ascii;
    return {
      theme: themeFor(theme, depth, big),
      big,
      ascii,
      wide: !plain,
      pictures: picturesFor(drawn, ascii),
      text: languages.text(spoken, terms),
    };
  };
  return {
    // Only English can be read where nothing but ASCII is written.
    languages: plain ? [ENGLISH] : languages.names,
    look(appearance) {
      const {language, terms, theme, pictures} = appearance;
      const key = `${language} ${terms} ${theme} ${pictures}`;
      const kept = known.get(key) ?? makeLook(appearance);
      known.set(key, kept);
      return kept;
    },
    async loadLanguages() {
      await languages.loadAll();
      const lacked = lacksLanguage;
      if (lacked) known.clear();
      lacksLanguage = false;
      return lacked;
    },
    allowPictures() {
      hasPictures = true;
      known.clear();
    },
    keepToNarrowGlyphs() {
      narrow = true;
      known.clear();
    },
  };
};

/** How many colours the terminal has, and the environment and the command line allow. */
export const depthOn = (stdout: WriteStream, color: boolean, env: NodeJS.ProcessEnv): Depth => {
  const bits = color ? stdout.getColorDepth(colorEnv(env)) : 1;
  return bits === 4 || bits === 8 || bits === 24 ? bits : 1;
};
