import assert from 'node:assert/strict';
import {test} from 'node:test';
import {languageNames} from '../../source/text/languages.js';
import {plainLines} from '../helpers/frames.js';
import {sceneNamed} from '../helpers/scenes.js';
import {textOf} from '../helpers/texts.js';

const shot = sceneNamed('race-over');

/** What a race says at its end, in its sentences. */
const said = (language: (typeof languageNames)[number]): readonly string[] => {
  const {race} = shot.session.demonstrations;
  return textOf(language, shot.session.terms).demonstrations.race.explained(race as never);
};

for (const language of languageNames)
  test(`${language}: on a small screen a race that is over says its result first, in whole sentences`, () => {
    const [verdict = '', second = ''] = said(language);
    const lines = plainLines({...shot, language}, {columns: 60, rows: 15}).map(line => line.trim());
    const at = lines.indexOf(verdict);
    assert.ok(at > 0, lines.join('\n'));
    const below = lines
      .slice(at + 1)
      .join(' ')
      .replace(/ +/g, ' ');
    assert.ok(below.includes(second), below);
    for (const strategy of ['sync', 'thread', 'async', 'process'])
      assert.ok(
        lines.slice(0, at).some(line => line.startsWith(strategy)),
        strategy,
      );
  });

test('the key that ends a race is named while one goes on, and no longer', () => {
  const footer = (scene: string, demonstrating: 'race' | null = 'race'): string => {
    const {session, nowMs} = sceneNamed(scene);
    const lines = plainLines({session: {...session, demonstrating}, nowMs}, {columns: 80, rows: 24});
    return lines.at(-1) ?? '';
  };
  assert.match(footer('race-live'), / space end /);
  for (const scene of ['race-ready', 'race-over']) assert.doesNotMatch(footer(scene), /space/, scene);
  assert.doesNotMatch(footer('race-live', null), /space/, 'it was pressed');
});
