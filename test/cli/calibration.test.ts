import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import type {Summary} from '../../source/model/figures/summary.js';
import {extinct} from '../helpers/family.js';
import {long} from '../helpers/variety.js';
import {probesOf} from '../workloads/calibration/probes.js';
import {cli, folderFor, kitchens} from './kitchens.js';

// The folder of its own stands for the user's cache, wherever the system has it.
const envFor = (folder: string): NodeJS.ProcessEnv => ({
  HOME: folder,
  XDG_CACHE_HOME: join(folder, 'cache'),
  LOCALAPPDATA: join(folder, 'cache'),
});

const WORK = ['run', 'cache', '-s', 'sync', '-n', '1', '--json', '--lang', 'en'];
/** What the jobs gave, which their size decides. */
const resultsIn = (stdout: string): string => JSON.stringify((JSON.parse(stdout) as Summary).results);
const FOUND = /^calibrating cache: .*\ncalibrated: cache with \d.* takes about \d+\.\d s each\n$/;

test('a size that suits the machine is found once, said, and known at the next launch', async t => {
  const env = envFor(folderFor(t));
  const first = await kitchens(WORK, env);
  assert.match(first.stderr, FOUND);
  assert.equal(first.code, 0);
  const second = await kitchens(WORK, env);
  assert.equal(second.stderr, '');
  assert.equal(resultsIn(second.stdout), resultsIn(first.stdout));
});

test('--no-config keeps nothing, and finds it at each launch', long, async t => {
  const folder = folderFor(t);
  for (let launch = 0; launch < 2; launch++) {
    const {stderr} = await kitchens([...WORK, '--no-config'], envFor(folder));
    assert.match(stderr, FOUND);
  }
  assert.deepEqual(readdirSync(folder), []);
});

test('a size that was asked for needs no calibration', async t => {
  const folder = folderFor(t);
  const {stdout, stderr} = await kitchens([...WORK, '--size', '20032'], envFor(folder));
  assert.match(resultsIn(stdout), /\b20032\b/);
  assert.equal(stderr, '');
  assert.equal(existsSync(join(folder, 'cache')), false);
});

test('ctrl-c while it is calibrated ends everything: no job was begun', async t => {
  const env = {...process.env, ...envFor(folderFor(t))};
  const child = spawn(process.execPath, [cli, ...WORK, '--no-config'], {env, detached: true});
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const probes = await probesOf(child.pid ?? 0);
  // A terminal sends it to the whole group.
  process.kill(-(child.pid ?? 0), 'SIGINT');
  assert.deepEqual(await once(child, 'exit'), [130, null]);
  const [stdout, stderr] = await said;
  assert.deepEqual(JSON.parse(stdout).jobs, {total: 1, finished: 0, failed: 0, cancelled: 1});
  assert.match(stderr, /^calibrating cache: .*\n$/);
  await extinct(probes);
});
