import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {lossOf} from '../../source/runner/runner-loss.js';
import {forkRunner} from '../../source/runner/runner-process.js';
import {folderFor} from '../cli/kitchens.js';
import {english} from '../helpers/failures.js';

const free = {cores: null, uvThreads: null};

test('a runner that never becomes ready is ended after ten seconds, and what to try is said', async t => {
  const entry = join(folderFor(t), 'hangs.mjs');
  writeFileSync(entry, 'setInterval(() => {}, 1e6);');
  t.mock.timers.enable({apis: ['setInterval']});
  const runner = forkRunner(free, false, entry);
  t.mock.timers.tick(9900);
  assert.doesNotThrow(() => process.kill(runner.pid ?? 0, 0));
  t.mock.timers.tick(100);
  const exit = await runner.exited;
  assert.deepEqual([exit.signal, exit.start], ['SIGKILL', 'overdue']);
  assert.match(english(lossOf(exit, '')), /did not start up: .*ulimit -u/);
});

test('a runner that finds no thread for itself has not started up; one that ends otherwise is lost', () => {
  const exit = {exitCode: 1, signal: null, start: 'broken off'} as const;
  for (const words of [
    'Error: EAGAIN\n at new Worker',
    'Assertion failed: (0) == (uv_thread_create(t.get(), a, b))',
  ])
    assert.equal(lossOf(exit, words).reason, 'runner-not-ready');
  assert.equal(lossOf({...exit, exitCode: null, signal: 'SIGABRT'}, '').reason, 'runner-not-ready');
  assert.equal(lossOf(exit, 'SyntaxError: x').reason, 'runner-lost');
  assert.equal(lossOf({...exit, start: 'ready'}, 'EAGAIN of a job').reason, 'runner-lost');
});
