import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ENGLISH, languageNames} from '../../source/text/languages.js';
import type {Size} from '../../source/view/view.js';
import {keptFrames, matchesFrame, plainFrame, plainPart} from '../helpers/frames.js';
import {playbackParts, runOf} from '../helpers/playback-scenes.js';
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
  'export',
  'frozen',
  'history-two',
  'replay-deadlock-stuck',
];

/** Parts of the screen are kept at the widths at which what they show differs most. */
const PART_WIDTHS: readonly Size[] = [OTHERS[1] ?? USUAL, USUAL, OTHERS[2] ?? USUAL];

const parts = Object.entries(playbackParts).flatMap(([name, {scene, node}]) =>
  languageNames.flatMap(language =>
    PART_WIDTHS.map(size => ({
      frame: `${language === ENGLISH ? '' : `${language}-`}${name}-${size.columns}`,
      paint: () => plainPart({...sceneNamed(scene), language}, size, node(runOf(scene))),
    })),
  ),
);

/** Every scene is kept at 80x24 in English. */
const screens = [
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

const shots = [...screens, ...parts];

for (const {frame, paint} of shots) test(`frame ${frame}`, () => matchesFrame(frame, paint()));

test('every kept frame belongs to a scene', () => {
  assert.deepEqual([...keptFrames()].sort(), shots.map(({frame}) => frame).sort());
});
