import assert from 'node:assert/strict';
import {test} from 'node:test';
import {stripVTControlCharacters} from 'node:util';
import {targetNames} from '../../source/commands/cli/target.js';
import {readCatalogue} from '../../source/lessons/catalogue.js';
import {NEXT_KEYS} from '../../source/model/session/teacher-notes.js';
import {headingOf, notesParts} from '../../source/text/teacher-notes.js';
import {widthOf} from '../../source/view/layout/width.js';
import {notesFrame} from '../../source/view/notes/notes-frame.js';
import {themeFor} from '../../source/view/theme/theme.js';
import {languageNames, notesOf, textOf} from '../helpers/texts.js';

const {lessons} = await readCatalogue({works: targetNames()});
const theme = themeFor('dark', 1);

/** What a second terminal has to show of every step of the course, in every language. */
const contents = languageNames.flatMap(language =>
  lessons.flatMap(({chapter, title, steps}) =>
    steps.map((step, i) => {
      const {lesson: words} = textOf(language, 'kitchen');
      const {teacher} = notesOf(language);
      const taught = {
        chapter,
        lesson: title,
        step: i + 1,
        steps: steps.length,
        title: step.title,
        notes: step.notes,
        answers: step.answers.length,
        nextKey: NEXT_KEYS[0],
      };
      assert.ok(step.notes, `${title.en} ${i + 1} has notes`);
      return {
        heading: headingOf(taught, words, language),
        parts: notesParts(taught, words, teacher, language),
        follows: teacher.follows(12_345, 1),
        quit: teacher.quit,
      };
    }),
  ),
);

const plain = (lines: readonly string[]): string => lines.join('\n').replaceAll(/\s+/g, ' ');

test('the notes of every step have room for all parts, and no line is too wide', () => {
  for (const content of contents)
    for (const [columns, rows] of [
      [80, 24],
      [60, 15],
      [120, 40],
    ] as const) {
      const lines = notesFrame(content, {columns, rows}, theme).map(unpainted);
      assert.equal(lines.length, rows - 1);
      for (const line of lines) assert.ok(widthOf(line) <= columns, line);
      for (const {label, text} of content.parts) {
        assert.ok(plain(lines).includes(label), `${columns}x${rows} ${content.heading}: ${label}`);
        assert.ok(plain(lines).includes(text.replaceAll(/\s+/g, ' ')), `${columns}x${rows}: ${text}`);
      }
    }
});

test('in very little room what to say and the next key stay', () => {
  for (const content of contents) {
    const lines = notesFrame(content, {columns: 60, rows: 9}, theme).map(unpainted);
    assert.equal(lines.length, 8);
    assert.ok(plain(lines).includes(content.parts.at(-1)?.text ?? '?'), lines.join('\n'));
    assert.ok(plain(lines).includes(content.parts[0]?.label ?? '?'));
  }
});

/** A theme without colours is still bold. */
const unpainted = (line: string): string => stripVTControlCharacters(line);
