import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {type Market, openMarket} from '../../source/market/server.js';
import {strategies} from '../../source/model/event/strategies.js';
import type {Job} from '../../source/model/run/run-state.js';
import {english} from '../helpers/failures.js';
import {plan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';
import {textOf} from '../helpers/texts.js';
import {varied} from '../helpers/variety.js';

/** A fault of a server, and the end of the job that meets it. */
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

type Strategy = (typeof strategies)[number];

/** One run in which a job meets each fault, between two jobs of a good server. */
const runWithFaults = ({name, workersField}: Strategy) => {
  const good = `${market.url}/file/good?bytes=10`;
  const urls = [good, ...Object.values(FAULTS).map(({path}) => `${market.url}${path}`), good];
  return run(
    plan({
      strategy: name,
      workload: 'download',
      workers: workersField === null ? 1 : 3,
      jobs: urls.length,
      urls,
      // A busy machine must unpack as much as the limit of bytes before it.
      timeoutMs: 5000,
      maxBytes: 1_000_000,
    }),
  );
};

for (const strategy of varied(strategies, ({name}) => name === 'async')) {
  const {name, waits, workersField} = strategy;
  let started: ReturnType<typeof runWithFaults> | undefined;
  const faulty = () => {
    started ??= runWithFaults(strategy);
    return started;
  };

  for (const [i, [fault, {state, code, status}]] of Object.entries(FAULTS).entries()) {
    test(`${name} (${waits}): a server that ${fault}`, async () => {
      const job = (await faulty()).state.jobs[i + 1];
      assert.equal(job?.state, state, english(job?.error));
      if (code) assert.match(job?.error?.code ?? '', code);
      if (status) assert.equal(job?.result && 'status' in job.result && job.result.status, status);
      // Data is as the server sent it; what is shown of it is not.
      for (const text of [english(job?.error), job?.result ? screen.result(job.result) : ''])
        assert.doesNotMatch(text, UNPRINTABLE);
    });
  }

  test(`${name}: jobs of a good server finish beside those that meet a fault`, async () => {
    const {jobs} = (await faulty()).state;
    assert.deepEqual([jobs.at(0)?.state, jobs.at(-1)?.state], ['finished', 'finished']);
  });

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
