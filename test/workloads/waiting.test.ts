import assert from 'node:assert/strict';
import {test} from 'node:test';
import {addresses} from '../../source/market/addresses.js';
import type {Plan} from '../../source/model/event/plan.js';
import {strategies} from '../../source/model/event/strategies.js';
import {plan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';
import {varied} from '../helpers/variety.js';
import {openFor} from '../market/open.js';

/** Workloads that use the embedded server, small, and the result of each job. */
const works = [
  {
    workload: 'serial',
    size: 48,
    request: {kind: 'serial', baud: 9600, latencyMs: 0, bytes: 48},
    value: {bytes: 48, crc32: '4d6cacad'},
    phases: ['waiting', 'receiving'],
  },
  {
    workload: 'mixed',
    size: 100,
    request: {kind: 'file', latencyMs: 5, bytes: 50_000},
    value: {
      bytes: 50_000,
      rounds: 100,
      sha256: '37c09634410aa179c0ac503d013d3b04f9081bf5accb6c0d1fda8123c9ece812',
    },
    phases: ['waiting', 'receiving', 'computing'],
  },
] as const;

for (const {workload, size, request, value, phases} of works) {
  for (const {name: strategy, blocking} of varied(
    strategies,
    ({name}) => name === 'async' || name === 'thread',
  )) {
    test(`${workload} under ${strategy}: the same phases and results`, async t => {
      const {url, stats} = await openFor(t);
      const changes: Partial<Plan> = {
        workload,
        title: workload,
        size,
        jobs: 3,
        urls: addresses(url, request),
      };
      const {state} = await run(plan({...changes, embedded: true, strategy}));
      assert.deepEqual(
        state.jobs.map(({result, error}) => error ?? result),
        [{value}, {value}, {value}],
      );
      for (const job of state.jobs) {
        assert.deepEqual(job.phases.map(({phase}) => phase).slice(-phases.length), phases);
        assert.notEqual(job.session, null);
      }
      assert.equal(stats().requests, 3);
      // A thread that blocks: its event loop did not turn while it held jobs.
      assert.ok(state.threads.length > 0);
      if (blocking) assert.ok(state.threads.every(({loopTicks}) => loopTicks === 0));
    });
  }
}
