import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import {
  type DemonstrationRequest,
  openDemonstrationRunner,
  type StartDemonstration,
} from '../../../source/commands/dashboard/demonstration-runner.js';
import type {Action} from '../../../source/model/session/session.js';

/** Demonstrations that end when they are stopped. */
const opened = () => {
  const log: string[] = [];
  const actions: Action[] = [];
  const takes: ((facts: readonly unknown[]) => void)[] = [];
  let broken = false;
  const start: StartDemonstration = ({settings}, take) => {
    if (broken) throw new Error('cannot fork');
    const name = String(settings);
    log.push(`start ${name}`);
    takes.push(take);
    let end = (): void => {};
    const done = new Promise<void>(resolve => {
      end = resolve;
    });
    return {
      stop() {
        log.push(`stop ${name}`);
        take([`last of ${name}`]);
        end();
      },
      signal: signal => log.push(`${signal} ${name}`),
      done,
    };
  };
  const runner = openDemonstrationRunner(
    async () => start,
    action => actions.push(action),
  );
  return {
    log,
    actions,
    takes,
    runner,
    breaks() {
      broken = true;
    },
  };
};

const request = (settings: string): DemonstrationRequest => ({
  type: 'demonstrate',
  page: 'deadlock',
  settings,
});

test('a new run begins when the one before has ended, whose late facts are dropped', async () => {
  const {log, actions, takes, runner} = opened();
  runner.start(request('A'));
  await turn();
  takes[0]?.(['first of A']);
  runner.start(request('B'));
  runner.start(request('C'));
  await turn();
  takes[1]?.(['first of C']);
  assert.deepEqual(log.slice(0, 2), ['start A', 'stop A']);
  assert.equal(log.at(-1), 'start C');
  assert.ok(!log.includes('start B'));
  assert.deepEqual(actions, [
    {type: 'facts', page: 'deadlock', facts: ['first of A']},
    {type: 'facts', page: 'deadlock', facts: ['first of C']},
  ]);
});

test('a run that is stopped says its last facts, and one that still waits does not begin', async () => {
  const {log, actions, runner} = opened();
  runner.start(request('A'));
  await turn();
  runner.stop();
  await turn();
  assert.deepEqual(log, ['start A', 'stop A']);
  assert.deepEqual(actions, [{type: 'facts', page: 'deadlock', facts: ['last of A']}]);
  runner.start(request('B'));
  runner.stop();
  await turn();
  assert.ok(!log.includes('start B'), `${log}`);
});

test('closing kills the run, which may be stopped', async () => {
  const {log, runner} = opened();
  runner.start(request('A'));
  await turn();
  await runner.close();
  assert.deepEqual(log, ['start A', 'stop A', 'SIGKILL A']);
});

test('signals reach the process of a run', async () => {
  const {log, runner} = opened();
  runner.suspend();
  runner.start(request('A'));
  await turn();
  runner.suspend();
  runner.resume();
  runner.kill();
  assert.deepEqual(log, ['start A', 'SIGSTOP A', 'SIGCONT A', 'stop A', 'SIGKILL A']);
});

test('one that cannot be started has failed', async () => {
  const {actions, runner, breaks} = opened();
  breaks();
  runner.start(request('A'));
  await turn();
  const [action] = actions;
  assert.ok(action?.type === 'facts');
  assert.equal((action.facts[0] as {outcome: string}).outcome, 'failed');
});

test('what was predicted of a demonstration stands with its beginning', async () => {
  const {actions, takes, runner} = opened();
  const prediction = {lesson: 'locks', step: 4, before: [3, 1], after: [1, 3]};
  runner.start({...request('A'), prediction});
  await turn();
  const began = {at: 0, type: 'started', settings: {}};
  const other = {at: 1, type: 'round', round: 1};
  takes[0]?.([began, other]);
  assert.deepEqual(actions, [{type: 'facts', page: 'deadlock', facts: [{...began, prediction}, other]}]);
});
