import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Action} from '../../source/model/session/session.js';
import {plainLines} from '../helpers/frames.js';
import {downloads, events, wholeRun} from '../helpers/scripted-runs.js';
import {scrubbing} from '../helpers/scrubbed.js';

const size = {columns: 80, rows: 24};
const facts = wholeRun(downloads({strategy: 'thread'}));
const space = (ms: number): Action => ({type: 'pause', atUs: ms * 1000});
const to = (ms: number): Action => ({type: 'seek', to: {to: 'moment', us: ms * 1000}});

/** The lines of a run that has gone on until a moment, frozen at another one. */
const frozen = (nowMs: number, frozenMs: number, ...more: readonly Action[]) => {
  const {press} = scrubbing(facts, nowMs);
  return plainLines({session: press(space(nowMs), to(frozenMs), ...more), nowMs}, size);
};
const live = (nowMs: number) => plainLines({session: scrubbing(facts, nowMs).store.state(), nowMs}, size);

/** What stands before the timelines of the lanes, and the lines about the queue. */
const labels = (lines: readonly string[]): readonly string[] =>
  lines
    .filter(line => /^ {2}Cook \d|Order rail/.test(line))
    .map(line => (line.includes('rail') ? line : line.slice(0, 35)));

test('names, states and counts of a frozen view are those of its moment, whatever goes on behind it', () => {
  const moment = labels(frozen(600, 500));
  assert.deepEqual(labels(live(500)), moment);
  for (const now of [700, 800, 2000]) assert.deepEqual(labels(frozen(now, 500)), moment);
  assert.notDeepEqual(labels(live(800)), moment);
});

test('its timelines show all that is known, and the cursor runs through each of them and the axis', () => {
  const lines = frozen(2000, 500);
  const lanes = lines.filter(line => line.startsWith('  Cook '));
  const columns = new Set(lanes.map(line => line.indexOf('┃')));
  assert.equal(lanes.length, 4);
  assert.equal(columns.size, 1);
  const [column = -1] = columns;
  assert.equal(lines.find(line => line.includes('╵0'))?.[column], '↑');
  for (const line of lanes) assert.match(line.slice(column), /9|8|7|6|─/, 'what comes after it');
});

test('its header names the moment, and how the run stands meanwhile', () => {
  assert.match(frozen(800, 500)[0] ?? '', /meanwhile LIVE 0\.7 s {3}PAUSED 0\.400 s/);
  assert.match(frozen(2000, 500)[0] ?? '', /DONE 0\.93 s {3}PAUSED 0\.400 s/);
  assert.match(frozen(2000, 500, space(0))[0] ?? '', / PLAY ×1\/10 0\.400 s/);
});

test('its footer has the keys of a frozen view', () => {
  assert.match(
    frozen(800, 500).at(-1) ?? '',
    /^ esc present {2}space play {2}← → step {2}m mark {2}tab next {2}e export {2}\? help {2}q quit$/,
  );
  // What plays has a speed rather than next stops.
  assert.match(frozen(800, 500, space(0)).at(-1) ?? '', /space freeze {2}← → step {2}\[ \] speed {2}m mark/);
});

test('marked moments have their letters on the axis', () => {
  const axis = (lines: readonly string[]) => lines.find(line => line.includes('╵0')) ?? '';
  const marked = axis(frozen(2000, 300, {type: 'marker'}, to(700)));
  assert.match(marked, / A .*↑0\.600 s/);
  assert.match(axis(frozen(2000, 300, {type: 'marker'})), /↑A 0\.200 s/);
});

test('a replay says so, and not how another run stands', () => {
  const {press, record} = scrubbing(facts);
  record(0, events(wholeRun(downloads({strategy: 'async'}))));
  const session = press({type: 'open-tape', number: 0, speed: 2});
  const [header = ''] = plainLines({session, nowMs: 0}, size);
  assert.match(header, / REPLAY {2}PLAY ×2 -0\.100 s/);
  assert.doesNotMatch(header, /DONE/);
});
