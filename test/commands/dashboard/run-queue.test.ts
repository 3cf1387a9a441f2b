import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import {openRuns, type Start} from '../../../source/commands/dashboard/run-queue.js';
import type {RunEvent} from '../../../source/model/event/event.js';
import {batchOf} from '../../../source/model/event/wire.js';
import type {Action} from '../../../source/model/session/session.js';
import {english} from '../../helpers/failures.js';
import {order as settings} from '../../helpers/settings.js';

type Told = {readonly what: string; finish: () => void};

/** Runs whose runner does as the test says; `log` is what was asked of it and what was told. */
const open = (prepare: (start: Start) => Promise<void> = async () => {}) => {
  const log: string[] = [];
  const alive: Told[] = [];
  const dispatch = (action: Action): void => {
    if (action.type === 'events') log.push(`events ${action.number}`);
    else if (action.type === 'not-started')
      log.push(`not started ${action.number}: ${english(action.failure)}`);
    else if (action.type === 'dropped') log.push(`dropped ${action.number}`);
  };
  const runs = openRuns(
    async start => {
      await prepare(start);
      return take => {
        log.push(`begin ${start.number}`);
        let finish = (): void => {};
        const done = new Promise<void>(resolve => {
          finish = () => {
            take(batchOf([{type: 'run-finished'} as RunEvent]));
            resolve();
          };
        });
        alive.push({what: `${start.number}`, finish});
        return {
          now: () => start.number * 1000,
          cancel: () => log.push(`cancel ${start.number}`),
          done,
        };
      };
    },
    dispatch,
    () => log.push('idle'),
  );
  const start = async (number: number): Promise<void> => {
    runs.start({type: 'start', number, strategy: 'sync', settings});
    await turn();
  };
  const finish = async (): Promise<void> => {
    alive.shift()?.finish();
    await turn();
  };
  return {log, runs, start, finish};
};

test('a run begins, tells, ends, and leaves room for the next', async () => {
  const {log, runs, start, finish} = open();
  assert.equal(runs.nowUs(), 0);
  await start(1);
  assert.equal(runs.nowUs(), 1000);
  await finish();
  assert.equal(runs.nowUs(), 0);
  await start(2);
  await finish();
  assert.deepEqual(log, ['begin 1', 'events 1', 'idle', 'begin 2', 'events 2', 'idle']);
});

test('the next run begins only when the one before has gone, and the last one asked for wins', async () => {
  const {log, runs, start, finish} = open();
  await start(1);
  runs.cancel();
  await start(2);
  runs.cancel();
  await start(3);
  assert.deepEqual(log, ['begin 1', 'cancel 1', 'dropped 2', 'cancel 1']);
  await finish();
  assert.deepEqual(log.slice(4), ['events 1', 'begin 3']);
});

test('a run that is cancelled while it is prepared never begins', async () => {
  let ready = (): void => {};
  const {log, runs, start} = open(() => new Promise(resolve => (ready = resolve)));
  await start(1);
  runs.cancel();
  ready();
  await turn();
  assert.deepEqual(log, ['dropped 1', 'idle']);
});

test('a run that cannot be prepared says why, without control characters, and the next one goes on', async () => {
  const {log, start, finish} = open(async ({number}) => {
    if (number === 1) throw new Error('no \x1b[31mserver');
  });
  await start(1);
  await start(2);
  await finish();
  assert.deepEqual(log, ['not started 1: no  [31mserver', 'idle', 'begin 2', 'events 2', 'idle']);
});
