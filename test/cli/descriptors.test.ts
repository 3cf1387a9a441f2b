import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import {strategies} from '../../source/model/event/strategies.js';
import {fixture} from '../helpers/plans.js';
import {temporaryFolder} from '../helpers/temporary.js';
import {varied} from '../helpers/variety.js';
import {cli, kitchens, lines} from './kitchens.js';

/** Runs with 80 descriptors for each process. */
const runLimited = async (...args: string[]): Promise<[string, string]> => {
  const child = spawn('sh', ['-c', 'ulimit -n 80; exec "$@"', 'sh', process.execPath, cli, 'run', ...args], {
    env: {...process.env, LC_ALL: 'C.UTF-8'},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return Promise.all([text(child.stdout), text(child.stderr)]);
};

const skip = process.platform !== 'linux';

for (const session of varied([[], ['--no-session']], options => options.length === 0))
  test(`downloads for which no descriptors are left wait for a connection: none is lost ${session}`, {
    skip,
  }, async () => {
    const args = ['course-io', '-s', 'async', '-n', '200', '--latency', '50', ...session];
    const [output, said] = await runLimited(...args);
    assert.match(output, /^Downloaded 200 sites/m);
    assert.match(said, /^200 downloads begin at once, and one process can have \d\d connections here/);
    assert.equal(lines(said).length, 1, said);
  });

test('a run that uses up its descriptors loses the jobs that found none, and says at most once what is not measured', {
  skip,
}, async t => {
  const module = join(temporaryFolder(t), 'opens.mjs');
  writeFileSync(
    module,
    `import {open} from 'node:fs/promises';
     export const inputs = Array.from({length: 200}, (_, index) => index);
     export default async () => {
       const file = await open('/dev/null');
       await new Promise(done => setTimeout(done, 1500));
       await file.close();
     };`,
  );
  const [output, said] = await runLimited(module, '-s', 'async');
  assert.match(output, /^Finished [1-9]\d* of 200 jobs/m);
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

for (const {name} of varied(strategies, ({name}) => name === 'process')) {
  for (const [what, file] of [
    ['write into every descriptor', 'writes-to-every-descriptor'],
    ['make up events', 'forges-events'],
  ])
    test(`jobs that ${what} end their run, which says so, with no stack and no escape: ${name}`, {
      skip,
    }, async () => {
      const {code, stderr} = await kitchens(['run', fixture(`faults/${file}.mjs`), '-s', name]);
      const said = lines(stderr);
      const failed = said.filter(line => line.startsWith('job '));
      assert.equal(failed.length, 4, stderr);
      for (const line of failed) assert.match(line, /failed: a job wrote into the channel between processes/);
      assert.doesNotMatch(said.join(''), /\p{Cc}|\bat .*:\d+:\d+/u);
      assert.equal(code, 1);
    });

  test(`what jobs write into the channel for messages is left out, which is said once: ${name}`, {
    skip,
  }, async () => {
    const module = fixture('faults/writes-to-messages.mjs');
    const {code, stdout, stderr} = await kitchens(['run', module, '-s', name]);
    assert.match(stdout, /^Finished 4 jobs/m);
    assert.deepEqual(lines(stderr), [
      'a job wrote into a descriptor that it had not opened, one that reports the run: what it wrote was left out',
    ]);
    assert.equal(code, 0);
  });
}
