import assert from 'node:assert/strict';
import {test} from 'node:test';
import {english} from '../helpers/failures.js';
import {modulePlan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';
import {varied} from '../helpers/variety.js';

for (const fresh of [false, true]) {
  for (const fault of ['waits', 'blocks', 'busy-loop']) {
    test(`a process${fresh ? ' of its own' : ' of the pool'} that is killed while its job ${fault} loses that job alone`, async () => {
      const pids = new Map<number, number>();
      const plan = modulePlan(fault, {strategy: 'process', workers: 2, jobs: 5, fresh});
      const {state} = await run(plan, event => {
        if (event.type === 'process-started') pids.set(event.process, event.pid);
        if (event.type === 'job-started' && event.job === 2)
          process.kill(pids.get(event.process) ?? 0, 'SIGKILL');
      });
      assert.equal(state.counts.finished, 4);
      assert.match(english(state.jobs[1]?.error), /lost with its process, which was ended by SIGKILL$/);
      assert.equal(state.processes.filter(({signal}) => signal === 'SIGKILL').length, 1);
    });
  }
}

for (const fresh of varied([false, true], fresh => !fresh)) {
  test(`a process${fresh ? ' of its own' : ''} that aborts is ended by a signal, which says nothing of memory`, async () => {
    const {state} = await run(modulePlan('aborts', {strategy: 'process', workers: 2, jobs: 3, fresh}));
    assert.equal(state.counts.finished, 2);
    assert.equal(state.jobs[1]?.error?.code, 'LOST');
    assert.equal(english(state.jobs[1]?.error), 'lost with its process, which was ended by SIGABRT');
  });
}
