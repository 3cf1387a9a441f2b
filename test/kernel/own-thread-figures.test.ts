import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {openOwnThreadFigures} from '../../source/kernel/own-thread-figures.js';
import {parseContextSwitches, parseSchedstat} from '../../source/kernel/proc-parsers.js';
import {threadId} from '../../source/kernel/thread-id.js';

test('where the system does not tell there are no figures', () => {
  assert.equal(openOwnThreadFigures('darwin'), null);
  assert.equal(openOwnThreadFigures('win32'), null);
});

const onLinux = {skip: process.platform !== 'linux' && 'the kernel tells a thread its figures on Linux'};

test('a thread that computes finds its time up to date at every look', onLinux, () => {
  const figures = openOwnThreadFigures();
  assert.ok(figures);
  let before = figures.brief().runUs;
  for (let look = 0; look < 200; look++) {
    for (const end = performance.now() + 0.05; performance.now() < end; );
    const {runUs} = figures.brief();
    assert.ok(runUs > before, `look ${look}: ${runUs} µs as before`);
    before = runUs;
  }
});

test('what it reads is what the kernel tells anyone', onLinux, () => {
  const files = `/proc/self/task/${threadId()}`;
  const figures = openOwnThreadFigures();
  assert.ok(figures);
  const before = figures.full();
  const told = parseSchedstat(readFileSync(`${files}/schedstat`, 'latin1'));
  const switches = parseContextSwitches(readFileSync(`${files}/status`, 'latin1'));
  const after = figures.full();
  assert.ok(told && switches);
  assert.ok(before.runUs <= told.runUs && told.runUs <= after.runUs);
  assert.ok(before.readyUs <= told.readyUs && told.readyUs <= after.readyUs);
  const total = ({gaveUp = 0, takenOff = 0}) => gaveUp + takenOff;
  assert.ok(total(before) <= total(switches) && total(switches) <= total(after));
});
