import assert from 'node:assert/strict';
import {test} from 'node:test';
import {packer, unpacked} from '../../source/recordings/packed.js';

type State = {readonly name: string; readonly jobs: readonly ({readonly job: number} | undefined)[]};

const jobs = (length: number): readonly {readonly job: number}[] =>
  Array.from({length}, (_, i) => ({job: i + 1}));

test('a packed state is the same, with the gaps of its lists', () => {
  const list: ({readonly job: number} | undefined)[] = [...jobs(1300)];
  delete list[700];
  const state: State = {name: 'a', jobs: list};
  const again = unpacked(packer<State>(() => null)(state).packed);
  assert.deepEqual(again, state);
  assert.equal(700 in again.jobs, false);
});

test('pieces that did not change are shared with the state before', () => {
  const pack = packer<State>(() => null);
  const first: State = {name: 'a', jobs: jobs(100_000)};
  const second: State = {name: 'b', jobs: first.jobs.with(70_000, {job: 0})};
  const [before, after] = [pack(first), pack(second)];
  const shared = after.packed.lists.jobs?.filter((piece, i) => piece === before.packed.lists.jobs?.[i]);
  assert.equal(shared?.length, 195);
  assert.ok(after.bytes < 10_000 && before.bytes > 3_000_000, `${before.bytes} ${after.bytes}`);
  assert.deepEqual(unpacked(after.packed), second);
});

test('what is the same in the latest state is kept there alone', () => {
  const latest: State = {name: 'z', jobs: jobs(1000)};
  const state: State = {name: 'a', jobs: [...jobs(600), {job: 0}]};
  const {packed} = packer<State>(() => latest)(state);
  const again = unpacked(packed);
  assert.deepEqual(again, state);
  assert.equal(again.jobs[599], latest.jobs[599]);
  assert.notEqual(again.jobs[600], latest.jobs[600]);
});
