import assert from 'node:assert/strict';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {targetNames} from '../../source/commands/cli/target.js';
import {readCatalogue} from '../../source/lessons/catalogue.js';
import type {LessonStep} from '../../source/model/lesson/lesson.js';
import {kitchens} from '../cli/kitchens.js';
import {lessonArguments, measuredOn, pressStep} from '../helpers/lesson-walk.js';
import {type Pty, ptyOf} from '../helpers/pty.js';
import {temporaryFolder} from '../helpers/temporary.js';
import {long} from '../helpers/variety.js';

const {lessons} = await readCatalogue({works: targetNames()});

const stepsOf = (name: string): readonly LessonStep[] =>
  lessons.find(lesson => lesson.name === name)?.steps ?? [];

const openLesson = (t: TestContext, name: string): Pty => ptyOf(t, lessonArguments(name, 'en'));

test('one cook has nine dishes in the oven at once', async t => {
  const pty = openLesson(t, 'kitchens');
  await pty.waitFor(/step 1 of 4/);
  pty.type('\t\t');
  const {measured, screen} = await pressStep(pty, stepsOf('kitchens')[2] as LessonStep, 'en');
  assert.deepEqual(measured, [1]);
  assert.match(screen, /One cook had 9 dishes in the oven at once/);
  assert.doesNotMatch(screen, /[{}]/);
  pty.type('\r');
  await pty.waitFor(/step 4 of 4[\s\S]*Hands up/);
});

test('what a class predicted in a lesson of its teacher’s own is exported from the recording alone', async t => {
  const folder = temporaryFolder(t);
  const course = (await kitchens(['lesson', 'kitchens', '--print'])).stdout;
  const own = course.replace('How long do nine dishes take?', 'How long is mine?').replaceAll('600', '30');
  assert.notEqual(own, course);
  writeFileSync(join(folder, 'mine.yaml'), own);
  const pty = ptyOf(t, {...lessonArguments('./mine.yaml', 'en'), folder});
  await pty.waitFor(/How long is mine\?/);
  pty.type('13r');
  await pty.waitFor(/DONE/);
  pty.type('e');
  await pty.waitFor(/Take it home/);
  pty.type('2');
  await pty.waitFor(/Written: /);
  pty.type('q');
  await pty.exit;
  const out = join(folder, 'handout');
  const recording = join(folder, readdirSync(folder).find(name => name.endsWith('.ndjson')) ?? '');
  const {code, stderr} = await kitchens(['export', recording, '--to', 'md', '--out', out, '--lang', 'en']);
  assert.equal(code, 0, stderr);
  const handout = readFileSync(`${out}.md`, 'utf8');
  assert.match(handout, /## What was predicted\n\n\*\*How long is mine\?\*\*/);
  assert.match(handout, /\| \*\*about 0\.6 seconds\*\* \| \*\*1\*\* \| \*\*measured\*\* \|/);
});

test('updates are lost, then none; cooks are stuck, then none', long, async t => {
  const pty = openLesson(t, 'locks');
  const happened = [
    {measured: 2, says: /Expected 2,000,000, actual [\d,]+: [1-9][\d,]* additions were lost/},
    {measured: 1, says: /Expected ([\d,]+), actual \1, lost 0\./},
    {measured: 2, says: /: [1-9][\d,]* additions were lost by one single thread/},
    {measured: 1, says: /2 of 2 cooks are stuck/},
    {measured: 1, says: /[1-9]\d* meals, 0 cooks stuck/},
  ];
  const steps = stepsOf('locks');
  assert.equal(steps.length, happened.length);
  for (const [i, {measured: answer, says}] of happened.entries()) {
    await pty.waitFor(new RegExp(`step ${i + 1} of 5`));
    const {measured, screen} = await pressStep(pty, steps[i] as LessonStep, 'en');
    assert.deepEqual(measured, [answer], screen);
    assert.match(screen.replaceAll(/\n +/g, ' '), says);
    assert.doesNotMatch(screen, /[{}]/);
    pty.type('\r');
  }
  await pty.waitFor(/5 of 5 steps/);
});

/** Of each step the answer that is measured, and a figure that its explanation names, in each language. */
const quadrants = [
  {measured: 1, en: /Loop turns: 0, other work: 0\./, ko: /루프가 돈 횟수 0, 다른 일 0\./},
  {measured: 2, en: /^ [1-9][\d,]* reads came back/m, ko: /빈손으로 돌아온 read [1-9][\d,]*번/},
  {measured: 2, en: /10 reads were handed over, 1 call/, ko: /읽기 10개를 맡기고 호출 1번/},
  {measured: 3, en: /Loop turns: [1-9][\d,]*; /, ko: /루프가 돈 횟수 [1-9][\d,]*\./},
];

test(
  'four ways to read: held, empty-handed, notified but held, notified and free, in each language',
  long,
  async t => {
    const pty = openLesson(t, 'blocking');
    const steps = stepsOf('blocking');
    assert.equal(steps.length, quadrants.length);
    for (const [i, {measured: answer, en, ko}] of quadrants.entries()) {
      const {measured, screen} = await pressStep(pty, steps[i] as LessonStep, 'en');
      assert.deepEqual(measured, [answer], screen);
      assert.match(screen, en);
      assert.doesNotMatch(screen, /[{}]/);
      pty.type('i');
      const korean = await pty.waitFor(ko);
      assert.deepEqual(measuredOn(korean, 'ko'), [answer], korean);
      assert.doesNotMatch(korean, /[{}]/);
      pty.type('i');
      await pty.waitFor(en);
      pty.type('\r');
    }
    await pty.waitFor(/4 of 4 steps/);
  },
);
