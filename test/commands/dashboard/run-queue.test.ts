import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import {openRunQueue, type RunRequest} from '../../../source/commands/dashboard/run-queue.js';
import type {EventOf, RunEvent} from '../../../source/model/event/event.js';
import {batchOf} from '../../../source/model/event/wire.js';
import {settledUs} from '../../../source/model/session/moment.js';
import type {Action} from '../../../source/model/session/session.js';
import {english} from '../../helpers/failures.js';
import {order as settings} from '../../helpers/settings.js';

type StartedRun = {readonly what: string; finish: () => void};

/** A queue whose runs end when the test calls `finish`; `log`: calls of the runner and dispatched actions. */
const open = (prepare: (request: RunRequest) => Promise<void> = async () => {}) => {
  const log: string[] = [];
  const alive: StartedRun[] = [];
  const dispatch = (action: Action): void => {
    if (action.type === 'events') log.push(`events ${action.number}`);
    else if (action.type === 'not-started')
      log.push(`not started ${action.number}: ${english(action.failure)}`);
    else if (action.type === 'dropped') log.push(`dropped ${action.number}`);
  };
  const runs = openRunQueue(
    async request => {
      await prepare(request);
      return take => {
        log.push(`begin ${request.number}`);
        let finish = (): void => {};
        const done = new Promise<void>(resolve => {
          finish = () => {
            take(batchOf([{type: 'run-finished'} as RunEvent]));
            resolve();
          };
        });
        alive.push({what: `${request.number}`, finish});
        return {
          now: () => request.number * 1_000_000,
          pid: 1,
          cancel: () => log.push(`cancel ${request.number}`),
          block: ms => log.push(`block ${request.number} ${ms}`),
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

test('a run begins, dispatches its events, ends, and is followed by the next', async () => {
  const {log, runs, start, finish} = open();
  assert.equal(runs.nowUs(), 0);
  await start(1);
  assert.equal(runs.nowUs(), settledUs(1_000_000));
  await finish();
  assert.equal(runs.nowUs(), 0);
  await start(2);
  await finish();
  assert.deepEqual(log, ['begin 1', 'events 1', 'idle', 'begin 2', 'events 2', 'idle']);
});

test('the next run begins only when the one before has ended, and the latest request wins', async () => {
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

test('a run that cannot be prepared fails with its reason, as it came, and the next one begins', async () => {
  const {log, start, finish} = open(async ({number}) => {
    if (number === 1) throw new Error('no \x1b[31mserver');
  });
  await start(1);
  await start(2);
  await finish();
  assert.deepEqual(log, ['not started 1: no \x1b[31mserver', 'idle', 'begin 2', 'events 2', 'idle']);
});

test('a run that was predicted has the prediction among its events', async () => {
  const prediction = {lesson: 'kitchens', step: 1, before: [1, 2], after: [0, 3]};
  const seen: RunEvent[] = [];
  const runs = openRunQueue(
    async () => take => {
      take(batchOf([{type: 'run-started'} as RunEvent, {type: 'run-finished'} as RunEvent]));
      return {now: () => 0, cancel() {}, block() {}, done: Promise.resolve()};
    },
    action => action.type === 'events' && seen.push(...action.events),
    () => {},
  );
  runs.start({type: 'start', number: 1, strategy: 'sync', settings, prediction});
  await turn();
  assert.deepEqual(
    seen.map(({type}) => type),
    ['run-started', 'note', 'run-finished'],
  );
  assert.deepEqual((seen[1] as EventOf<'note'> & {prediction: unknown}).prediction, prediction);
});
