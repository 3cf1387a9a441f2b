import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {parseCpuList} from '../../source/kernel/proc-parsers.js';
import {affinityObstacle, allowedCores} from '../../source/runner/cpu-affinity.js';
import {openDashboard, READY, runToEnd, settled} from '../helpers/dashboard.js';
import {extinct, familyWhere, type Relative} from '../helpers/family.js';

const options = {timeout: 120_000};
const ARGS = ['sum', '--no-config', '--lang', 'en', '--no-color', '-n', '4', '--size', '1000'];

const isRunner = ({command}: Relative): boolean => /runner[/\\]entry\.js/.test(command);

const coresOf = ({pid}: Relative): readonly number[] => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return parseCpuList(/^Cpus_allowed_list:\s*(.*)$/m.exec(status)?.[1] ?? '');
};

test('one core from the keys: the run has it, the runner ahead too, and no other runner stays', {
  ...options,
  skip: affinityObstacle() !== null || allowedCores().length < 2,
}, async t => {
  const all = allowedCores();
  const pty = await openDashboard(t, ARGS);
  const [first] = await familyWhere(pty.pid, relatives => relatives.some(isRunner));
  assert.ok(first);
  pty.type('('.repeat(all.length + 20));
  await pty.waitFor(/1 stove is the limit/);
  pty.type('g');
  await pty.waitFor(/Knife: one for all cooks of a kitchen, from the next run on/);
  await extinct([first]);
  const frame = await runToEnd(pty, '2');
  assert.match(frame, /sum · CPU-bound · 4 dishes · 1 stove · one knife · size 1,000/);
  const alone = await familyWhere(pty.pid, relatives => relatives.filter(isRunner).length === 1);
  assert.deepEqual(alone.filter(isRunner).map(coresOf), [all.slice(-1)]);

  pty.type('0'.repeat(all.length + 20));
  await pty.waitFor(new RegExp(`${all.length} stoves is the limit`));
  const freed = await familyWhere(pty.pid, relatives => {
    const runners = relatives.filter(isRunner);
    return runners.length === 1 && runners[0]?.pid !== alone.find(isRunner)?.pid;
  });
  assert.deepEqual(freed.filter(isRunner).map(coresOf), [all]);
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
  await extinct([...alone, ...freed]);
});

test('where the command is missing, the keys say so and the run goes on without', {
  ...options,
  skip: process.platform !== 'linux',
}, async t => {
  const pty = await openDashboard(t, ARGS, {env: {PATH: '/nowhere'}});
  assert.match(pty.screen().join('\n'), READY);
  pty.type('(');
  await pty.waitFor(/Stoves cannot be chosen: the command taskset is missing/);
  await settled(pty);
  assert.match(await runToEnd(pty, '2'), /sum · CPU-bound · 4 dishes · size 1,000/);
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
});
