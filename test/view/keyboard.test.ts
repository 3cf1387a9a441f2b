import assert from 'node:assert/strict';
import {PassThrough} from 'node:stream';
import {afterEach, beforeEach, mock, test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import {readKeys} from '../../source/view/keyboard.js';

/** A stream that stands for a terminal; only its bytes matter here. */
const open = () => {
  const stdin = Object.assign(new PassThrough(), {unref: () => stdin}) as unknown as NodeJS.ReadStream;
  const keys: string[] = [];
  let ended = 0;
  const stop = readKeys(
    stdin,
    key => keys.push(key),
    () => {
      ended++;
    },
  );
  const type = async (bytes: string | Buffer): Promise<void> => {
    (stdin as unknown as PassThrough).write(bytes);
    await turn();
  };
  return {stdin, keys, type, stop, ended: () => ended};
};

beforeEach(() => mock.timers.enable({apis: ['setTimeout']}));
afterEach(() => mock.timers.reset());

test('keys come one by one, in order', async () => {
  const {keys, type} = open();
  await type('2\x03');
  await type('++q');
  assert.deepEqual(keys, ['2', 'ctrl-c', '+', '+', 'q']);
});

test('a lone esc is a key once nothing has followed for a moment', async () => {
  const {keys, type} = open();
  await type('\x1b');
  mock.timers.tick(29);
  assert.deepEqual(keys, []);
  mock.timers.tick(1);
  assert.deepEqual(keys, ['esc']);
});

test('an arrow that was cut in two is an arrow', async () => {
  const {keys, type} = open();
  await type('\x1b');
  mock.timers.tick(20);
  await type('[');
  mock.timers.tick(20);
  await type('A');
  mock.timers.tick(1000);
  assert.deepEqual(keys, ['up']);
});

test('a character that was cut between its bytes is one character', async () => {
  const {keys, type} = open();
  const bytes = Buffer.from('ㅈ');
  await type(bytes.subarray(0, 1));
  await type(bytes.subarray(1));
  assert.deepEqual(keys, ['w']);
});

test('the end of the terminal is told, an error of it as well, and neither is an exception', async () => {
  const first = open();
  first.stdin.push(null);
  await turn();
  assert.equal(first.ended(), 1);
  const second = open();
  second.stdin.destroy(new Error('read EIO'));
  await turn();
  assert.equal(second.ended(), 1);
});

test('after the last word no key is heard', async () => {
  const {keys, type, stop} = open();
  await type('\x1b');
  stop();
  await type('q');
  mock.timers.tick(1000);
  assert.deepEqual(keys, []);
});
