import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {constants, openSync} from 'node:fs';
import {Socket} from 'node:net';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import {openEventPipe} from '../../source/runner/event-pipe.js';
import {temporaryFolder} from '../helpers/temporary.js';

test('a pipe whose reader takes nothing is full, and has room again when all was read', {
  skip: process.platform === 'win32',
}, async t => {
  const path = join(temporaryFolder(t), 'pipe');
  execFileSync('mkfifo', [path]);
  const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const pipe = openEventPipe(openSync(path, constants.O_WRONLY), {mostWaiting: 200_000});
  const line = `${'x'.repeat(9999)}\n`;
  let count = 0;
  for (; !pipe.isFull() && count < 1000; count++) pipe.send(line);
  assert.ok(count >= 20);
  const room = new Promise<void>(resolve => pipe.onRoom(resolve));
  const read = text(new Socket({fd: reader, readable: true, writable: false}));
  await room;
  assert.equal(pipe.isFull(), false);
  await pipe.close();
  assert.equal((await read).length, count * line.length);
});
