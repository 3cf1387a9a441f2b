import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {closeSync, constants, openSync, writeFileSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {varied} from '../helpers/variety.js';
import {cli, folderFor} from './kitchens.js';

/** Sixty jobs that print a megabyte each. */
const PRINTS = `
  export const inputs = Array.from({length: 60}, (_, index) => index);
  export default async () => {
    for (let page = 0; page < 20; page++) {
      console.log('x'.repeat(50_000));
      await new Promise(setImmediate);
    }
  };`;

for (const strategy of varied(['async', 'process'], name => name === 'process'))
  test(`the first signal ends a run whose output nothing reads: ${strategy}`, {
    skip: process.platform === 'win32',
  }, async t => {
    const module = join(folderFor(t), 'prints.mjs');
    writeFileSync(module, PRINTS);
    const args = [cli, 'run', module, '-s', strategy, '-c', '2', '--format', 'ndjson'];
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
      killSignal: 'SIGKILL',
    });
    // From here on the pipe is full: what is in it is never read.
    await once(child.stdout, 'readable');
    child.kill('SIGINT');
    assert.deepEqual(await once(child, 'exit'), [130, null]);
  });

/** Several times what may wait in all the pipes between a job and the reader: 32 MB in the runner's. */
const JOBS = 100;

for (const strategy of varied(['async', 'thread', 'process'], name => name === 'thread'))
  test(`a reader slower than the jobs gets everything: ${strategy}`, async t => {
    const module = join(folderFor(t), 'prints.mjs');
    writeFileSync(module, PRINTS.replace('length: 60', `length: ${JOBS}`));
    const args = [cli, 'run', module, '-s', strategy, '-c', '2', '--format', 'ndjson'];
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
      killSignal: 'SIGKILL',
    });
    child.stdout.setEncoding('utf8');
    const counts = {output: 0, 'job-finished': 0};
    let rest = '';
    for await (const text of child.stdout) {
      const lines = `${rest}${text}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const {type} = JSON.parse(line);
        if (type in counts) counts[type as keyof typeof counts] += 1;
      }
    }
    assert.deepEqual(counts, {output: 20 * JOBS, 'job-finished': JOBS});
  });

/** Fills a pipe, which this process has open for reading and writing from then on. */
const filledPipe = (path: string): (() => void) => {
  execFileSync('mkfifo', [path]);
  const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const writer = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  try {
    for (;;) writeSync(writer, 'x'.repeat(4096));
  } catch (error) {
    assert.equal((error as NodeJS.ErrnoException).code, 'EAGAIN');
  }
  return () => {
    closeSync(reader);
    closeSync(writer);
  };
};

test('the first signal ends a run whose recording goes into a pipe that nothing reads any more', {
  skip: process.platform === 'win32',
}, async t => {
  const folder = folderFor(t);
  const [module, pipe] = [join(folder, 'prints.mjs'), join(folder, 'pipe')];
  writeFileSync(module, PRINTS);
  t.after(filledPipe(pipe));
  const args = [cli, 'run', module, '-s', 'async', '-c', '2', '--record', pipe, '--force'];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  // The recording waits, and what is printed does not.
  await once(child.stderr, 'data');
  child.kill('SIGINT');
  assert.deepEqual(await once(child, 'exit'), [130, null]);
});
