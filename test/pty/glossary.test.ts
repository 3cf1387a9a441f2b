import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openDashboard, READY} from '../helpers/dashboard.js';

test('a term is searched in English and in Korean, opened, and left', async t => {
  const pty = await openDashboard(t);
  // q and t are letters here.
  pty.type('/mqt');
  await pty.waitFor(/Search: mqt_[\s\S]*No term/);
  pty.type('\x7f\x7futex');
  const list = await pty.waitFor(/Search: mutex_/);
  assert.match(list, /mutex +뮤텍스/);
  assert.doesNotMatch(list, /semaphore/);
  pty.type('\r');
  await pty.waitFor(/A lock that one thread can hold/);
  pty.type('\x1b');
  await pty.waitFor(/Search: mutex_/);
  pty.type('\x1b');
  await pty.waitFor(/type to search/);
  pty.type('교착');
  await pty.waitFor(/Search: 교착_[\s\S]*deadlock/);
  pty.type('\x1b');
  await pty.waitFor(/type to search/);
  pty.type('\x1b');
  await pty.waitFor(READY);
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
});
