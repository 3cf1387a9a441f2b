import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strategyNamed} from '../../../source/model/event/strategies.js';

test('a process for each job: as many at once as the course starts, and not all of a thousand', () => {
  const {defaultWorkers, shape} = strategyNamed('process');
  const processesFor = (jobs: number): number =>
    shape({workers: defaultWorkers({jobs, fresh: true}), jobs, fresh: true}).processes;
  assert.deepEqual([9, 30, 1000].map(processesFor), [9, 30, 32]);
});
