import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {transform} from 'esbuild';
import {everyProgram, textOfProgram} from '../../helpers/every-program.js';
import {temporaryFolder} from '../../helpers/temporary.js';

const python3 = spawnSync('python3', ['--version']).status === 0;
const withPython = {skip: !python3 && 'python3 is not installed', timeout: 120_000};

/** Numbers so small that a program takes no time. */
const SIZE = 6;

const pythonPrograms = everyProgram(['python'], SIZE);
const typescriptPrograms = everyProgram(['typescript'], SIZE);

test('every program in Python compiles', withPython, () => {
  const programs = pythonPrograms.map(({name, program}) => [name, textOfProgram(program)]);
  const code = 'import json, sys\nfor name, text in json.load(sys.stdin): compile(text, name, "exec")';
  const {status, stderr} = spawnSync('python3', ['-W', 'error', '-c', code], {
    input: JSON.stringify(programs),
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  assert.ok(programs.length > 50);
});

test('every program in TypeScript is parsed', async () => {
  for (const {name, program} of typescriptPrograms) {
    const {warnings} = await transform(textOfProgram(program), {loader: 'ts', format: 'esm'});
    assert.deepEqual(warnings, [], name);
  }
});

/** The name of a program's workload. */
const workloadOf = (name: string): string => name.split(' ')[0] ?? '';

/** What programs print about jobs 0 to 3 of that size, white space aside; in no order where workers share the jobs. */
const SUMS = ['55', '91', '140', '204'];

const printedBy = (file: string, args: readonly string[], cwd: string): readonly string[] => {
  const {status, stdout, stderr} = spawnSync(file, args, {cwd, encoding: 'utf8', timeout: 60_000});
  assert.equal(status, 0, `${args.join(' ')}: ${stderr}`);
  return [...stdout.matchAll(/\d+/g)].map(([digits]) => digits);
};

/** Sums under every strategy, and under two of them every job that needs nothing that has to be installed. */
const isRun = (name: string, workloads: readonly string[]): boolean =>
  workloadOf(name) === 'sum' ||
  (workloads.includes(workloadOf(name)) && /under (sync|async ×\d+),/.test(name));

for (const {name, program} of pythonPrograms) {
  if (!isRun(name, ['matrix', 'compress', 'sets', 'write'])) continue;
  test(`${name}: does its jobs`, withPython, t => {
    const folder = temporaryFolder(t);
    writeFileSync(join(folder, 'program.py'), textOfProgram(program));
    const printed = printedBy('python3', ['program.py'], folder);
    if (workloadOf(name) === 'sum') assert.deepEqual(printed, SUMS);
    else assert.ok(printed.length >= 4, printed.join());
  });
}

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** A folder in which programs find what this project has installed. */
const folderWithPackages = (t: TestContext): string => {
  const folder = temporaryFolder(t);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
};

const NOT_INSTALLED = /p-limit/;

for (const {name, program} of typescriptPrograms) {
  const text = textOfProgram(program);
  if (!isRun(name, ['compress', 'sets', 'write']) || NOT_INSTALLED.test(text)) continue;
  test(`${name}: does its jobs`, {timeout: 60_000}, async t => {
    const folder = folderWithPackages(t);
    const {code} = await transform(text, {loader: 'ts', format: 'esm'});
    writeFileSync(join(folder, 'program.mjs'), code);
    const printed = printedBy(process.execPath, ['program.mjs'], folder);
    if (workloadOf(name) === 'sum')
      assert.deepEqual(
        [...printed].sort((a, b) => +a - +b),
        SUMS,
      );
    else assert.ok(printed.length >= 4, printed.join());
  });
}
