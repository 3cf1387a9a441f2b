import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {folderFor} from '../cli/kitchens.js';
import {DONE, openDashboard} from '../helpers/dashboard.js';
import type {Pty} from '../helpers/pty.js';
import {long} from '../helpers/variety.js';

const options = {timeout: 60_000, skip: process.platform === 'win32' && 'no pseudo-terminal here'};

const WORK = ['cache', '--lang', 'en', '-n', '2'];

const quit = async (pty: Pty): Promise<void> => {
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
};

test('a start waits until the size is found; the menu says so, at the next launch too', {
  ...options,
  ...long,
}, async t => {
  const folder = folderFor(t);
  const env = {HOME: folder, XDG_CACHE_HOME: join(folder, 'cache'), XDG_CONFIG_HOME: join(folder, 'config')};
  const first = await openDashboard(t, WORK, {env});
  first.type('1');
  const screen = await first.waitFor(DONE);
  assert.match(screen, /2 of 2/);
  first.type('w');
  const [found] = /size +[\d.]+ [kMG]?B, calibrated here/.exec(await first.waitFor(/calibrated here/)) ?? [];
  assert.ok(found);
  await quit(first);

  const second = await openDashboard(t, WORK, {env});
  second.type('w');
  assert.ok((await second.waitFor(/calibrated here/)).includes(found));
  await quit(second);
});

test('the footer shows the sizes found without a request, and quitting does not wait for more', {
  ...options,
  ...long,
}, async t => {
  const found = await openDashboard(t, [...WORK, '--no-config']);
  await found.waitFor(/calibrated: cache with \d/);
  await quit(found);
  const early = await openDashboard(t, [...WORK, '--no-config']);
  early.type('2');
  await early.waitFor(/[Cc]alibrating cache/);
  await quit(early);
});
