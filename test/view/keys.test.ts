import assert from 'node:assert/strict';
import {test} from 'node:test';
import {demonstrationKind} from '../../source/recordings/demonstrations.js';
import {
  commandOf,
  heldBy,
  keyGroupsOf,
  keyRowsOf,
  labelOf,
  typedBy,
} from '../../source/view/keys/page-keys.js';
import {pageNamed, pages} from '../../source/view/pages/pages.js';

const lanes = pages[0];

/** Those that stand more than once in a list. */
const twice = (names: readonly string[]): readonly string[] =>
  names.filter((name, i) => names.indexOf(name) !== i);

const modes = ['following', 'frozen', 'naming', 'replayed', 'answered'] as const;

/** Pages whose demonstrations are recorded. */
const recorded = pages.filter(({id}) => demonstrationKind(id) !== undefined);

for (const [page, mode] of pages.flatMap(page => modes.map(mode => [page, mode] as const))) {
  if (mode === 'replayed' && !recorded.includes(page)) continue;
  if (mode === 'answered' && !page.asks) continue;
  const named = mode === 'following' ? page.id : `${page.id}, ${mode}`;
  const keys = keyRowsOf(page, mode).flatMap(row =>
    [...row.keys, ...(row.aliases ?? [])].map(([key]) => key),
  );

  test(`${named}: no key stands in two rows`, () => {
    assert.deepEqual(twice(keys), []);
  });

  test(`${named}: no two keys differ only by Shift`, () => {
    assert.deepEqual(twice(keys.map(key => key.toLowerCase())), []);
    for (const key of keys) if (key.length === 1) assert.equal(key, key.toLowerCase());
  });

  test(`${named}: digits, arrows, enter and esc are keys, and so is a way to leave and to get help`, () => {
    const letters = page.types ? [] : ['1', '2', '3', '4', 'tab', 'q'];
    const others = heldBy(page, mode) === 'naming' ? [] : [...letters, 'up', 'down', '?'];
    for (const key of [...others, 'enter', 'esc', 'ctrl-c']) {
      assert.ok(commandOf(page, key, mode), key);
    }
  });

  test(`${named}: every sentence of the help has a key to show, and a label for it`, () => {
    for (const {id, keys: shown} of keyGroupsOf(page, mode)) {
      assert.notDeepEqual(shown, [], id);
      for (const key of shown) for (const ascii of [false, true]) assert.notEqual(labelOf(key, ascii), '');
    }
  });

  test(`${named}: no two rows have the same place in the footer`, () => {
    // Of a replay those alone are shown that move in it.
    const shown = keyRowsOf(page, mode).filter(({when}) => mode !== 'replayed' || when === mode);
    const places = shown.flatMap(({footer, sooner}) => [
      ...(footer === null ? [] : [footer]),
      ...(sooner ? [sooner.footer] : []),
    ]);
    assert.equal(new Set(places).size, places.length);
  });
}

test('a frozen view has keys of its own, and every other page those that it had', () => {
  assert.deepEqual(commandOf(lanes, 'left'), {type: 'change', id: 'workers', by: -1});
  assert.deepEqual(commandOf(lanes, 'left', 'frozen'), {type: 'seek', to: {by: 'event', steps: -1}});
  assert.equal(commandOf(lanes, 'm'), undefined);
  assert.equal(commandOf(lanes, 'm', 'frozen')?.type, 'marker');
  assert.deepEqual(commandOf(lanes, 'shift-right', 'frozen'), {type: 'seek', to: {by: 'time', us: 100_000}});
  for (const page of pages.filter(({kind}) => kind !== 'view'))
    assert.deepEqual(keyRowsOf(page, 'frozen'), keyRowsOf(page));
  for (const key of ['1', '4', 'v', '+', '?', 'j'])
    assert.deepEqual(commandOf(lanes, key, 'frozen'), commandOf(lanes, key), key);
});

test('a replayed demonstration has the keys of its cursor, and its own that begin a new one', () => {
  assert.ok(recorded.length >= 4);
  for (const page of recorded) {
    assert.deepEqual(commandOf(page, 'left', 'replayed'), {type: 'seek', to: {by: 'event', steps: -1}});
    assert.equal(commandOf(page, 'space', 'replayed')?.type, 'pause');
    assert.deepEqual(commandOf(page, 'end', 'replayed'), {type: 'seek', to: {to: 'end'}});
    assert.equal(commandOf(page, ']', 'replayed')?.type, 'playback-speed');
    for (const key of ['1', 'enter', 'tab', 'esc', '?', 'e', 'up'])
      assert.deepEqual(commandOf(page, key, 'replayed'), commandOf(page, key), key);
    assert.equal(commandOf(page, 'm', 'replayed'), undefined);
    assert.equal(commandOf(page, 'space'), commandOf(page, 'space', 'frozen'));
  }
  assert.deepEqual(keyRowsOf(lanes, 'replayed'), keyRowsOf(lanes));
});

test('capitals count as their small letter', () => {
  assert.equal(commandOf(lanes, 'W'), commandOf(lanes, 'w'));
  assert.equal(commandOf(lanes, 'Q')?.type, 'quit');
});

test('plus and minus need no Shift', () => {
  assert.deepEqual(commandOf(lanes, '='), commandOf(lanes, '+'));
  assert.deepEqual(commandOf(lanes, '_'), commandOf(lanes, '-'));
});

test('cores need no Shift, and no letter is taken for them', () => {
  assert.deepEqual(commandOf(lanes, '9'), commandOf(lanes, '('));
  assert.deepEqual(commandOf(lanes, '0'), commandOf(lanes, ')'));
  // Lessons and demonstrations have keys of their own.
  for (const page of pages.filter(
    ({kind, asks, types, picks}) => kind !== 'stage' && !asks && !types && !picks,
  )) {
    assert.deepEqual(commandOf(page, '('), {type: 'change', id: 'cores', by: -1});
    assert.deepEqual(commandOf(page, ')'), {type: 'change', id: 'cores', by: 1});
    assert.deepEqual(commandOf(page, 'g'), {type: 'change', id: 'gil', by: 1});
  }
});

test('no key of a demonstration starts or changes a run', () => {
  const stages = pages.filter(({kind}) => kind === 'stage');
  assert.ok(stages.length > 0);
  for (const page of stages) {
    const commands = keyRowsOf(page).flatMap(({keys}) => keys.map(([, command]) => command));
    const ofRuns = commands.filter(
      command =>
        ['run', 'again', 'pause', 'tour'].includes(command.type) ||
        (command.type === 'change' && command.id !== 'terms' && command.id !== 'language'),
    );
    assert.deepEqual(ofRuns, [], page.id);
    const first = commandOf(page, '1');
    assert.ok(first?.type === 'demonstrate' && first.page === page.id);
  }
});

test('letters of any script are text where a search is typed, and no commands', () => {
  const glossary = pageNamed('glossary');
  for (const key of ['q', 'T', '4', '/', '-', '락', 'ㅁ']) {
    assert.equal(typedBy(glossary, key), key);
    assert.equal(commandOf(glossary, key), undefined);
    assert.equal(typedBy(lanes, key), null);
  }
  assert.equal(typedBy(glossary, 'space'), ' ');
  for (const key of ['enter', 'esc', 'up', '?', 'ctrl-c']) assert.equal(typedBy(glossary, key), null);
});

test('whatever is typed while a mark is given a name is text, and few keys hold', () => {
  for (const key of ['q', 'm', '?', '+', '1', '락', 'ㅁ', '日', '😀']) {
    assert.equal(typedBy(lanes, key, 'naming'), key);
    assert.equal(commandOf(lanes, key, 'naming'), undefined, key);
  }
  assert.equal(typedBy(lanes, 'space', 'naming'), ' ');
  const held = ['enter', 'esc', 'backspace', 'delete', 'ctrl-c', 'tab', 'left', 'up'].map(key => [
    key,
    commandOf(lanes, key, 'naming')?.type,
  ]);
  assert.deepEqual(held, [
    ['enter', 'name'],
    ['esc', 'back'],
    ['backspace', 'erase'],
    ['delete', 'erase'],
    ['ctrl-c', 'quit'],
    ['tab', undefined],
    ['left', undefined],
    ['up', undefined],
  ]);
  assert.equal(typedBy(pageNamed('help'), 'q', 'naming'), null);
});

test('a key without a row asks for nothing', () => {
  assert.equal(commandOf(lanes, 'x'), undefined);
  assert.equal(commandOf(lanes, ''), undefined);
  assert.equal(commandOf(lanes, 'UP'), undefined);
});

test('the keys of one sentence stand together in help', () => {
  const groups = keyGroupsOf(lanes);
  assert.deepEqual(groups.find(({id}) => id === 'run')?.keys, ['1', '2', '3', '4']);
  assert.deepEqual(groups.find(({id}) => id === 'workers')?.keys, ['+', '-', '_', '=', 'left', 'right']);
  assert.deepEqual(groups.find(({id}) => id === 'cores')?.keys, ['(', ')', '9', '0']);
  assert.equal(new Set(keyRowsOf(lanes).map(({id}) => id)).size, groups.length);
});
