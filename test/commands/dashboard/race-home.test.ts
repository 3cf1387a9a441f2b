import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {test} from 'node:test';
import {type Taken, takeHome} from '../../../source/commands/dashboard/take-home.js';
import type {RaceState} from '../../../source/model/race/fold.js';
import {raceFormatFor} from '../../../source/outputs/race/formats.js';
import {loadLanguages} from '../../../source/text/languages.js';
import {raceScenes} from '../../helpers/race-scenes.js';
import {temporaryFolder} from '../../helpers/temporary.js';

test('what is taken home of a race is what --export gives of its result', async t => {
  const folder = temporaryFolder(t);
  const languages = await loadLanguages();
  const {session} = raceScenes['race-over']?.() ?? assert.fail();
  const {result} = session.demonstrations.race as RaceState;
  assert.ok(result);
  for (const [id, ending] of [
    ['csv', '.csv'],
    ['md', '.md'],
    ['json', '.json'],
  ] as const) {
    const taken = {picture: {session, nowUs: 0}, languages, signal: new AbortController().signal} as Taken;
    const [file, ...others] = await takeHome(id, taken, folder);
    assert.ok(file && others.length === 0);
    assert.equal(basename(file.path), `kitchens-race-1${ending}`);
    const expected: string | undefined = raceFormatFor(file.path)?.write(
      result,
      languages.notes(session.language).race,
    );
    assert.equal(readFileSync(file.path, 'utf8'), expected);
  }
});
