import type {LessonStep} from '../../source/model/lesson/lesson.js';
import type {LanguageName} from '../../source/model/options/appearance.js';
import type {Listener} from './listening.js';
import {textOf} from './texts.js';

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** What one step says: from its title to its first key, of its run, and of its reveal. */
export type Heard = {readonly asked: string; readonly ran: string; readonly revealed: string};

/**
 * Presses the keys of one step, and goes on only by what was said: each phase names the next key.
 * @throws Error where something is not said, with what was.
 */
export const hearStep = async (
  {says, pty}: Listener,
  {answers, shows}: LessonStep,
  language: LanguageName,
): Promise<Heard> => {
  const {lesson, linear} = textOf(language, 'kitchen');
  const key = (id: keyof typeof lesson.nextKeys): RegExp =>
    new RegExp(`${escaped(lesson.nextKeys[id](answers.length))}\\.?\\n`);
  // The last answer is always there, and a hand for it is said.
  const hand = (): Promise<string> =>
    says(`${answers.length}`, new RegExp(`${escaped(lesson.hands(1))}\\.\\n`));
  const asked = await says('', key('vote'));
  await hand();
  await says('\r', key('discuss'));
  await says('\r', key('revote'));
  await hand();
  const ran =
    shows.kind === 'run'
      ? await says('\r', key('watched'))
      : await says('\r', outcomes[shows.page] ?? /never/);
  await says(shows.kind === 'run' ? '\r' : 'l\r', key('seen'));
  await hand();
  pty.type('\r');
  const revealed = await says('', new RegExp(`(${key('reveal').source}|${key('last').source})`));
  if (shows.kind === 'run' && !ran.includes(linear.over.finished)) throw new Error(`no end is said:\n${ran}`);
  return {asked, ran, revealed};
};

/** The line that says what a demonstration came to, in both languages: it holds the figures that were measured. */
const outcomes: Readonly<Record<string, RegExp>> = {
  quadrants: /\n[^\n]*\d[^\n]*; [^\n]*\d[^\n]*; [^\n]*\d[^\n]*\.\n/,
  'lost-updates': /: [\d,]{7,} (of|중) [\d,]{7,}\.\n/,
  deadlock: /: [^\n]*\d+\S* (of|중) \d[^\n]*\.\n/,
};
