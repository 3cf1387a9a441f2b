import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Plan} from '../../../source/model/event/plan.js';
import {CODE_PLACES} from '../../../source/model/placement/code-places.js';
import {CODE_LANGUAGES, type CodeLanguage} from '../../../source/model/session/code-strip.js';
import {programOf} from '../../../source/text/code/programs.js';
import {fileWorkload} from '../../../source/workloads/table.js';
import {everyProgram, textOfProgram} from '../../helpers/every-program.js';
import {plan} from '../../helpers/plans.js';
import {SHIPPED_WORKLOADS} from '../../helpers/shipped-workloads.js';

/** A program stands beside lanes of 120 columns and 40 rows; only processes in TypeScript need nearly all of these. */
const MOST = {columns: 58, lines: 27};

for (const {name, program} of everyProgram()) {
  test(`${name}: a job at each place is in one line`, () => {
    for (const place of CODE_PLACES) {
      const lines = program.filter(({at}) => at.includes(place));
      assert.equal(lines.length, 1, `${place}: ${lines.map(({text}) => text).join(' | ')}`);
      assert.notEqual(lines[0]?.text.trim(), '');
    }
  });

  test(`${name}: plain, short, and without a word that stands for another`, () => {
    assert.ok(program.length <= MOST.lines, `${program.length} lines`);
    for (const [i, {text}] of program.entries()) {
      assert.match(text, /^[ -~]*$/);
      assert.equal(text, text.trimEnd());
      assert.ok(text.length <= MOST.columns, `${text.length} columns: ${text}`);
      assert.doesNotMatch(text, /<(?!number>)\w+>|^\s*\/\/|#|undefined/);
      if (text === '') assert.notEqual(program[i - 1]?.text, '', 'two empty lines');
    }
    assert.notEqual(program[0]?.text, '');
    assert.notEqual(program.at(-1)?.text, '');
  });
}

const shown = (changes: Partial<Plan> & Pick<Plan, 'strategy'>, language: CodeLanguage = 'python'): string =>
  textOfProgram(programOf(plan(changes), language));

test('a program has the numbers of its plan', () => {
  assert.match(shown({strategy: 'thread', workers: 7}), /ThreadPoolExecutor\(7\)/);
  const sums = shown({strategy: 'process', workers: 3, jobs: 30, size: 3_000_000});
  assert.match(sums, /Pool\(3\)[\s\S]*pool\.imap/);
  assert.match(sums, /range\(30\)[\s\S]*3000000 \+ x/);
});

test('a limit stands in the program of async where fewer jobs are in flight than there are', () => {
  assert.doesNotMatch(shown({strategy: 'async', jobs: 6, workers: 6}), /Semaphore/);
  assert.match(shown({strategy: 'async', jobs: 6, workers: 4}), /Semaphore\(4\)/);
});

test('new processes and new sessions for every job are in the program', () => {
  const download = {workload: 'download', jobs: 6} as const;
  assert.match(shown({...download, strategy: 'process', fresh: true}), /maxtasksperchild=1/);
  assert.match(shown({...download, strategy: 'process'}), /Pool\(3, open_session\)/);
  assert.match(shown({...download, strategy: 'thread'}), /own\.session\.get/);
  assert.match(shown({...download, strategy: 'async'}), /ClientSession\(\) as session/);
  for (const strategy of ['sync', 'thread', 'async', 'process'] as const)
    assert.doesNotMatch(shown({...download, strategy, session: false}), /[sS]ession/);
});

test('the workloads of this program have programs of their own, and are not shown as a module', () => {
  for (const language of CODE_LANGUAGES)
    for (const workload of SHIPPED_WORKLOADS.filter(name => name !== fileWorkload.name))
      assert.notEqual(
        shown({strategy: 'sync', workload}, language),
        shown({strategy: 'sync', workload: fileWorkload.name}, language),
        `${workload}, ${language}`,
      );
});

test('a workload that is not known here is shown as a module', () => {
  for (const workload of ['of-a-newer-version', 'constructor'])
    assert.equal(shown({strategy: 'sync', workload}), shown({strategy: 'sync', workload: 'module'}));
});
