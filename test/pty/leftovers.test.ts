import assert from 'node:assert/strict';
import {test} from 'node:test';
import {endIn, endings, states} from '../helpers/endings.js';
import {varied} from '../helpers/variety.js';

const options = {
  timeout: 60_000,
  skip: process.platform !== 'linux' && 'what belongs to a dashboard is read from /proc',
};

const names = Object.keys(endings).filter(name => name !== 'SIGKILL');

/** The states that are killed: a run under each strategy, and one in which every executor is busy. */
const killed = ['sync waits', 'threads wait', 'async waits', 'processes wait', 'processes compute'];

/**
 * Each state with one of the endings, each ending with one of the states at least; `npm run test:endings` tries all.
 */
const sampled = Object.keys(states)
  .filter(state => !killed.includes(state))
  .map((state, index) => [state, names[index % names.length] ?? '']);

const critical = [
  ['deadlock', 'ctrl-z, SIGKILL'],
  ['quadrants', 'ctrl-z, kill %1'],
  ['processes wait', 'ctrl-z, kill %1'],
];

const cases = [...killed.map(state => [state, 'SIGKILL']), ...sampled, ...critical];

/** One of each kind: a run, one that computes, something opening, a command, a demonstration, what is stopped. */
const FEW = ['processes compute', 'opening', 'run of processes', 'deadlock', 'quitting'];

for (const [state = '', ending = ''] of varied(
  cases,
  one => FEW.includes(one[0] ?? '') && !critical.includes(one),
))
  test(`${state}; ${ending}: no process is left`, options, async () => {
    const {left} = await endIn(state, ending);
    assert.deepEqual(left, []);
  });
