import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {stripVTControlCharacters} from 'node:util';
import {renderToString} from 'ink';
import {createElement, type ReactNode} from 'react';
import type {LanguageName} from '../../source/model/options/appearance.js';
import type {SessionState} from '../../source/model/session/session.js';
import {ScrolledProvider} from '../../source/view/hooks/use-scrolled.js';
import type {Scrolled} from '../../source/view/keys/press.js';
import {loadPages} from '../../source/view/pages/pages.js';
import {Screen} from '../../source/view/screen.js';
import {asciiLine} from '../../source/view/terminal/ascii.js';
import {setDepth} from '../../source/view/theme/paint.js';
import type {Depth} from '../../source/view/theme/palette.js';
import {picturesFor} from '../../source/view/theme/pictures.js';
import {themeFor} from '../../source/view/theme/theme.js';
import {type Look, type Size, type View, ViewProvider, viewOf} from '../../source/view/view.js';
import {textOf} from './texts.js';

await loadPages();

/** A moment of the screen, and how it is shown. */
export type Shot = {
  readonly session: SessionState;
  readonly nowMs: number;
  readonly ascii?: boolean;
  readonly language?: LanguageName;
  readonly big?: boolean;
};

const lookOf = (
  {session: {terms, theme}, ascii = false, language = 'en', big = false}: Shot,
  depth: Depth,
): Look => ({
  theme: themeFor(theme, depth, big),
  text: textOf(language, terms),
  ascii,
  wide: false,
  pictures: picturesFor(false, ascii),
  big,
});

/** The view of a moment, as the dashboard would give it to its components. */
export const viewFor = (shot: Shot, size: Size, depth: Depth = 1): View =>
  viewOf({
    session: {...shot.session, language: shot.language ?? shot.session.language},
    nowUs: Math.round(shot.nowMs * 1000),
    size,
    look: lookOf(shot, depth),
    tick: 2,
  });

/** A frame as Ink paints it, before anything is cut, and what its page notes for the keys that scroll. */
export type PaintedFrame = {readonly lines: readonly string[]; readonly scrolled: Scrolled};

/** Paints a frame with colours of that depth. */
export const paint = (shot: Shot, size: Size, depth: Depth = 1): PaintedFrame => {
  setDepth(depth);
  const scrolled = {current: {first: 0, visible: 0}};
  const screen = createElement(
    ScrolledProvider,
    {value: scrolled},
    createElement(ViewProvider, {value: viewFor(shot, size, depth)}, createElement(Screen)),
  );
  const lines = renderToString(screen, {columns: size.columns}).split('\n');
  return {
    lines: shot.ascii ? lines.map(line => asciiLine(line, false)) : lines,
    scrolled: scrolled.current,
  };
};

/** A part of the screen alone, without colours. */
export const plainPart = (shot: Shot, size: Size, part: ReactNode): string => {
  setDepth(1);
  const node = createElement(ViewProvider, {value: viewFor(shot, size)}, part);
  const lines = renderToString(node, {columns: size.columns}).split('\n');
  return (shot.ascii ? lines.map(line => asciiLine(line, false)) : lines)
    .map(line => stripVTControlCharacters(line))
    .join('\n');
};

/** The lines of a frame with colours of that depth. */
export const frameLines = (shot: Shot, size: Size, depth: Depth = 1): readonly string[] =>
  paint(shot, size, depth).lines;

/** Its lines without colours. */
export const plainLines = (shot: Shot, size: Size): readonly string[] =>
  frameLines(shot, size).map(line => stripVTControlCharacters(line));

/** A frame without colours. */
export const plainFrame = (shot: Shot, size: Size): string => plainLines(shot, size).join('\n');

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

/** The names of all kept frames. */
export const keptFrames = (): readonly string[] =>
  readdirSync(folder).map(file => file.replace(/\.txt$/, ''));

/** Lines that differ, one below the other. */
const difference = (before: string, after: string): string => {
  const old = before.split('\n');
  const now = after.split('\n');
  return Array.from({length: Math.max(old.length, now.length)}, (_, i) => i)
    .filter(i => old[i] !== now[i])
    .map(i => `line ${i + 1}\n  kept ${old[i] ?? '(none)'}\n  now  ${now[i] ?? '(none)'}`)
    .join('\n');
};
