import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {openOwnThreadFigures} from '../../source/kernel/own-thread-figures.js';
import {parseContextSwitches, parseSchedstat} from '../../source/kernel/proc-parsers.js';
import {threadId} from '../../source/kernel/thread-id.js';

test('there are no figures on systems without /proc', () => {
  assert.equal(openOwnThreadFigures('darwin'), null);
  assert.equal(openOwnThreadFigures('win32'), null);
});

const onLinux = {skip: process.platform !== 'linux' && 'only Linux reports the figures of single threads'};

test('the run time of a computing thread is up to date at every read', onLinux, () => {
  const figures = openOwnThreadFigures();
  assert.ok(figures);
  let before = figures.brief().runUs;
  for (let read = 0; read < 200; read++) {
    for (const end = performance.now() + 0.05; performance.now() < end; );
    const {runUs} = figures.brief();
    assert.ok(runUs > before, `read ${read}: still ${runUs} µs`);
    before = runUs;
  }
});

test('the figures are those that other readers of /proc get', onLinux, () => {
  const files = `/proc/self/task/${threadId()}`;
  const figures = openOwnThreadFigures();
  assert.ok(figures);
  const before = figures.full();
  const schedstat = parseSchedstat(readFileSync(`${files}/schedstat`, 'latin1'));
  const switches = parseContextSwitches(readFileSync(`${files}/status`, 'latin1'));
  const after = figures.full();
  assert.ok(schedstat && switches);
  assert.ok(before.runUs <= schedstat.runUs && schedstat.runUs <= after.runUs);
  assert.ok(before.readyUs <= schedstat.readyUs && schedstat.readyUs <= after.readyUs);
  const total = ({gaveUp = 0, takenOff = 0}) => gaveUp + takenOff;
  assert.ok(total(before) <= total(switches) && total(switches) <= total(after));
});
