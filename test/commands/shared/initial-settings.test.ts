import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Chosen} from '../../../source/commands/cli/chosen.js';
import {refuseConflicts} from '../../../source/commands/cli/conflicts.js';
import {targetNamed} from '../../../source/commands/cli/target.js';
import {settingsOf} from '../../../source/commands/shared/initial-settings.js';
import {machineHere} from '../../../source/commands/shared/machine.js';
import {planFor} from '../../../source/commands/shared/planning.js';
import {refusedAs} from '../../helpers/refused.js';
import {machine} from '../../helpers/settings.js';

const sum = targetNamed('sum');
const of = (chosen: Chosen, here = machine) => settingsOf(chosen, sum, null, here);

test('what a run is given of the machine is what was chosen, and stands in its plan', () => {
  const settings = of({cores: 2, gil: true, yields: true, uvThreads: 9});
  const {plan} = planFor(settings, 'thread', null);
  for (const {cores, gil, yields, uvThreads} of [settings, plan])
    assert.deepEqual({cores, gil, yields, uvThreads}, {cores: 2, gil: true, yields: true, uvThreads: 9});
});

test('when nothing is chosen there is no confinement, no lock and no yielding', () => {
  const {cores, gil, yields, uvThreads} = of({});
  assert.deepEqual(
    {cores, gil, yields, uvThreads},
    {cores: null, gil: false, yields: false, uvThreads: null},
  );
});

test('all cores are no confinement, and more there are not', () => {
  assert.equal(of({cores: 4}).cores, null);
  assert.equal(of({cores: 1}).cores, 1);
  assert.throws(() => of({cores: 5}), refusedAs(/^--cores takes a whole number from 1 to 4, not "5"$/));
});

test('where nothing can be confined an error says so in one line', () => {
  assert.throws(
    () => of({cores: 1}, {...machine, obstacle: 'system'}),
    refusedAs(/--cores goes with Linux alone/),
  );
  assert.throws(
    () => of({cores: 4}, {...machine, obstacle: 'taskset'}),
    refusedAs(/--cores needs the command taskset.*install util-linux/),
  );
  assert.equal(of({}, {...machine, obstacle: 'taskset'}).cores, null);
});

test('what does not compute cannot yield; on the dashboard the choice can change', () => {
  const refused = refusedAs(/--yield goes with work that computes/);
  for (const name of ['download', 'course-io', './job.mjs'])
    assert.throws(() => refuseConflicts({yields: true}, targetNamed(name)), refused, name);
  for (const name of ['sum', 'course-cpu'])
    assert.doesNotThrow(() => refuseConflicts({yields: true}, targetNamed(name)), name);
  assert.doesNotThrow(() => refuseConflicts({yields: true}, null));
});

test("libuv's helpers are counted as libuv counts them", () => {
  const {UV_THREADPOOL_SIZE: before} = process.env;
  const counted = (size?: string): number => {
    if (size === undefined) delete process.env.UV_THREADPOOL_SIZE;
    else process.env.UV_THREADPOOL_SIZE = size;
    return machineHere().uvThreads;
  };
  const sizes = [undefined, '8', '0', 'many', '5000'].map(counted);
  counted(before);
  assert.deepEqual(sizes, [4, 8, 1, 1, 1024]);
});
