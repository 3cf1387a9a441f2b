import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {stripVTControlCharacters} from 'node:util';
import {renderToString} from 'ink';
import {createElement} from 'react';
import type {SessionState} from '../../source/model/session/session.js';
import {type LanguageName, textOf} from '../../source/text/languages.js';
import {frameOf} from '../../source/view/frame.js';
import {keyGroups} from '../../source/view/keys.js';
import type {Look, ScreenProps, Size} from '../../source/view/look.js';
import {Screen} from '../../source/view/screen.js';
import {type Depth, themeFor} from '../../source/view/theme.js';

export const look = (
  terms: SessionState['terms'],
  depth: Depth = 1,
  ascii = false,
  language: LanguageName = 'en',
): Look => ({
  theme: themeFor('dark', depth),
  ascii,
  text: textOf(language, terms),
});

export type Shot = {
  readonly session: SessionState;
  readonly nowMs: number;
  readonly ascii?: boolean;
  readonly language?: LanguageName;
  readonly big?: boolean;
};

/** The props of a frame, as the dashboard would give them. */
export const propsOf = (
  {session, nowMs, ascii = false, language = 'en', big = false}: Shot,
  size: Size,
  depth: Depth = 1,
): ScreenProps => ({
  session,
  nowUs: Math.round(nowMs * 1000),
  size,
  look: {
    ...look(session.terms, depth, ascii, language),
    theme: themeFor(session.theme, depth, big),
    big,
  },
  keys: keyGroups(session.mode),
  helpKeys: keyGroups(session.under),
  frame: 2,
});

/** A frame without its colours, as Ink paints it. */
export const plainFrame = (shot: Shot, size: Size): string =>
  stripVTControlCharacters(
    renderToString(createElement(Screen, propsOf(shot, size)), {columns: size.columns}),
  );

/** Its lines without colours, without Ink. */
export const plainLines = (shot: Shot, size: Size): readonly string[] =>
  frameOf(propsOf(shot, size)).map(line => stripVTControlCharacters(line));

const folder = fileURLToPath(new URL('../../../test/fixtures/frames/', import.meta.url));

/**
 * Compares a frame with the kept one of that name, a plain text file. UPDATE_FRAMES=1 keeps this one
 * instead: then look at the difference before you commit it.
 */
export const matchesFrame = (name: string, frame: string): void => {
  const path = `${folder}${name}.txt`;
  const kept = `${frame}\n`;
  if (process.env.UPDATE_FRAMES === '1') {
    mkdirSync(folder, {recursive: true});
    writeFileSync(path, kept);
    return;
  }
  assert.ok(existsSync(path), `there is no frame ${name}; UPDATE_FRAMES=1 keeps the present one`);
  const before = readFileSync(path, 'utf8');
  if (before !== kept) assert.fail(`${name} looks different:\n${difference(before, kept)}`);
};

/** Lines that differ, one below the other. */
const difference = (before: string, after: string): string => {
  const old = before.split('\n');
  const now = after.split('\n');
  return Array.from({length: Math.max(old.length, now.length)}, (_, i) => i)
    .filter(i => old[i] !== now[i])
    .map(i => `line ${i + 1}\n  kept ${old[i] ?? '(none)'}\n  now  ${now[i] ?? '(none)'}`)
    .join('\n');
};
