import assert from 'node:assert/strict';
import {test} from 'node:test';
import {initialSession} from '../../../source/model/session/session.js';
import {changed, chosen, initially} from '../../helpers/option-changes.js';
import {after, change, effectsOf, jobs, run, workers} from '../../helpers/session-steps.js';
import {choices, machine, order, settings} from '../../helpers/settings.js';

const idle = initialSession({settings, choices, machine});

test('workers change for the latest strategy, within 1 and 1000', () => {
  const four = after(idle, run('thread'));
  const five = after(four, workers(1));
  assert.equal(five.settings.workers.thread, 5);
  assert.deepEqual(five.message, changed('workers', initially(4), chosen(5)));
  assert.equal(after(five, workers(-1)).settings.workers.thread, null, 'the default again');
  const least = after(four, ...Array.from({length: 9}, () => workers(-1)));
  assert.equal(least.settings.workers.thread, 1);
  assert.deepEqual(least.message, {kind: 'limit', id: 'workers', value: 1});
  const most = after(four, ...Array.from({length: 200}, () => workers(1)));
  assert.equal(most.settings.workers.thread, 1000);
});

test('sync keeps its one worker, async at most as many as there are jobs', () => {
  assert.deepEqual(after(idle, run('sync'), workers(1)).message, {
    kind: 'unchangeable',
    id: 'workers',
    obstacle: 'one-worker',
    strategy: 'sync',
  });
  const all = after(idle, run('async'), workers(1));
  assert.deepEqual(all.message, {kind: 'limit', id: 'workers', value: 9});
  assert.equal(after(all, workers(-1)).settings.workers.async, 8);
});

test('cores and the lock are for the next run, and for every strategy', () => {
  const here = initialSession({settings, choices, machine});
  const scarce = after(here, change('cores', -1), change('cores', -1), change('gil', 1));
  assert.deepEqual([scarce.settings.cores, scarce.settings.gil], [2, true]);
  assert.deepEqual(scarce.message, changed('gil', false, true));
  const [start] = effectsOf(scarce, run('sync'));
  assert.deepEqual(start, {
    type: 'start',
    number: 1,
    strategy: 'sync',
    settings: {...order, cores: 2, gil: true},
  });
  const free = after(scarce, change('cores', 1), change('cores', 1), change('gil', 1));
  assert.deepEqual(free.settings, here.settings);
  assert.deepEqual(after(free, change('cores', 1)).message, {kind: 'limit', id: 'cores', value: 4});
});

test('jobs go by ones below ten, then by steps that grow, and meet the same numbers on the way back', () => {
  const walk = (by: number, from: number) => {
    const seen: number[] = [];
    let state = after(initialSession({settings: {...settings, jobs: from}, choices}));
    while (state.message?.kind !== 'limit') {
      state = after(state, jobs(by));
      seen.push(state.settings.jobs ?? choices[0]?.jobs ?? 0);
    }
    return seen.slice(0, -1);
  };
  const up = walk(1, 1);
  assert.deepEqual(up.slice(0, 12), [2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 25]);
  assert.equal(up.at(-1), 100_000);
  assert.deepEqual(walk(-1, 100_000).reverse(), [1, ...up.slice(0, -1)]);
  assert.deepEqual(walk(1, 33)[0], 35);
  assert.deepEqual(walk(-1, 33)[0], 30);
});

test('another workload takes its own jobs and size', () => {
  const state = after(idle, jobs(1), change('choice', 1));
  assert.equal(state.settings.choice, 'sum');
  assert.equal(state.settings.jobs, null);
  assert.deepEqual(after(state, jobs(1)).message, changed('jobs', initially(30), chosen(35)));
  assert.equal(after(idle, change('choice', -1)).settings.choice, 'course-cpu');
});
