import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type KeyRow, keyGroups, keysOf, rowOf} from '../../source/view/keys.js';

const modes = ['lanes', 'jobs', 'executors', 'cores', 'help', 'menu'] as const;

const twice = (rows: readonly KeyRow[], name: (row: KeyRow) => string): string[] =>
  rows.map(name).filter((key, i, all) => all.indexOf(key) !== i);

for (const mode of modes) {
  test(`${mode}: no key has two rows`, () => {
    assert.deepEqual(
      twice(keysOf(mode), ({key}) => key),
      [],
    );
  });

  test(`${mode}: no two keys differ only by Shift`, () => {
    assert.deepEqual(
      twice(keysOf(mode), ({key}) => key.toLowerCase()),
      [],
    );
    for (const {key} of keysOf(mode)) if (key.length === 1) assert.equal(key, key.toLowerCase());
  });

  test(`${mode}: digits, arrows, enter and esc are there, and a way to leave and to get help`, () => {
    for (const key of ['1', '2', '3', '4', 'up', 'down', 'enter', 'esc', 'tab', 'q', 'ctrl-c', '?']) {
      assert.ok(rowOf(mode, key), key);
    }
  });

  test(`${mode}: every sentence of the help has a key to show`, () => {
    for (const {help, labels} of keyGroups(mode)) assert.notDeepEqual(labels, [], help);
  });
}

test('capitals count as their small letter', () => {
  assert.equal(rowOf('lanes', 'W'), rowOf('lanes', 'w'));
  assert.equal(rowOf('lanes', 'Q')?.command.type, 'quit');
});

test('plus and minus need no Shift', () => {
  assert.deepEqual(rowOf('lanes', '=')?.command, rowOf('lanes', '+')?.command);
  assert.deepEqual(rowOf('lanes', '_')?.command, rowOf('lanes', '-')?.command);
});

test('cores need no Shift, and no letter is taken for them', () => {
  assert.deepEqual(rowOf('lanes', '9')?.command, rowOf('lanes', '(')?.command);
  assert.deepEqual(rowOf('lanes', '0')?.command, rowOf('lanes', ')')?.command);
  for (const mode of modes) {
    assert.deepEqual(rowOf(mode, '(')?.command, {type: 'cores', by: -1});
    assert.deepEqual(rowOf(mode, ')')?.command, {type: 'cores', by: 1});
    assert.deepEqual(rowOf(mode, 'g')?.command, {type: 'lock'});
  }
});

test('a key without a row is nobody', () => {
  assert.equal(rowOf('lanes', 'x'), undefined);
  assert.equal(rowOf('lanes', ''), undefined);
  assert.equal(rowOf('lanes', 'UP'), undefined);
});

test('the keys of one sentence stand together in help', () => {
  const groups = keyGroups('lanes');
  assert.deepEqual(groups.find(({help}) => help === 'run')?.labels, ['1', '2', '3', '4']);
  assert.deepEqual(groups.find(({help}) => help === 'workers')?.labels, ['+', '-', '←', '→']);
  assert.equal(new Set(keysOf('lanes').map(({help}) => help)).size, groups.length);
});
