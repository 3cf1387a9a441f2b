import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {strategies} from '../../../source/model/event/strategies.js';
import {adoptCode} from '../../../source/text/code/adopt.js';

const run = promisify(execFile);
const fixtures = fileURLToPath(new URL('../../../../test/fixtures/', import.meta.url));

/** Beside the compiled tests: what a program there imports by name is found, as in the folder of a user who installed it. */
const here = fileURLToPath(new URL('.', import.meta.url));

const jobs: Readonly<Record<string, string>> = {
  'inputs.mjs': 'export const inputs = [2, 3, 4, 5, 6];\nexport default async n => ({n, square: n * n});\n',
  'numbered.mjs': 'export default n => ({n, square: n * n});\n',
  'common.cjs': 'module.exports = n => ({n, square: n * n});\n',
};

for (const {name: strategy} of strategies)
  for (const [file, code] of Object.entries(jobs))
    test(`the printed lines that adopt ${strategy} run ${file}`, async t => {
      const folder = mkdtempSync(join(here, 'adopt-'));
      t.after(() => rmSync(folder, {recursive: true, force: true}));
      writeFileSync(join(folder, file), code);
      const lines = adoptCode({strategy, workers: 2}, {module: `./${file}`, jobs: 5});
      const program = join(folder, 'program.mjs');
      writeFileSync(
        program,
        `${lines.join('\n')}\nif (!process.send) console.log(JSON.stringify(results));\n`,
      );
      const {stdout} = await run(process.execPath, [program], {timeout: 60_000});
      const first = file === 'inputs.mjs' ? 2 : 1;
      const expected = Array.from({length: 5}, (_, i) => ({n: first + i, square: (first + i) ** 2}));
      assert.deepEqual(JSON.parse(stdout), expected);
    });

test('a process that ends before its job does is no silence', async t => {
  const folder = mkdtempSync(join(here, 'adopt-'));
  t.after(() => rmSync(folder, {recursive: true, force: true}));
  cpSync(join(fixtures, 'modules', 'throws-undefined.mjs'), join(folder, 'throws.mjs'));
  const lines = adoptCode({strategy: 'process', workers: 2}, {module: './throws.mjs', jobs: 2});
  writeFileSync(join(folder, 'program.mjs'), lines.join('\n'));
  await assert.rejects(
    run(process.execPath, [join(folder, 'program.mjs')], {timeout: 60_000}),
    /a process ended/,
  );
});
