import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {type Market, openMarket} from '../../source/market/server.js';
import {strategies} from '../../source/model/event/strategies.js';
import type {Job} from '../../source/model/run/run-state.js';
import {english} from '../helpers/failures.js';
import {plan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';
import {textOf} from '../helpers/texts.js';

/** A fault of a server, and the end of the job that meets it: the second of three jobs. */
type Fault = {
  readonly path: string;
  readonly state: Job['state'];
  readonly code?: RegExp;
  readonly status?: number;
};

const FAULTS: Record<string, Fault> = {
  'resets the connection': {path: '/reset', state: 'failed', code: /^(ECONNRESET|UND_ERR_SOCKET)$/},
  'never answers': {path: '/hang', state: 'failed', code: /^TIMEOUT$/},
  'drips for longer than the time-out': {
    path: '/drip?bytes=100000&every=100&chunk=1',
    state: 'failed',
    code: /^TIMEOUT$/,
  },
  'answers 500': {path: '/status', state: 'finished', status: 500},
  'closes half-way': {path: '/early?bytes=1000', state: 'failed', code: /^UND_ERR_/},
  'redirects for ever': {path: '/redirect', state: 'failed', code: /REDIRECT/},
  'sends a compressed bomb': {path: '/bomb', state: 'failed', code: /^TOO_LARGE$/},
  'sends 100 MB': {path: '/flood?bytes=100000000', state: 'failed', code: /^TOO_LARGE$/},
  'sends control characters as status text': {path: '/control', state: 'finished'},
  'sends control characters in headers': {path: '/control-header', state: 'failed'},
};

let market: Market;
before(async () => {
  market = await openMarket();
});
after(() => market.close());

const screen = textOf('en', 'standard');
const UNPRINTABLE = /\p{Cc}|\p{Cf}/u;

for (const {name, waits, workersField} of strategies) {
  for (const [fault, {path, state, code, status}] of Object.entries(FAULTS)) {
    test(`${name} (${waits}): a server that ${fault}`, async () => {
      const good = `${market.url}/file/good?bytes=10`;
      const workers = workersField === null ? 1 : 3;
      const urls = [good, `${market.url}${path}`, good];
      const recorded = await run(
        plan({
          strategy: name,
          workload: 'download',
          workers,
          jobs: 3,
          urls,
          timeoutMs: 1500,
          maxBytes: 1_000_000,
        }),
      );
      const [, job] = recorded.state.jobs;
      assert.equal(job?.state, state, english(job?.error));
      if (code) assert.match(job?.error?.code ?? '', code);
      if (status) assert.equal(job?.result && 'status' in job.result && job.result.status, status);
      assert.equal(recorded.state.counts.finished, state === 'finished' ? 3 : 2);
      // Data is as the server sent it; what is shown of it is not.
      for (const text of [english(job?.error), job?.result ? screen.result(job.result) : ''])
        assert.doesNotMatch(text, UNPRINTABLE);
    });
  }

  test(`${name}: a server that does not exist`, async () => {
    const gone = await openMarket();
    await gone.close();
    const {state} = await run(
      plan({
        strategy: name,
        workload: 'download',
        jobs: 2,
        workers: workersField === null ? 1 : 2,
        urls: [gone.url],
      }),
    );
    assert.deepEqual(
      state.jobs.map(({error}) => error?.code),
      ['ECONNREFUSED', 'ECONNREFUSED'],
    );
  });
}
