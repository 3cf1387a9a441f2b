import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {RunEvent} from '../../source/model/event/event.js';
import {encode} from '../../source/model/event/wire.js';
import {followRun} from '../../source/runner/run-handle.js';
import {english} from '../helpers/failures.js';
import {plan} from '../helpers/plans.js';

test('a runner that V8 aborts for want of memory is lost for that reason, with the limit', async () => {
  const queued: RunEvent = {type: 'job-queued', job: 1, label: 'one', at: 1, source: 'runner', seq: 1};
  const events: RunEvent[] = [];
  const handle = followRun(
    {
      pid: 1,
      ready: new Promise(() => {}),
      exited: Promise.resolve({exitCode: null, signal: 'SIGABRT', start: 'ready'}),
      send() {},
      signal() {},
      pause() {},
      resume() {},
      onForeign() {},
      onEvents: take => take(encode(queued)),
      onOutput: take => take('stderr', 'FATAL ERROR: Allocation failed - JavaScript heap out of memory\n'),
    },
    plan({strategy: 'thread', jobs: 1}),
    batch => events.push(...batch.events),
  );
  await handle.done;
  const failed = events.find(({type}) => type === 'job-failed');
  assert.match(
    failed?.type === 'job-failed' ? english(failed.error) : '',
    /its thread, which ran out of memory \(limit 512 MB/,
  );
});
