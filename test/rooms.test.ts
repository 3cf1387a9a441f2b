import assert from 'node:assert/strict';
import {test} from 'node:test';
import {importsOf, resolved, sourceImports} from './helpers/imports.js';

/** What each room may import besides itself, as in the table of source/README.md. `rooms`: rooms, or single files of them. */
type Rule = {
  readonly rooms: readonly string[] | 'all';
  readonly packages: readonly string[];
  readonly node: boolean;
};

const rules: Readonly<Record<string, Rule>> = {
  model: {rooms: [], packages: ['simple-statistics', 'valibot'], node: false},
  text: {rooms: ['model', 'workloads'], packages: ['es-hangul'], node: false},
  outputs: {rooms: ['model', 'text', 'workloads'], packages: ['string-width'], node: false},
  pictures: {rooms: ['model'], packages: ['@xterm/headless', 'string-width'], node: false},
  kernel: {rooms: ['model'], packages: [], node: true},
  market: {rooms: ['model', 'text/en/market.ts'], packages: [], node: true},
  observer: {rooms: ['model', 'kernel'], packages: [], node: true},
  // The content of the embedded server's files is known to both sides.
  workloads: {rooms: ['model', 'kernel', 'market/known-content.ts'], packages: ['undici'], node: true},
  strategies: {rooms: ['model', 'workloads', 'kernel'], packages: ['piscina'], node: true},
  recordings: {rooms: ['model'], packages: ['valibot'], node: true},
  runner: {rooms: ['model', 'strategies', 'kernel'], packages: [], node: true},
  lessons: {rooms: ['model', 'text/en/lesson-file.ts'], packages: ['valibot', 'yaml'], node: true},
  // A demonstration's process has the channels of a runner.
  demonstrations: {rooms: ['model', 'kernel', 'runner', 'strategies/channels.ts'], packages: [], node: true},
  view: {
    rooms: ['model', 'text'],
    packages: [
      'react',
      'ink',
      'ink-spinner',
      'ansi-tokenize',
      'chalk',
      'string-width',
      'wrap-ansi',
      'ansi-escapes',
    ],
    node: true,
  },
  commands: {rooms: 'all', packages: ['commander', 'leven', 'string-width', '@bomb.sh/tab'], node: true},
  'cli.ts': {rooms: 'all', packages: [], node: true},
};

const files = sourceImports();
const roomOf = (path: string): string => path.split('/')[0] ?? path;
const packageOf = (specifier: string): string =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

/** What is wrong with one import, or null. */
const objection = (from: string, specifier: string): string | null => {
  const rule = rules[roomOf(from)];
  if (rule === undefined) return `${from} stands in no room`;
  if (specifier.startsWith('node:')) return rule.node ? null : `${from} imports ${specifier}`;
  const target = resolved(from, specifier, files);
  if (target === null)
    return rule.packages.includes(packageOf(specifier)) ? null : `${from} imports ${specifier}`;
  const room = roomOf(target);
  const allowed =
    room === roomOf(from) || rule.rooms === 'all' || rule.rooms.includes(room) || rule.rooms.includes(target);
  return allowed ? null : `${from} imports ${target}`;
};

test('every form of import is seen', () => {
  const code = [
    "import {a} from './a.js';",
    "import type {\n  B,\n} from './b.js';",
    "import './c.js';",
    "export {d} from './d.js';",
    "const e = () => import('./e.js');",
    `const h = () => import(\`./\${name}/h.js\`);`,
    "const f = createRequire(import.meta.url)('f') ?? require('f');",
    "fork(new URL('./g.js', import.meta.url));",
  ].join('\n');
  const seen = importsOf(code).map(({kind, specifier}) => `${kind} ${specifier}`);
  assert.deepEqual(seen.sort(), [
    `dynamic ./\${name}/h.js`,
    'dynamic ./e.js',
    'dynamic f',
    'entry ./g.js',
    'static ./a.js',
    'static ./c.js',
    'static ./d.js',
    'type ./b.js',
  ]);
});

test('a name with a part that is filled in means every file that it can', () => {
  const loaded = files.get('view/pages/pages.ts')?.map(({specifier}) => specifier);
  assert.ok(loaded?.includes('./lanes/page.js') && loaded.includes('./help/page.js'));
});

test('a wrong import is objected to', () => {
  assert.equal(
    objection('model/run/run-state.ts', '../../text/plain.js'),
    'model/run/run-state.ts imports text/plain.ts',
  );
  assert.equal(objection('model/run/run-state.ts', 'node:fs'), 'model/run/run-state.ts imports node:fs');
  assert.equal(objection('view/line.ts', 'undici'), 'view/line.ts imports undici');
  assert.equal(objection('cellar/line.ts', 'undici'), 'cellar/line.ts stands in no room');
  assert.equal(objection('outputs/plain.ts', '../model/run/run-state.js'), null);
  assert.equal(objection('workloads/table.ts', '../market/known-content.js'), null);
  assert.equal(
    objection('workloads/table.ts', '../market/server.js'),
    'workloads/table.ts imports market/server.ts',
  );
});

test('rooms import what they may', () => {
  const objections = [...files].flatMap(([from, imports]) =>
    imports.map(({specifier}) => objection(from, specifier)).filter(text => text !== null),
  );
  assert.deepEqual(objections, []);
});

/** What is loaded in the process that starts with `entry`: by static imports, and by dynamic ones that it may reach. */
const reachable = (entry: string): Map<string, string> => {
  const from = new Map<string, string>();
  const visit = (path: string): void => {
    for (const {kind, specifier} of files.get(path) ?? []) {
      // A workload's load() is called by executors alone, which a test of its own holds.
      if (kind === 'type' || kind === 'entry' || (kind === 'dynamic' && roomOf(path) === 'workloads'))
        continue;
      const target = resolved(path, specifier, files) ?? packageOf(specifier);
      if (from.has(target)) continue;
      from.set(target, path);
      visit(target);
    }
  };
  visit(entry);
  return from;
};

test('the screen process can reach neither piscina nor undici', () => {
  const loaded = reachable('cli.ts');
  assert.equal(loaded.get('commander'), 'commands/cli/program.ts');
  assert.ok(loaded.has('runner/client.ts'), 'the dashboard and run start runners');
  assert.equal(loaded.get('piscina'), undefined);
  assert.equal(loaded.get('undici'), undefined);
});

test('the runner, which is a process of its own, does reach piscina', () => {
  assert.ok(reachable('runner/entry.ts').has('piscina'));
});

test('only executors and the probe of sizes load the code of a workload', async () => {
  const {readFileSync} = await import('node:fs');
  const callers = [...files.keys()].filter(path =>
    /\.load\(\)/.test(readFileSync(new URL(`../../source/${path}`, import.meta.url), 'utf8')),
  );
  assert.deepEqual(callers.map(roomOf).sort(), ['strategies', 'workloads']);
});

// A module that were loaded in and beside the bundle would exist twice, with two states.
test('the rest of the program loads the screen as its bundle alone', () => {
  const loaded = [...files].flatMap(([from, imports]) =>
    imports
      .filter(({kind}) => kind !== 'type')
      .flatMap(({specifier}) => resolved(from, specifier, files) ?? [])
      .filter(target => roomOf(from) !== 'view' && roomOf(target) === 'view'),
  );
  // One names what the bundle exports, the other is the bundle.
  assert.deepEqual(new Set(loaded), new Set(['view/index.ts', 'view/bundle/index.ts']));
});

/** The groups of files that import each other, directly or by way of others; for types alone counts too. */
const circles = (): readonly string[] => {
  const paths = [...files.keys()];
  // `entry` is left out: a process is named by the file that starts it, which imports nothing from it.
  const targetsOf = (from: string): readonly string[] =>
    (files.get(from) ?? []).flatMap(({kind, specifier}) =>
      kind === 'entry' ? [] : (resolved(from, specifier, files) ?? []),
    );
  const reach = new Map(
    paths.map(start => {
      const seen = new Set<string>();
      const visit = (from: string): void => {
        for (const target of targetsOf(from)) {
          if (seen.has(target)) continue;
          seen.add(target);
          visit(target);
        }
      };
      visit(start);
      return [start, seen] as const;
    }),
  );
  const groups = paths.map(path =>
    paths
      .filter(other => reach.get(path)?.has(other) && reach.get(other)?.has(path))
      .sort()
      .join(' '),
  );
  return [...new Set(groups)].filter(group => group !== '').sort();
};

test('no two files import each other, not even for types', () => {
  assert.deepEqual(circles(), []);
});
