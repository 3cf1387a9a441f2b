/**
 * Presses through every step of every lesson on a real terminal; `en 4` as arguments: that language, that chapter;
 * `reader`: by the lines for a screen reader alone.
 */
import {targetNames} from '../source/commands/cli/target.js';
import {readCatalogue} from '../source/lessons/catalogue.js';
import type {Lesson} from '../source/model/lesson/lesson.js';
import type {LanguageName} from '../source/model/options/appearance.js';
import {listed} from '../source/model/session/lessons.js';
import {languageNames} from '../source/text/languages.js';
import {hearStep} from './helpers/lesson-heard.js';
import {lessonArguments, pressStep} from './helpers/lesson-walk.js';
import {listenTo, readerOptions} from './helpers/listening.js';
import {openPty, type Pty} from './helpers/pty.js';
import {textOf} from './helpers/texts.js';

process.env.NODE_ENV ||= 'production';

/** What is wrong with a step: nothing where one answer was measured and every figure is filled in. */
type Walk = (pty: Pty, steps: Lesson['steps'], language: LanguageName) => AsyncGenerator<string | null>;

const byScreen: Walk = async function* (pty, steps, language) {
  for (const step of steps) {
    const {measured, screen} = await pressStep(pty, step, language);
    yield measured.length === 1 && !/[{}]/.test(screen) ? null : screen.trimEnd();
    pty.type('\r');
  }
};

const byLines: Walk = async function* (pty, steps, language) {
  const listener = listenTo(pty);
  const {happened} = textOf(language, 'kitchen').lesson;
  for (const step of steps) {
    const {ran, revealed} = await hearStep(listener, step, language);
    const measured = revealed.split('\n').filter(line => line.includes(`: ${happened}`));
    const isWhole = measured.length === 1 && !/[{}]/.test(ran + revealed) && !pty.raw().includes('\x1b');
    yield isWhole ? null : ran + revealed;
    pty.type('\r');
  }
};

const walk = async ({name, steps}: Lesson, language: LanguageName): Promise<readonly string[]> => {
  const pty = openPty(
    isRead
      ? readerOptions(['lesson', name, '--screen-reader', '--lang', language])
      : lessonArguments(name, language),
  );
  const wrong: string[] = [];
  let step = 1;
  try {
    for await (const found of (isRead ? byLines : byScreen)(pty, steps, language)) {
      if (found !== null) wrong.push(`step ${step}:\n${found}`);
      step++;
    }
  } catch (error) {
    wrong.push(`step ${step}: ${error}${isRead ? `\n${pty.raw().slice(-2000)}` : ''}`);
  } finally {
    pty.kill('SIGTERM');
    await pty.exit;
  }
  return wrong;
};

const wanted = process.argv.slice(2);
const isRead = wanted.includes('reader');
const chapters = wanted.map(Number).filter(Number.isFinite);
const languages = languageNames.filter(name => wanted.includes(name));
const {lessons} = await readCatalogue({works: targetNames()});

for (const language of languages.length > 0 ? languages : languageNames)
  for (const lesson of listed({lessons})) {
    if (chapters.length > 0 && !chapters.includes(lesson.chapter ?? 0)) continue;
    const wrong = await walk(lesson, language);
    console.log(
      `${language} ${lesson.name}: ${wrong.length === 0 ? (isRead ? 'every step heard' : 'every step decided') : 'FAILED'}`,
    );
    for (const text of wrong) console.log(text);
    if (wrong.length > 0) process.exitCode = 1;
  }
