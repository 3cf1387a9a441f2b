import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import {openRunners} from '../../source/runner/client.js';
import {affinityObstacle, allowedCores} from '../../source/runner/cpu-affinity.js';
import type {LaunchOptions} from '../../source/runner/launch-options.js';
import {plan} from '../helpers/plans.js';
import {childrenOf, exists, gone} from '../helpers/processes.js';

const skip = process.platform === 'win32';
const free: LaunchOptions = {cores: null, uvThreads: null};
const helped: LaunchOptions = {...free, uvThreads: 8};

/** Living children of this process, without the one that lists them. */
const children = async (): Promise<number[]> => (await childrenOf(process.pid)).filter(exists);

/** Runners that are closed at the end of the test, and a list of the processes that they have forked. */
const open = (t: TestContext) => {
  const runners = openRunners();
  t.after(runners.close);
  return {runners, forked: children};
};

/** The id of the runner process of a run. */
const runOn = async (
  {runners}: ReturnType<typeof open>,
  needs: LaunchOptions,
): Promise<number | undefined> => {
  const {pid, done} = runners.start(plan({strategy: 'sync', jobs: 1, ...needs}), () => {});
  await done;
  return pid;
};

test('the runner that was forked ahead executes the next run', {skip}, async t => {
  const these = open(t);
  these.runners.warm(helped);
  these.runners.warm({...helped});
  const ahead = await these.forked();
  assert.equal(ahead.length, 1);
  assert.equal(await runOn(these, helped), ahead[0]);
  await these.runners.close();
});

test('a runner that was forked with other options is not used and is killed', {skip}, async t => {
  const these = open(t);
  these.runners.warm(free);
  const ahead = await these.forked();
  assert.equal(ahead.length, 1);
  const pid = await runOn(these, helped);
  assert.ok(pid !== undefined && !ahead.includes(pid));
  await gone(ahead);
  assert.deepEqual(await these.forked(), []);
  await these.runners.close();
});

test('when the options change, the runner that was forked ahead is replaced', {skip}, async t => {
  const these = open(t);
  these.runners.warm(free);
  const first = await these.forked();
  these.runners.warm(helped);
  await gone(first);
  const second = await these.forked();
  assert.equal(second.length, 1);
  assert.equal(await runOn(these, helped), second[0]);
  await these.runners.close();
  assert.deepEqual(await these.forked(), []);
});

test('a confined runner has the process id of taskset, which it replaces', {
  skip: affinityObstacle() !== null || allowedCores().length < 2,
}, async t => {
  const these = open(t);
  const confined = {cores: 1, uvThreads: null};
  these.runners.warm(confined);
  const ahead = await these.forked();
  assert.deepEqual([await runOn(these, confined)], ahead);
  these.runners.warm(confined);
  await these.runners.close();
  assert.deepEqual(await these.forked(), []);
});
