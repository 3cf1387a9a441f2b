import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Plan} from '../../source/model/event/plan.js';
import {socketComparison} from '../../source/model/session/socket-comparison.js';
import {plan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';
import {varied} from '../helpers/variety.js';
import {serve} from '../workloads/server.js';

const JOBS = 9;

/** Each kind of sessions, and how many sockets it takes to one server: at most, where executors compete for jobs. */
const KINDS: readonly (readonly [
  string,
  Partial<Plan> & Pick<Plan, 'strategy'>,
  exactly: number | null,
  most: number,
])[] = [
  ['none', {strategy: 'sync', session: false}, JOBS, JOBS],
  ['one', {strategy: 'sync'}, 1, 1],
  ['one', {strategy: 'async', workers: JOBS}, JOBS, JOBS],
  ['thread', {strategy: 'thread', workers: 4}, null, 4],
  ['process', {strategy: 'process', workers: 4}, null, 4],
];

for (const [kind, changes, exactly, most] of varied(KINDS, ([, {strategy}]) => strategy === 'thread'))
  test(`${changes.strategy}, ${kind === 'none' ? 'a session a job' : `one session ${kind}`}: sockets and headers are those that the server saw`, async t => {
    const received: string[][] = [];
    const server = await serve(t, ({rawHeaders}, response) => {
      received.push(rawHeaders);
      // Executors that wait for their answers take no second job before the others had one.
      setTimeout(() => response.end('hello'), 100);
    });
    const {state} = await run(
      plan({workload: 'download', urls: [server.origin], jobs: JOBS, workers: 1, ...changes}),
    );
    const measured = socketComparison(state, {history: []})?.find(([of]) => of === kind)?.[1];
    const [{sockets} = {sockets: 0}] = measured ?? [];
    assert.equal(sockets, server.sockets.size);
    assert.equal(sockets, exactly ?? sockets);
    assert.ok(sockets >= 1 && sockets <= most);
    const [sent] = state.sessions.filter(({headers}) => headers.length > 0);
    const pairs = sent?.headers.flatMap(({name, value}) => [name, value]) ?? [];
    assert.equal(received.length, JOBS);
    for (const raw of received) assert.deepEqual(['host', server.origin.slice(7), ...pairs], raw);
  });
