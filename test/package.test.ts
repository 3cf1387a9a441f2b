import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {sourceImports} from './helpers/imports.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const at = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(at('package.json'));

/** Where the package of these tests lies. */
const folder = mkdtempSync(join(tmpdir(), 'kitchens-test-'));
after(() => rmSync(folder, {recursive: true, force: true}));

/** Packs what is built already: the scripts of the package would build anew, under the tests that run beside this one. */
const pack = async (): Promise<{filename: string; files: {path: string}[]}> => {
  const {stdout} = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
  });
  return JSON.parse(stdout)[0];
};

const packed = pack();

const BUNDLE = 'build/source/view/bundle/';

const sources = (): readonly string[] =>
  readdirSync(join(root, 'source'), {recursive: true, encoding: 'utf8'})
    .filter(path => /\.tsx?$/.test(path))
    .map(path => `build/source/${path.replace(/\.tsx?$/, '.js')}`);

const lessons = (): readonly string[] =>
  readdirSync(join(root, 'source/lessons'))
    .filter(file => file.endsWith('.yaml'))
    .map(file => `source/lessons/${file}`);

test('a package holds README, licence, lessons, the compiled sources and the bundled screen, and nothing else', async () => {
  const compiled = sources().filter(path => !path.startsWith('build/source/view/'));
  const paths = (await packed).files.map(({path}) => path);
  // Files whose source was deleted since the last clean build; `prepare` begins with a clean one.
  const stale = new Set(
    readdirSync(join(root, 'build/source'), {recursive: true, encoding: 'utf8'})
      .map(path => `build/source/${path}`)
      .filter(path => path.endsWith('.js') && !compiled.includes(path) && !path.startsWith(BUNDLE)),
  );
  const rest = paths.filter(path => !stale.has(path) && !path.startsWith(BUNDLE));
  assert.deepEqual(rest.sort(), ['LICENSE', 'README.md', 'package.json', ...lessons(), ...compiled].sort());
  assert.ok(paths.includes(`${BUNDLE}index.js`));
  assert.match(manifest.scripts.prepare, /clean.*build/);
});

test('the screen reads coloured text with the version that Ink asks for', () => {
  const lock = JSON.parse(at('package-lock.json')).packages;
  assert.equal(
    lock['node_modules/ansi-tokenize'].version,
    lock['node_modules/@alcalzone/ansi-tokenize'].version,
  );
  assert.match(manifest.scripts.bundle, /--alias:@alcalzone\/ansi-tokenize=\S+styled-chars/);
});

test('a package says what npm shows, and names no repository', () => {
  for (const key of ['name', 'version', 'description', 'license', 'engines'])
    assert.ok(manifest[key], `${key} is filled in`);
  assert.ok(manifest.keywords.length >= 5);
  for (const key of ['author', 'repository', 'bugs', 'homepage', 'private'])
    assert.equal(manifest[key], undefined, `${key} is left out`);
});

test('what the program imports is a dependency, and the README gives the reason for each', () => {
  const imported = [...sourceImports().values()]
    .flat()
    .map(({specifier}) => specifier)
    .filter(specifier => !specifier.startsWith('.') && !specifier.startsWith('node:'))
    .map(specifier => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
  const dependencies = Object.keys(manifest.dependencies).sort();
  assert.deepEqual([...new Set(imported)].sort(), dependencies);

  const rows = at('README.md')
    .split('\n')
    .filter(line => line.startsWith('| '));
  const explained = (name: string): boolean =>
    rows.some(
      row => row.split('|')[1]?.split(/[ ,]+/).includes(name) && (row.split('|')[2] ?? '').trim() !== '',
    );
  assert.deepEqual(
    dependencies.filter(name => !explained(name)),
    [],
  );
});

/** The package as an installation lays it out, with the dependencies of this clone beside it. */
const install = async (): Promise<void> => {
  const {filename} = await packed;
  await run('tar', ['-xzf', join(folder, filename), '-C', folder]);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
};

test('a package runs jobs under every strategy, from another folder', {timeout: 60_000}, async () => {
  await install();
  const bin = join(folder, 'package', manifest.bin.kitchens);
  assert.match(readFileSync(bin, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  const kitchens = async (...args: readonly string[]): Promise<string> =>
    (await run(process.execPath, [bin, ...args], {cwd: folder})).stdout;

  assert.equal((await kitchens('--version')).split(' ')[0], manifest.version);
  for (const strategy of ['sync', 'thread', 'async', 'process']) {
    const summary = JSON.parse(
      await kitchens(
        'run',
        'course-io',
        '-n',
        '2',
        '--latency',
        '10',
        '-s',
        strategy,
        '--json',
        '--no-config',
      ),
    );
    assert.deepEqual(summary.jobs, {total: 2, finished: 2, failed: 0, cancelled: 0}, strategy);
  }
});
