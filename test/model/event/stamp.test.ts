import assert from 'node:assert/strict';
import {test} from 'node:test';
import {stamper} from '../../../source/model/event/stamp.js';

test('facts of one source are numbered from 1 and get the current time', () => {
  let clock = 10;
  const stamp = stamper('1.2+', () => clock);
  assert.deepEqual(stamp({type: 'job-cancelled', job: 7}), {
    at: 10,
    source: '1.2+',
    seq: 1,
    type: 'job-cancelled',
    job: 7,
  });
  clock = 25;
  assert.deepEqual(stamp({type: 'notice', reason: 'x', fields: {}}), {
    at: 25,
    source: '1.2+',
    seq: 2,
    type: 'notice',
    reason: 'x',
    fields: {},
  });
  assert.equal(stamper('runner', () => 0)({type: 'notice', reason: 'y', fields: {}}).seq, 1);
});
