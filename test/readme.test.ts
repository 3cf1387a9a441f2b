import assert from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {viewNames} from '../source/model/session/views.js';
import {workloadWords} from '../source/text/en/workloads.js';
import {loadLanguages} from '../source/text/languages.js';
import {keyGroupsOf, labelOf} from '../source/view/keys/page-keys.js';
import {pages} from '../source/view/pages/pages.js';
import {sourceImports} from './helpers/imports.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What a text quotes that is a path or a file's name: `model/event/wire.ts`, `outputs/`, `select.ts`. */
const quotedPaths = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:[\w.-]+\/)+(?:[\w.-]+\.tsx?)?|[\w-]+\.tsx?)`/g)].map(([, path = '']) => path);

/** Where a path may begin: here, under source/, or in the folder that a row of a table is about. */
const startsOf = (line: string): readonly string[] => {
  const [, folder] = /^\| `([\w-]+\/)`/.exec(line) ?? [];
  return ['', 'source', ...(folder ? [`source/${folder}`] : [])];
};

const fileNames = new Set([...sourceImports().keys()].map(path => basename(path)));

/** The targets of links and pictures inside this repository. */
const links = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)#]+)\)/g)]
    .map(([, target = '']) => target)
    .filter(target => !/^\w+:/.test(target));

test('every file that source/README.md names exists', () => {
  const named = textOf('source/README.md')
    .split('\n')
    .flatMap(line => quotedPaths(line).map(path => ({path, starts: startsOf(line)})));
  assert.ok(named.length > 20);
  const exists = (path: string, starts: readonly string[]): boolean =>
    fileNames.has(path) || starts.some(start => existsSync(join(root, start, path)));
  const missing = named.filter(({path, starts}) => !exists(path, starts)).map(({path}) => path);
  assert.deepEqual(missing, []);
});

/** The pages on which a key has that meaning, in as few words as tell them. */
const whereOf = (id: string): string => {
  if (pages.every(page => keyGroupsOf(page).every(group => group.id !== id))) return 'a frozen moment';
  const on = pages.filter(page => keyGroupsOf(page).some(group => group.id === id));
  const isAll = (kind: string): boolean =>
    on.every(page => page.kind === kind) && on.length === pages.filter(page => page.kind === kind).length;
  if (on.length >= pages.length - TYPING) return 'everywhere';
  if (isAll('view')) return 'views';
  if (isAll('stage')) return 'demonstrations';
  if (on.length > FEW)
    return viewNames.every(id => on.some(page => page.id === id)) ? 'views and others' : 'several';
  return on.map(page => page.id.replaceAll('-', ' ')).join(', ');
};

/** Pages on which letters are typed, so that they are no keys there. */
const TYPING = pages.filter(({types}) => types).length;
/** More pages than this are not listed. */
const FEW = 3;

/** The table of keys: those of every page, in the standard terms of the field. */
const keyTable = async (): Promise<string> => {
  const {keys: words} = (await loadLanguages()).text('en', 'standard');
  const page = {kind: 'view', scrolls: true, code: true, keys: pages.flatMap(({keys}) => keys)} as const;
  const groups = keyGroupsOf(page);
  const asked = keyGroupsOf({...page, kind: 'panel', asks: true}).filter(({id}) =>
    groups.every(group => group.id !== id),
  );
  const frozen = keyGroupsOf(page, 'frozen').filter(({id}) => groups.every(group => group.id !== id));
  return [...groups, ...frozen, ...asked]
    .map(
      ({id, keys}) =>
        `| ${[...new Set(keys)].map(key => `\`${labelOf(key, false)}\``).join(' ')} | ${whereOf(id)} | ${words[id].help} |\n`,
    )
    .join('');
};

const KEY_TABLE = /(?<=\| key \| page \| does \|\n\|(?:---\|){3}\n)(?:\|.*\n)*/;

/** Holds a table of the README to `rows`; UPDATE_README=1 writes it instead. */
const holdTable = (pattern: RegExp, rows: string): void => {
  const readme = textOf('README.md');
  if (process.env.UPDATE_README === '1')
    writeFileSync(
      join(root, 'README.md'),
      readme.replace(pattern, () => rows),
    );
  else assert.equal(pattern.exec(readme)?.[0], rows, 'UPDATE_README=1 writes the table anew');
};

test('the table of keys in the README is the one that the program has', async () => {
  holdTable(KEY_TABLE, await keyTable());
});

const WORKLOAD_TABLE =
  /(?<=\| workload \| a job \| size \| how the result is checked \|\n\|(?:---\|){4}\n)(?:\|.*\n)*/;

test('the table of workloads in the README has the words of every workload', () => {
  const rows = Object.entries(workloadWords).flatMap(([name, {help, readme}]) =>
    readme ? [`| \`${name}\` | ${readme.job ?? help} | ${readme.size} | ${readme.checked} |\n`] : [],
  );
  holdTable(WORKLOAD_TABLE, rows.join(''));
});

test('every link of both READMEs leads somewhere', () => {
  for (const path of ['README.md', 'source/README.md']) {
    const targets = links(textOf(path));
    assert.ok(targets.length > 0);
    assert.deepEqual(
      targets.filter(target => !existsSync(join(root, dirname(path), target))),
      [],
      path,
    );
  }
});
