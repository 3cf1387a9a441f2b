import assert from 'node:assert/strict';
import {test} from 'node:test';
import {optionRows} from '../../source/commands/cli/options.js';
import {longFlag} from '../../source/commands/cli/read-option.js';
import type {RecordingProblem} from '../../source/model/recording/problem.js';
import {refusals as english} from '../../source/text/en/refusals.js';
import {refusals as korean} from '../../source/text/ko/refusals.js';
import {loadRefusals} from '../../source/text/languages.js';
import {type Refusals, recordObstacles} from '../../source/text/refusals.js';

const HINTS = ['sum'];
const NAMES = ['sum', 'write'];

/** Everything that can be wrong with a recording. */
const problems: readonly RecordingProblem[] = [
  {reason: 'unread', code: 'ENOENT', message: ''},
  {reason: 'unread', code: 'EIO', message: 'EIO: i/o error, read'},
  {reason: 'not-a-recording'},
  {reason: 'newer', version: 2},
  {reason: 'unknown-demonstration', name: 'soup'},
  {reason: 'empty'},
  {reason: 'too-long', line: 3, most: 64_000_000},
  {reason: 'not-json', line: 3},
  {reason: 'not-an-event', line: 3, type: '', path: ''},
  {reason: 'not-an-event', line: 3, type: 'usage', path: 'cpuUs'},
  {reason: 'no-beginning', line: 2},
  ...['1.2', ''].flatMap(source =>
    [12, 15].map(
      (number): RecordingProblem => ({reason: 'out-of-order', line: 9, source, number, latest: 15}),
    ),
  ),
  {reason: 'never-queued', line: 9, job: 12},
  ...[1, 3000].map((count): RecordingProblem => ({reason: 'lines-missing', line: 9, count})),
  {reason: 'changed'},
];

/** Every sentence, with examples of what it is about. */
const sentences = (words: Refusals): readonly string[] => [
  words.commandFirst('run'),
  words.commandUnknown('"rum"', HINTS, NAMES),
  words.otherCommand('--json', ['run', 'replay'], null),
  words.otherCommand('--json', ['run', 'replay'], 'kitchens run sum --json'),
  words.optionUnknown('--jbos', []),
  words.optionUnknown('--jbos', ['--jobs', '--json']),
  words.valueMissing('-n, --jobs <number>'),
  words.oneTooMany('"sum"', HINTS),
  words.workMissing(NAMES),
  words.workUnknown('"smu"', HINTS, NAMES),
  words.notAFile('"file://x"'),
  ...optionRows.flatMap(([name, row]) => {
    const flag = longFlag(row);
    const {type, someWork, notWith = []} = row;
    const takers = [{name: 'sum'}, {name: 'module', byPath: true}] as const;
    return [
      ...(type.type === 'flag' ? [] : [words.refused({flag, type, option: name}, '"0"', [])]),
      ...(someWork ? [words.otherWork(flag, name, takers)] : []),
      ...notWith.map(other => words.notWith(flag, name, other)),
    ];
  }),
  words.otherStrategy('--fresh', ['process']),
  words.otherExport('--at', ['svg']),
  words.ofRunsAlone('--view'),
  words.standsFor('--json', '--format', 'json'),
  words.needs('--force', '--record'),
  words.unconfinable('--cores', 'system'),
  words.unconfinable('--cores', 'taskset'),
  words.lessonUnknown('"x"', [], NAMES),
  words.lessonUnread('"x"', 'ENOENT'),
  words.lessonWrong('"x"', {line: 3, path: 'steps.0', found: '7', expected: 'string'}),
  words.debugFile('"x"', 'EACCES'),
  words.recordFile('"x"', null, 'EIO'),
  ...recordObstacles.map(obstacle => words.recordFile('"x"', obstacle, '')),
  words.recordingMissing,
  words.recordItself('"x"'),
  ...problems.flatMap(problem => [words.recording('"x"', problem), words.recording(null, problem)]),
  words.noRoomFor(1000, {needMb: 37_000, freeMb: 900.5}, 24),
  words.noFolder,
  ...words.noTerminal,
];

for (const [language, words] of Object.entries({en: english, ko: korean})) {
  test(`what is refused is said in one whole line: ${language}`, async () => {
    assert.equal(await loadRefusals(language), words);
    for (const sentence of sentences(words)) {
      assert.doesNotMatch(sentence, /undefined|null|NaN|\[object|\n|\((이|을|은|으)\)| $/, sentence);
      assert.notEqual(sentence.trim(), '');
    }
  });
}

test('every refusal but the words of the system is in Korean where that is the language', () => {
  for (const sentence of sentences(korean).filter(line => !/^kitchens |: EIO$/.test(line)))
    assert.match(sentence, /[가-힣]/, sentence);
});

test('an unknown option names all that are close', () => {
  assert.equal(
    english.optionUnknown('--jo', ['--jobs', '--json']),
    "unknown option '--jo' (did you mean --jobs or --json?)",
  );
});
