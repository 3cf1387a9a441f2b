import assert from 'node:assert/strict';
import {Writable} from 'node:stream';
import {test} from 'node:test';
import {render} from 'ink';
import {createElement} from 'react';
import stringWidth from 'string-width';
import {frameOf} from '../../source/view/frame.js';
import {frameNames} from '../../source/view/names.js';
import {Screen} from '../../source/view/screen.js';
import {propsOf} from '../helpers/frames.js';
import {scenes} from '../helpers/scenes.js';

test('a frame is known by its name, of one column, until many others have come', () => {
  const names = frameNames();
  for (let i = 0; i < 100; i++) {
    const before = names.nameOf([`frame ${i}`, '']);
    const name = names.nameOf([`the next frame ${i}`]);
    assert.equal(stringWidth(name), 1);
    assert.notEqual(name, before);
    assert.deepEqual(names.linesOf(before), [`frame ${i}`, '']);
    assert.deepEqual(names.linesOf(name), [`the next frame ${i}`]);
  }
});

test('what is no name is no frame', () => {
  const names = frameNames();
  names.nameOf(['a line']);
  assert.equal(names.linesOf('a line'), null);
  assert.equal(names.linesOf(''), null);
});

test('a frame that goes through Ink by names is the same frame', () => {
  const shot = scenes['thread-dead']?.();
  assert.ok(shot);
  const names = frameNames();
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
  const frame = names.linesOf(written);
  unmount();
  assert.deepEqual(frame, frameOf(props));
});
