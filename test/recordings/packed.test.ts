import assert from 'node:assert/strict';
import {test} from 'node:test';
import {reduce} from '../../source/model/run/reduce.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {ofRun} from '../../source/recordings/kind.js';
import {packer} from '../../source/recordings/packed.js';
import {downloads, events, wholeRun} from '../helpers/scripted-runs.js';

type State = {readonly name: string; readonly jobs: readonly ({readonly job: number} | undefined)[]};

const jobs = (length: number): readonly {readonly job: number}[] =>
  Array.from({length}, (_, i) => ({job: i + 1}));

test('a packed state is the same, with the gaps of its lists', () => {
  const list: ({readonly job: number} | undefined)[] = [...jobs(1300)];
  delete list[700];
  const state: State = {name: 'a', jobs: list};
  const {pack, unpack} = packer<State>(() => null);
  const again = unpack(pack(state).packed);
  assert.deepEqual(again, state);
  assert.equal(700 in again.jobs, false);
});

test('pieces that did not change are shared with the state before', () => {
  const {pack, unpack} = packer<State>(() => null);
  const first: State = {name: 'a', jobs: jobs(100_000)};
  const second: State = {name: 'b', jobs: first.jobs.with(70_000, {job: 0})};
  const [before, after] = [pack(first), pack(second)];
  const shared = after.packed.lists.jobs?.filter((piece, i) => piece === before.packed.lists.jobs?.[i]);
  assert.equal(shared?.length, 195);
  assert.ok(after.bytes < 10_000 && before.bytes > 3_000_000, `${before.bytes} ${after.bytes}`);
  assert.deepEqual(unpack(after.packed), second);
});

test('what is the same in the latest state is kept there alone', () => {
  const latest: State = {name: 'z', jobs: jobs(1000)};
  const state: State = {name: 'a', jobs: [...jobs(600), {job: 0}]};
  const {pack, unpack} = packer<State>(() => latest);
  const again = unpack(pack(state).packed);
  assert.deepEqual(again, state);
  assert.equal(again.jobs[599], latest.jobs[599]);
  assert.notEqual(again.jobs[600], latest.jobs[600]);
});

test('a job that an executor holds follows from what is known of it later', () => {
  const all = events(wholeRun(downloads({strategy: 'async'})));
  const stateAfter = (count: number): RunState => {
    const state = reduce(null, all.slice(0, count));
    assert.ok(state);
    return state;
  };
  const {pack, unpack} = packer<RunState>(() => stateAfter(all.length), ofRun.derived);
  let derived = 0;
  for (let count = 1; count <= all.length; count++) {
    const {packed} = pack(stateAfter(count));
    const numbers = packed.lists.jobs?.flat().filter(element => typeof element === 'number') ?? [];
    const state = stateAfter(count);
    assert.deepEqual(unpack(packed), state);
    // A job that says how far it is stays as it is.
    assert.equal(
      numbers.length,
      state.jobs.filter(job => job?.state === 'running' && job.fraction === null).length,
    );
    derived += numbers.length;
  }
  assert.ok(derived > 0);
});
