import assert from 'node:assert/strict';
import {test} from 'node:test';
import {audience} from '../helpers/audience.js';
import {plainLines} from '../helpers/frames.js';
import {downloads, runAt, wholeRun} from '../helpers/scripted-runs.js';

const size = {columns: 80, rows: 24};
const facts = wholeRun(downloads({strategy: 'thread'}));
const lines = (nowMs: number, frozenMs: number | null) => {
  const run = runAt(facts, nowMs);
  const changes = frozenMs === null ? {} : {pausedAt: frozenMs * 1000, frozen: runAt(facts, frozenMs)};
  return plainLines({session: audience(run, [], changes), nowMs}, size);
};

test('a frozen view stands still below its header, whatever goes on behind it', () => {
  const moment = lines(500, 500);
  for (const now of [600, 800, 1000]) assert.deepEqual(lines(now, 500).slice(1), moment.slice(1));
  assert.notDeepEqual(lines(800, null).slice(1), moment.slice(1));
  assert.deepEqual(lines(500, null).slice(1), moment.slice(1));
});

test('its header tells the moment it shows, and how the run stands meanwhile', () => {
  assert.match(lines(800, 500)[0] ?? '', /LIVE 0\.7 s {3}PAUSED 0\.4 s/);
  assert.match(lines(2000, 500)[0] ?? '', /DONE 0\.93 s {3}PAUSED 0\.4 s/);
  assert.match(lines(2000, 500).at(-1) ?? '', /enter again/);
});
