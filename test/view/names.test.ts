import assert from 'node:assert/strict';
import {Writable} from 'node:stream';
import {test} from 'node:test';
import {render} from 'ink';
import {createElement} from 'react';
import stringWidth from 'string-width';
import {frameOf} from '../../source/view/frame.js';
import {lineNames} from '../../source/view/names.js';
import {Screen} from '../../source/view/screen.js';
import {propsOf} from '../helpers/frames.js';
import {scenes} from '../helpers/scenes.js';

test('a line keeps its name while it is in use, and each name is one column wide', () => {
  const names = lineNames();
  const fixed = names.nameOf('a line that stays');
  for (let i = 0; i < 20_000; i++) {
    const name = names.nameOf(`line ${i}`);
    assert.equal(stringWidth(name), 1);
    assert.equal(names.lineOf(name), `line ${i}`);
    assert.equal(names.nameOf('a line that stays'), fixed);
  }
  assert.equal(names.lineOf(fixed), 'a line that stays');
});

test('lines that are in sight together never share a name', () => {
  const names = lineNames();
  for (let frame = 0; frame < 100; frame++) {
    const lines = Array.from({length: 200}, (_, i) => `${i} ${i % 3 === 0 ? frame : ''}`);
    const given = lines.map(names.nameOf);
    assert.equal(new Set(given).size, new Set(lines).size);
    assert.deepEqual(given.map(names.lineOf), lines);
  }
});

test('an empty line stays empty, and what is no name stays as it is', () => {
  const names = lineNames();
  assert.equal(names.nameOf(''), '');
  assert.equal(names.lineOf(''), '');
  assert.equal(names.lineOf('text'), 'text');
});

test('a frame that goes through Ink by names is the same frame', () => {
  const shot = scenes['thread-dead']?.();
  assert.ok(shot);
  const names = lineNames();
  const props = propsOf(shot, {columns: 80, rows: 24}, 24);
  let written = '';
  const stdout = Object.assign(
    new Writable({
      decodeStrings: false,
      write(chunk, _encoding, done) {
        if (chunk !== '') written = String(chunk);
        done();
      },
    }),
    {columns: 1, rows: 24, isTTY: true},
  ) as unknown as NodeJS.WriteStream;
  const {unmount} = render(createElement(Screen, {...props, names}), {
    stdout,
    debug: true,
    patchConsole: false,
  });
  const frame = written.split('\n').map(names.lineOf);
  unmount();
  assert.deepEqual(frame, frameOf(props));
});
