import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {fixture} from '../helpers/plans.js';
import {openPty} from '../helpers/pty.js';
import {long} from '../helpers/variety.js';
import {cli, folderFor, start} from './kitchens.js';

const preload = pathToFileURL(fixture('note-modules.mjs')).href;

/** A folder in which every process notes the packages that it loads, and the environment that makes it. */
const noting = (t: TestContext) => {
  const folder = folderFor(t);
  const env = {NODE_OPTIONS: `--import ${preload}`, MODULES_FOLDER: folder};
  const noted = (pid: number | string, form: RegExp): Set<string> =>
    new Set([...readFileSync(join(folder, String(pid)), 'utf8').matchAll(form)].map(([, name = '']) => name));
  const packagesOf = (pid: number | string) => noted(pid, /\/node_modules\/((?:@[^/]+\/)?[^/\n]+)/g);
  const roomsOf = (pid: number) => noted(pid, /\/build\/source\/([^/\n]+)\//g);
  const textsOf = (pid: number) => noted(pid, /\/build\/source\/text\/([^\n]+)/g);
  const others = (pid: number) =>
    readdirSync(folder)
      .filter(name => name !== String(pid))
      .map(packagesOf);
  return {env, packagesOf, roomsOf, textsOf, others};
};

test('kitchens run loads neither piscina nor undici: its runner does', async t => {
  const {env, packagesOf, others} = noting(t);
  const {child, ended} = start(['run', 'course-io', '-s', 'thread', '-c', '2', '--latency', '1'], env);
  assert.equal((await ended).code, 0);
  const loaded = packagesOf(child.pid ?? 0);
  assert.ok(loaded.has('commander'));
  assert.deepEqual([loaded.has('piscina'), loaded.has('undici'), loaded.has('ink')], [false, false, false]);
  assert.ok(others(child.pid ?? 0).some(packages => packages.has('piscina')));
});

test('the dashboard loads neither, before, during and after a run of threads', long, async t => {
  const {env, packagesOf, roomsOf, others} = noting(t);
  const pty = openPty({args: [cli, '--latency', '1', '--no-config'], columns: 100, rows: 30, env});
  t.after(() => pty.kill('SIGKILL'));
  await pty.waitFor(/thread/);
  pty.type('2');
  await pty.waitFor(/DONE/);
  pty.type('q');
  assert.equal((await pty.exit).code, 0);
  const loaded = packagesOf(pty.pid);
  assert.ok(roomsOf(pty.pid).has('view') && loaded.has('commander'));
  assert.deepEqual([loaded.has('piscina'), loaded.has('undici')], [false, false]);
  assert.ok(others(pty.pid).some(packages => packages.has('piscina')));
});

test('asking for the version loads no more than reading arguments takes', async t => {
  const {env, packagesOf, roomsOf, textsOf} = noting(t);
  const {child, ended} = start(['--version'], env);
  assert.equal((await ended).code, 0);
  assert.deepEqual([...packagesOf(child.pid ?? 0)].sort(), ['commander', 'leven']);
  // Help has the words of every workload; their rows are data.
  assert.deepEqual([...roomsOf(child.pid ?? 0)].sort(), [
    'commands',
    'model',
    'outputs',
    'text',
    'workloads',
  ]);
  const texts = [...textsOf(child.pid ?? 0)];
  assert.ok(texts.includes('en/command-line.js'), texts.join());
  assert.deepEqual(
    texts.filter(name => /screen|refusals|^ko\b/.test(name)),
    [],
    'neither the texts of the screen nor another language are loaded',
  );
});
