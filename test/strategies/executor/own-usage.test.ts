import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Fact} from '../../../source/model/event/event.js';
import {openUsageReports, ownUsage} from '../../../source/strategies/executor/own-usage.js';
import {english} from '../../helpers/failures.js';

test('usage that cannot be read is reported as not measured, once, and is reported again when it can', () => {
  const facts: Fact[] = [];
  let readable = false;
  const read = () => {
    if (readable) return ownUsage();
    throw Object.assign(new Error('EMFILE: too many open files'), {code: 'EMFILE'});
  };
  const report = openUsageReports(1, fact => facts.push(fact), read);
  report();
  report();
  readable = true;
  report();
  assert.deepEqual(
    facts.map(({type}) => type),
    ['notice', 'usage'],
  );
  const [notice] = facts;
  assert.match(notice?.type === 'notice' ? english(notice) : '', /not measured.*EMFILE/);
});
