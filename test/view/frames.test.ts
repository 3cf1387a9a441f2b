import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ENGLISH, languageNames} from '../../source/text/languages.js';
import type {Size} from '../../source/view/view.js';
import {keptFrames, matchesFrame, plainFrame} from '../helpers/frames.js';
import {sceneNamed, scenes} from '../helpers/scenes.js';

const USUAL: Size = {columns: 80, rows: 24};
const OTHERS: readonly Size[] = [
  {columns: 40, rows: 10},
  {columns: 60, rows: 15},
  {columns: 120, rows: 40},
  {columns: 200, rows: 60},
];

/** A page of each kind, kept at every size and in every language: lanes that grow, a run that is over, a panel, a demonstration. */
const EVERYWHERE = [
  'glossary',
  'glossary-term',
  'thread',
  'thread-done',
  'menu',
  'deadlock-ring',
  'code',
  'frozen',
];

/** Every scene is kept at 80x24 in English. */
const shots = [
  ...Object.keys(scenes).map(name => ({name, size: USUAL, language: ENGLISH})),
  ...EVERYWHERE.flatMap(name => [
    ...OTHERS.map(size => ({name, size, language: ENGLISH})),
    ...languageNames
      .filter(name => name !== ENGLISH)
      .flatMap(language => [USUAL, ...OTHERS].map(size => ({name, size, language}))),
  ]),
].map(({name, size, language}) => ({
  frame: `${language === ENGLISH ? '' : `${language}-`}${name}-${size.columns}x${size.rows}`,
  paint: () => plainFrame({...sceneNamed(name), language}, size),
}));

for (const {frame, paint} of shots) test(`frame ${frame}`, () => matchesFrame(frame, paint()));

test('every kept frame belongs to a scene', () => {
  assert.deepEqual([...keptFrames()].sort(), shots.map(({frame}) => frame).sort());
});
