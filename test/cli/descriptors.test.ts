import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import {cli, lines} from './kitchens.js';

test('a run that uses up its descriptors loses the jobs that found none, and says at most once what is not measured', {
  skip: process.platform === 'win32',
}, async () => {
  const args = ['run', 'course-io', '-s', 'async', '-n', '200', '--latency', '1500'];
  const child = spawn('sh', ['-c', 'ulimit -n 80; exec "$@"', 'sh', process.execPath, cli, ...args], {
    env: {...process.env, LC_ALL: 'C.UTF-8'},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, said] = await Promise.all([text(child.stdout), text(child.stderr)]);
  assert.match(output, /^Downloaded [1-9]\d* of 200 sites/m);
  const [failures, others] = [true, false].map(wanted =>
    lines(said).filter(line => line.startsWith('job ') === wanted),
  );
  assert.ok((failures?.length ?? 0) > 0);
  assert.ok(
    failures?.every(line => line.includes('too many files and connections are open')),
    said,
  );
  // None where no reading fell into the time without descriptors.
  assert.ok(others !== undefined && others.length <= 1, said);
  for (const other of others) assert.match(other, /not measured/);
});
