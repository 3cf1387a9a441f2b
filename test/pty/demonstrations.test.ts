import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openDashboard, READY} from '../helpers/dashboard.js';
import {extinct, familyWhere} from '../helpers/family.js';
import {long} from '../helpers/variety.js';

const ENTRY = /demonstrations\/entry\.js/;

test('a deadlock is seen, cured, and left with esc, and its threads are gone', async t => {
  const pty = await openDashboard(t);
  pty.type('d');
  await pty.waitFor(/Press 1: without a cure/);
  pty.type('1');
  await pty.waitFor(/DEADLOCK \d/);
  const frame = await pty.waitFor(/Cook 1 ─ pan ─› Cook 2/);
  assert.match(frame, /Cook 2 .*waits for the knife of Cook 1/);
  pty.type('2');
  await pty.waitFor(/DONE[\s\S]*order: 6 of 6 served/);
  pty.type('1');
  await pty.waitFor(/DEADLOCK \d/);
  const family = await familyWhere(pty.pid, all => all.some(({command}) => ENTRY.test(command)));
  pty.type('\x1b');
  await pty.waitFor(READY);
  await extinct(family.filter(({command}) => ENTRY.test(command)));
});

test('the demonstrations follow each other by tab, and quitting ends the one that runs', long, async t => {
  const pty = await openDashboard(t);
  pty.type('d\t');
  await pty.waitFor(/Lost updates/);
  pty.type('4');
  await pty.waitFor(/200,000 additions lost/);
  pty.type('\t');
  await pty.waitFor(/Order rail and ovens/);
  pty.type('1');
  await pty.waitFor(/2 of 2 ovens in use/);
  pty.type('\t');
  await pty.waitFor(/Four quadrants/);
  pty.type('3');
  await pty.waitFor(/10 submitted, \d+ complete, 1 wait/);
  const family = await familyWhere(pty.pid, all => all.some(({command}) => ENTRY.test(command)));
  pty.type('q');
  assert.equal((await pty.exit).code, 0);
  await extinct(family);
});

test(
  'all four quadrants stand below each other, each with its calls and what it did meanwhile',
  long,
  async t => {
    const pty = await openDashboard(t);
    pty.type('d\t\t\t');
    await pty.waitFor(/Four quadrants[\s\S]*Press 1 to 4/);
    pty.type('5');
    const frame = await pty.waitFor(/Four quadrants.*DONE/);
    assert.match(frame, /blocking, synchronous +no +the cook asks/);
    assert.match(frame, /11 reads blocked +other work 0 +loop turns 0/);
    assert.match(frame, /non-blocking, synchronous +yes +the cook asks/);
    assert.match(frame, /[1-9][\d,]* EAGAIN, 11 answered +other work [1-9][\d,]* +loop turns 0/);
    assert.match(frame, /blocking, asynchronous +no +the oven notifies/);
    assert.match(frame, /10 submitted, 10 complete, 1 wait +other work 0 +loop turns 0/);
    assert.match(frame, /non-blocking, asynchronous\] +yes +the oven notifies/);
    assert.match(frame, /1 watch \(\w+\), \d+ notified +other work [1-9]\d* +loop turns [1-9]\d*/);
  },
);
