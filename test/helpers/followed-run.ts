import assert from 'node:assert/strict';
import type {Plan} from '../../source/model/event/plan.js';
import type {EventBatch} from '../../source/model/event/wire.js';
import {reduce} from '../../source/model/run/reduce.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {followRun} from '../../source/runner/run-handle.js';
import type {RunnerExit} from '../../source/runner/runner-process.js';

/** What became of a run of which a runner wrote some lines: `lines` as they were handed on. */
export type FollowedRun = {
  readonly state: RunState;
  readonly isKilled: boolean;
  readonly batches: readonly EventBatch[];
};

/** Follows a runner that writes these lines; it exits once it is killed, or after them. */
export const followedRun = async (lines: readonly string[], of: Plan): Promise<FollowedRun> => {
  let state: RunState | null = null;
  const batches: EventBatch[] = [];
  let isKilled = false;
  let exit = (_: RunnerExit): void => {};
  let say = (_: string): void => {};
  const handle = followRun(
    {
      pid: 1,
      ready: new Promise(() => {}),
      exited: new Promise(resolve => {
        exit = resolve;
      }),
      send() {},
      signal(name) {
        isKilled ||= name === 'SIGKILL';
      },
      pause() {},
      resume() {},
      onForeign() {},
      onEvents(take) {
        say = take;
      },
      onOutput() {},
    },
    of,
    batch => {
      batches.push(batch);
      state = reduce(state, batch.events);
    },
  );
  say(lines.join(''));
  exit({...(isKilled ? {exitCode: null, signal: 'SIGKILL'} : {exitCode: 0, signal: null}), start: 'ready'});
  await handle.done;
  return {state: state ?? assert.fail(), isKilled, batches};
};
