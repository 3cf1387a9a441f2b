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

test('a race that goes on can be ended by a key, and one that is over cannot', () => {
  const footer = (scene: string): string => {
    const {session, ...when} = sceneNamed(scene);
    return (
      plainLines({session: {...session, demonstrating: 'race'}, ...when}, {columns: 100, rows: 30}).at(-1) ??
      ''
    );
  };
  assert.match(footer('race-live'), / space end( |$)/);
  assert.doesNotMatch(footer('race-over'), / space end( |$)/);
});
