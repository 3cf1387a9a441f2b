import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {openOwnFigures} from '../../../source/strategies/executor/figures.js';
import {coreOf, schedstatOf, switchesOf} from '../../../source/strategies/executor/proc.js';
import {threadId} from '../../../source/workloads/thread-id.js';

/** Recorded on Linux 6.18; a thread may call itself what it likes. */
const STAT =
  '30336 (a) R 9 (b c)) R 30326 30326 24757 0 -1 4194304 2372 0 0 0 7 0 0 0 20 0 11 0 1175660 779808768 ' +
  '10697 18446744073709551615 11988992 39846385 140726677549040 0 0 0 0 16781312 17922 0 0 0 17 3 0 0 0 0 0 ' +
  '90418888 90555584 836542464 140726677555733 140726677555763 140726677555763 140726677557226 0\n';

const STATUS =
  'Name:\tnode\nState:\tR (running)\nThreads:\t11\nMems_allowed_list:\t0\nvoluntary_ctxt_switches:\t1504\n' +
  'nonvoluntary_ctxt_switches:\t23\n';

test('schedstat: times in µs, and stretches on a core', () => {
  assert.deepEqual(schedstatOf('74175791 38357 9\n'), {runUs: 74175, readyUs: 38, slices: 9});
});

test('stat: the core, whatever the thread is called', () => {
  assert.equal(coreOf(STAT), 3);
});

test('status: context switches of both kinds', () => {
  assert.deepEqual(switchesOf(STATUS), {gaveUp: 1504, takenOff: 23});
});

test('where the system does not tell there are no figures', () => {
  assert.equal(openOwnFigures('darwin'), null);
  assert.equal(openOwnFigures('win32'), null);
});

const onLinux = {skip: process.platform !== 'linux' && 'the kernel tells a thread its figures on Linux'};

test('a thread that computes finds its time up to date at every look', onLinux, () => {
  const figures = openOwnFigures();
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
  const figures = openOwnFigures();
  assert.ok(figures);
  const before = figures.full();
  const told = schedstatOf(readFileSync(`${files}/schedstat`, 'latin1'));
  const switches = switchesOf(readFileSync(`${files}/status`, 'latin1'));
  const after = figures.full();
  assert.ok(before.runUs <= told.runUs && told.runUs <= after.runUs);
  assert.ok(before.readyUs <= told.readyUs && told.readyUs <= after.readyUs);
  const total = ({gaveUp = 0, takenOff = 0}) => gaveUp + takenOff;
  assert.ok(total(before) <= total(switches) && total(switches) <= total(after));
});
