import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

/** A hundred thousand then fit into half of an executor's heap; a timer and its promise alone take up to 450. */
const MOST_BYTES = 2000;

test("a job in flight takes little memory besides its module's own", () => {
  const entry = fileURLToPath(new URL('../../fixtures/hold-jobs.js', import.meta.url));
  const bytes = Number(execFileSync(process.execPath, ['--expose-gc', entry], {encoding: 'utf8'}));
  assert.ok(bytes > 200 && bytes < MOST_BYTES, `${bytes} bytes for each job`);
});
