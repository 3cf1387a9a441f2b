import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {sourceImports} from './helpers/imports.js';

const root = fileURLToPath(new URL('../../source/', import.meta.url));

test('every docstring stands before what it describes', () => {
  const apart = [...sourceImports().keys()].flatMap(path =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/^.*\*\/\n[ \t]*\/\*\*.*$/gm)].map(
      ([two]) => `${path}: ${two}`,
    ),
  );
  assert.deepEqual(apart, [], 'two docstrings in a row');
});
