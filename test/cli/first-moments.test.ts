import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {extinct, familyWhere, type Relative} from '../helpers/family.js';
import {sourceImports} from '../helpers/imports.js';
import {fixture} from '../helpers/plans.js';
import {ptyOf} from '../helpers/pty.js';
import {varied} from '../helpers/variety.js';
import {cli, folderFor, kitchens, start, textOnce} from './kitchens.js';

const DOWNLOADS = ['run', 'course-io', '-s', 'thread', '--latency', '60000', '--json', '--no-config'];

/** From the moment in which signals are taken to the middle of the run, ms. */
const MOMENTS = Array.from({length: 16}, (_, index) => 25 * index);

/** Has the program say on standard error that it takes signals. */
const saysWhenItListens = `if (process.argv[1]?.endsWith('cli.js')) process.on('newListener', event => {
  if (event === 'SIGHUP') process.stderr.write('listens');
})`;
const env = {NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(saysWhenItListens)}`};

for (const ms of varied(MOMENTS, ms => ms % 100 === 0))
  test(`a signal after ${ms} ms gives its exit code and, with --json, a document`, async () => {
    const {child, ended} = start(DOWNLOADS, env);
    await textOnce(child.stderr, /listens/);
    setTimeout(() => child.kill('SIGTERM'), ms);
    const {code, stdout, stderr} = await ended;
    assert.deepEqual([code, stderr], [143, 'listens']);
    const {outcome, jobs} = JSON.parse(stdout);
    assert.deepEqual([outcome, jobs], ['cancelled', {total: 9, finished: 0, failed: 0, cancelled: 9}]);
  });

/** Whether the process that looks at the module is there. */
const isLooking = (relatives: readonly Relative[]): boolean => relatives.length > 0;

for (const module of varied(['import-hangs', 'import-loops'], name => name === 'import-loops')) {
  const path = fixture(`modules/${module}.mjs`);

  test(`${module}: a signal while a module is looked at gives a document too`, async () => {
    const {child, ended} = start(['run', path, '--json']);
    const relatives = await familyWhere(child.pid ?? 0, isLooking);
    child.kill('SIGTERM');
    const {code, stdout} = await ended;
    assert.equal(code, 143);
    const {outcome, jobs, plan} = JSON.parse(stdout);
    assert.deepEqual([outcome, jobs.total, plan.workload], ['cancelled', 0, 'module']);
    await extinct(relatives);
  });

  test(`${module}: a signal leaves before the dashboard is there`, async t => {
    const pty = ptyOf(t, {args: [cli, path, '--no-config']});
    const relatives = await familyWhere(pty.pid, isLooking);
    pty.kill('SIGTERM');
    assert.deepEqual(await pty.exit, {code: 143, signal: 0});
    assert.equal(pty.raw(), '');
    await extinct(relatives);
  });
}

/** Has the program believe that it runs on another version of Node. */
const runningOn = (version: string): NodeJS.ProcessEnv => {
  const code = `Object.defineProperty(process, 'versions', {value: {...process.versions, node: '${version}'}})`;
  return {NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}`};
};

for (const old of ['12.22.12', '18.20.8', '20.9.0', '20.18.0'])
  test(`Node ${old} is refused in one line`, async () => {
    const {code, stdout, stderr} = await kitchens(['--version'], runningOn(old));
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /^kitchens: needs Node 20\.18\.1 or newer[^\n]*\n$/);
  });

for (const fine of ['20.18.1', '20.19.0', '22.0.0', '100.0.0'])
  test(`Node ${fine} is taken`, async () => {
    assert.equal((await kitchens(['--version'], runningOn(fine))).code, 0);
  });

for (const [lang, line] of [
  ['en', /^kitchens: the working folder no longer exists[^\n]*\n$/],
  ['ko', /^kitchens: 작업 폴더가 [^\n]*\n$/],
] as const)
  test(`a working folder that was deleted is one line (${lang})`, async t => {
    const folder = join(folderFor(t), 'gone');
    mkdirSync(folder);
    const script = 'cd "$1" && rmdir "$1" && shift && exec "$@"';
    const command = [process.execPath, cli, 'run', 'sum', '-n', '1', '--lang', lang];
    const child = spawnSync('sh', ['-c', script, 'sh', folder, ...command], {encoding: 'utf8'});
    assert.equal(child.status, 2);
    assert.equal(child.stdout, '');
    assert.match(child.stderr, line);
  });

test('nothing is loaded before signals are taken and the version is known, and that in old syntax', () => {
  const entry = readFileSync(cli, 'utf8');
  assert.doesNotMatch(entry, /^\s*import\b(?! *\()/m, 'nothing is imported statically');
  assert.doesNotMatch(entry, /\?\.|\?\?|\|\|=|&&=|\bawait\b|#\w+ =/, 'syntax that came after Node 12');
  const first = [...sourceImports()].find(([path]) => path === 'cli.ts')?.[1].map(({specifier}) => specifier);
  assert.deepEqual(first, ['./commands/shared/signals.js', './commands/cli/main.js']);
});
