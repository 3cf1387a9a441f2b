/** Presses through every step of every lesson on a real terminal; `en 4` as arguments: that language, that chapter. */
import {targetNames} from '../source/commands/cli/target.js';
import {readCatalogue} from '../source/lessons/catalogue.js';
import type {Lesson} from '../source/model/lesson/lesson.js';
import type {LanguageName} from '../source/model/options/appearance.js';
import {listed} from '../source/model/session/lessons.js';
import {languageNames} from '../source/text/languages.js';
import {views} from '../source/view/pages/pages.js';
import {lessonArguments, pressStep} from './helpers/lesson-walk.js';
import {openPty} from './helpers/pty.js';

process.env.NODE_ENV ||= 'production';

/** What is wrong with the reveal of each step: nothing where one answer was measured and every figure is filled in. */
const walk = async ({name, steps}: Lesson, language: LanguageName): Promise<readonly string[]> => {
  const pty = openPty(lessonArguments(name, language));
  const wrong: string[] = [];
  try {
    for (const [i, step] of steps.entries()) {
      const {measured, screen} = await pressStep(pty, step, language);
      if (measured.length !== 1 || /[{}]/.test(screen)) wrong.push(`step ${i + 1}:\n${screen.trimEnd()}`);
      pty.type('\r');
    }
  } catch (error) {
    wrong.push(String(error));
  } finally {
    pty.kill('SIGTERM');
    await pty.exit;
  }
  return wrong;
};

const wanted = process.argv.slice(2);
const chapters = wanted.map(Number).filter(Number.isFinite);
const languages = languageNames.filter(name => wanted.includes(name));
const {lessons} = await readCatalogue({works: targetNames(), views});

for (const language of languages.length > 0 ? languages : languageNames)
  for (const lesson of listed({lessons})) {
    if (chapters.length > 0 && !chapters.includes(lesson.chapter ?? 0)) continue;
    const wrong = await walk(lesson, language);
    console.log(`${language} ${lesson.name}: ${wrong.length === 0 ? 'every step decided' : 'FAILED'}`);
    for (const text of wrong) console.log(text);
    if (wrong.length > 0) process.exitCode = 1;
  }
