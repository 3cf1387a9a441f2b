import assert from 'node:assert/strict';
import {test} from 'node:test';
import stringWidth from 'string-width';
import {targetNames} from '../../source/commands/cli/target.js';
import {readCatalogue} from '../../source/lessons/catalogue.js';
import {strategies} from '../../source/model/event/strategies.js';
import type {RaceResult, RaceWarning} from '../../source/model/race/race.js';
import {raceResultOf} from '../../source/model/race/result.js';
import {raceFormatFor, raceFormats} from '../../source/outputs/race/formats.js';
import {race as english} from '../../source/text/en/race.js';
import {race as korean} from '../../source/text/ko/race.js';
import {entries, measured, trialOf} from '../helpers/races.js';

const warnings: readonly RaceWarning[] = [
  {kind: 'other-programs', cores: 1.25, of: 2},
  {kind: 'spread', contestants: entries, share: 0.43},
  {kind: 'outliers', contestants: entries.slice(0, 1), count: 1, of: 21},
  {kind: 'uncertain', contestants: entries.slice(1, 2), share: 0.3},
  {kind: 'few-rounds', rounds: 3, wanted: 7},
];

/** Seven rounds in which the contestants take these times, ms. */
const resultOf = (times: readonly number[], title = 'download'): RaceResult => {
  const trials = Array.from({length: 7}, (_, round) =>
    times.map((time, place) => {
      const entry = entries[place] as (typeof entries)[number];
      return trialOf(entry, round + 1, round * times.length + place + 1, time + round);
    }),
  ).flat();
  const result = raceResultOf(measured(trials));
  return {...result, work: {...result.work, title}, warnings};
};

test('a table is no wider than a terminal, in every language, and each warning is a line', () => {
  for (const words of [english, korean]) {
    const lines = raceFormats.plain.write(resultOf([2700, 600, 300, 612]), words).split('\n');
    const table = lines.slice(2, lines.lastIndexOf(''));
    const rows = table.filter(line => /^ {6}|^(sync|thread|async|process)/.test(line)).slice(0, 10);
    assert.equal(rows.length, 10);
    for (const row of rows) assert.ok(stringWidth(row) <= 79, row);
    for (const warning of warnings) assert.ok(lines.includes(words.warning(warning)));
  }
});

test('the sentence says which is fastest, a tie, or that nothing is gained', () => {
  const says = (times: readonly number[]) => english.standing(resultOf(times));
  assert.equal(says([2700, 600, 300, 612]), 'async ×9 is fastest.');
  assert.equal(
    says([2700, 300, 300, 612]),
    'A tie at the front: thread ×4 and async ×9 cannot be told apart.',
  );
  assert.equal(says([300, 600, 700, 800]), 'sync is fastest. No gain on sync was measured.');
  assert.equal(english.standing({...resultOf([1]), contestants: []}), 'No run that counts has ended.');
});

test('Markdown shows what a name contains, and makes nothing of it', () => {
  const text = raceFormats.markdown.write(resultOf([1, 2, 3, 4], 'a|b <img>\u001b[2J *x*'), english);
  assert.match(text, /^a\\\|b \\<img\\> ?\\\[2J \\\*x\\\*: 6 jobs/);
  assert.ok(!text.includes('\u001b'));
});

test('a bet goes with the result: by the answers of its lesson, in every language', async () => {
  const prediction = {
    lesson: 'race',
    step: 1,
    before: [9, 0, 0, 0, 0],
    after: [0, 4, 2, 0, 1],
    guessMs: 1500,
  };
  const result = {...resultOf([2700, 600, 300, 612]), prediction};
  const said = raceFormats.markdown.write(result, english);
  assert.match(
    said,
    /Hands before the race: sync 0, thread 4, async 2, process 0, a tie 1; guessed time of the fastest: 1\.50 s\./,
  );
  assert.match(
    raceFormats.plain.write(result, korean),
    /async 2명, .*무승부 1명; 가장 빠른 쪽의 예상 시간: 1\.50초/,
  );
  assert.deepEqual(JSON.parse(raceFormats.json.write(result, english)).prediction, prediction);
  assert.doesNotMatch(raceFormats.plain.write(resultOf([1, 2, 3, 4]), english), /Hands/);
  const {lessons} = await readCatalogue({works: targetNames()});
  const answers = lessons.find(({name}) => name === 'race')?.steps[0].answers ?? [];
  assert.deepEqual(
    answers.slice(0, -1).map(({text}) => text.en),
    strategies.map(({name}) => name),
  );
  assert.equal(answers.length, strategies.length + 1);
});

test('JSON holds all runs, from which the rest can be computed anew', () => {
  const result = resultOf([2700, 600, 300, 612]);
  const {contestants, format, version} = JSON.parse(raceFormats.json.write(result, korean));
  assert.deepEqual([format, version], ['kitchens-race', 1]);
  assert.deepEqual(contestants, JSON.parse(JSON.stringify(result.contestants)));
});

test('the ending of a file names its format', () => {
  assert.equal(raceFormatFor('a/b.CSV'), raceFormats.csv);
  assert.equal(raceFormatFor('notes.markdown'), raceFormats.markdown);
  assert.equal(raceFormatFor('results'), undefined);
});
