import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strategies} from '../../source/model/event/strategies.js';
import {fixture} from '../helpers/plans.js';
import {varied} from '../helpers/variety.js';
import {kitchens} from './kitchens.js';

const MODULE = fixture('modules/sleeps-inside.mjs');

for (const {name} of varied(strategies, ({name}) => name === 'thread')) {
  test(`a job that sleeps in the code of a ${name} executor blocks it, and nothing is unexplained`, {
    skip: process.platform !== 'linux' && 'only Linux says whether a thread sleeps',
  }, async () => {
    const {stdout} = await kitchens(['run', MODULE, '-s', name, '--json']);
    const {time} = JSON.parse(stdout);
    // Four jobs sleep for 400 ms each; what they were ready without a core depends on the machine.
    assert.ok(time.blockedMs + time.readyMs > 1550, JSON.stringify(time));
    assert.ok(time.blockedMs > 4 * (time.runningMs + time.inFlightMs), JSON.stringify(time));
    assert.ok(time.unexplainedMs < 0.02 * 1600, JSON.stringify(time));
  });
}
