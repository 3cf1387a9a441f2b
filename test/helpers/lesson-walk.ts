import {type LessonStep, wordingIn} from '../../source/model/lesson/lesson.js';
import type {LanguageName} from '../../source/model/options/appearance.js';
import {lesson as english} from '../../source/text/en/lesson.js';
import {lesson as korean} from '../../source/text/ko/lesson.js';
import type {LessonText} from '../../source/text/lesson-text.js';
import {cli} from './dashboard.js';
import type {Pty, PtyOptions} from './pty.js';

/** What the screen says in each language, and how it says that a run or a demonstration is over: not by its title. */
const words: Readonly<Record<LanguageName, {readonly says: LessonText; readonly over: RegExp}>> = {
  en: {says: english, over: /^ kitchens.*\b(DONE|DEADLOCK)\b/},
  ko: {says: korean, over: /^ kitchens.*(완료|교착 상태(?! ·))/},
};

/** The longest that a step's run takes on a slow machine, ms. */
const RUN_TIMEOUT_MS = 120_000;

/** The dashboard opened on a lesson, large enough for a whole reveal. */
export const lessonArguments = (named: string, language: LanguageName): PtyOptions => ({
  args: [cli, 'lesson', named, '--no-config', '--lang', language],
  columns: 100,
  rows: 40,
});

/** What a reveal shows: the numbers of the answers that were measured, from 1, and the whole screen. */
export type Revealed = {readonly measured: readonly number[]; readonly screen: string};

/** Presses the keys of one step from its first vote to its reveal. */
export const pressStep = async (pty: Pty, {title}: LessonStep, language: LanguageName): Promise<Revealed> => {
  const {says, over} = words[language] ?? {says: english, over: /DONE/};
  const {vote, discuss, revote, run, seen} = says.phases;
  const shows = (phase: string): Promise<string> =>
    pty.waitFor(screen => screen.includes(phase) && screen.includes(wordingIn(title, language)));
  const hand = async (phase: string): Promise<void> => {
    await shows(phase);
    pty.type('1');
    await pty.waitFor(screen => screen.includes(says.hands(1)));
    pty.type('\r');
  };
  await hand(vote);
  await shows(discuss);
  pty.type('\r');
  await hand(revote);
  await pty.waitFor(screen => over.test(screen), RUN_TIMEOUT_MS);
  pty.type('l');
  await shows(run);
  pty.type('\r');
  await hand(seen);
  const screen = await pty.waitFor(text => text.includes(says.before) && !text.includes(seen));
  return {measured: measuredIn(screen, says), screen};
};

/** The numbers of the answers that a reveal in this language calls measured, from 1. */
export const measuredOn = (screen: string, language: LanguageName): readonly number[] =>
  measuredIn(screen, words[language]?.says ?? english);

const measuredIn = (screen: string, {happened}: LessonText): readonly number[] =>
  screen
    .split('\n')
    .filter(line => line.endsWith(`✔ ${happened}`) || line.endsWith(`≈ ${happened}`))
    .map(line => Number.parseInt(line, 10));
