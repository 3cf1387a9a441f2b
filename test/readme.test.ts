import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What a text quotes that is a path: `model/event/wire.ts`, `outputs/`, `test/run.ts`. */
const quotedPaths = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:[\w.-]+\/)+(?:[\w.-]+\.tsx?)?)`/g)].map(([, path = '']) => path);

/** Where a path may begin: here, under source/, or in the folder that a row of a table is about. */
const startsOf = (line: string): readonly string[] => {
  const [, folder] = /^\| `([\w-]+\/)`/.exec(line) ?? [];
  return ['', 'source', ...(folder ? [`source/${folder}`] : [])];
};

/** The targets of links and pictures inside this repository. */
const links = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)#]+)\)/g)]
    .map(([, target = '']) => target)
    .filter(target => !/^\w+:/.test(target));

test('every file that source/README.md names exists', () => {
  const named = textOf('source/README.md')
    .split('\n')
    .flatMap(line => quotedPaths(line).map(path => startsOf(line).map(start => join(root, start, path))));
  assert.ok(named.length > 20);
  const missing = named.filter(places => !places.some(existsSync));
  assert.deepEqual(missing, []);
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
