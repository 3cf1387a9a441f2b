import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import type {RunEvent} from '../../source/model/event/event.js';
import type {Plan} from '../../source/model/event/plan.js';
import {encode} from '../../source/model/event/wire.js';
import {followedRun} from '../helpers/followed-run.js';
import {plan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';

const three = plan({strategy: 'sync', jobs: 3, size: 1000});
/** What a runner wrote of a real run. */
let written: readonly RunEvent[] = [];

before(async () => {
  const {events} = await run(three);
  written = events.filter(({source}) => source === 'runner' || /^\d/.test(source));
});

const followed = (lines: readonly string[], of: Plan = three) => followedRun(lines, of);

const atStartOf = (job: number): number =>
  written.findIndex(event => event.type === 'job-started' && event.job === job);

const stamp = {at: 1000, source: 'runner', seq: 1_000_000};
const ofJob = {...stamp, source: '1.1', process: 1, thread: 1, job: 1};
const ended = {type: 'job-finished', loopTicks: 0, result: {value: 1}};

/** What a job could write while it is executed; each is valid JSON with a stamp. */
const forged: Readonly<Record<string, string | object | (() => object)>> = {
  'no fields': {...stamp, type: 'job-failed'},
  'a text for a number': {...ofJob, ...ended, loopTicks: '0'},
  'an unknown type': {...stamp, type: 'job-celebrated', job: 1},
  'a type of every object': {...stamp, type: 'constructor'},
  'a type with control characters': {...stamp, type: '\u001b[31m'},
  'a job beyond the plan': {...ofJob, ...ended, job: 4},
  'job 0': {...ofJob, ...ended, job: 0},
  'an executor that does not exist': {...ofJob, source: '7.1', process: 7, type: 'job-progress', fraction: 0},
  'an executor other than its source': {...ofJob, thread: 2, type: 'job-progress', fraction: 0},
  'a job that is not started': {...ofJob, ...ended, job: 3},
  'a job that is queued twice': {...stamp, type: 'job-queued', job: 2, label: 'again'},
  'a second beginning': () => written.find(({type}) => type === 'run-started') ?? assert.fail(),
  'an end before its jobs': {...stamp, type: 'run-finished', outcome: 'finished'},
  'a cancellation that was not asked for': {...stamp, type: 'run-finished', outcome: 'cancelled'},
  'a sample of the observer': {...stamp, type: 'sample', threads: [], helpers: []},
  'an unknown source': {...stamp, source: '__proto__', type: 'notice', reason: 'tls-failed', fields: {}},
  'a number that was used': {...stamp, seq: 1, type: 'notice', reason: 'tls-failed', fields: {}},
  'a far future': {...stamp, at: 1e13, type: 'notice', reason: 'tls-failed', fields: {}},
  'an amount beyond numbers':
    '{"at":1,"source":"runner","seq":1000000,"type":"usage","process":1,"rssBytes":1e999,"peakRssBytes":1,"cpuUs":1}\n',
  'a key of every object':
    '{"__proto__":{"job":1},"at":1,"source":"runner","seq":1000000,"type":"job-cancelled"}\n',
  'a text for the fields of a notice': {...stamp, type: 'notice', reason: 'tls-failed', fields: 'none'},
};

for (const [what, event] of Object.entries(forged))
  test(`an event that a job made up ends its run with that reason: ${what}`, async () => {
    const given = typeof event === 'function' ? event() : event;
    const line = typeof given === 'string' ? given : `${JSON.stringify(given)}\n`;
    const lines = written.map(encode).toSpliced(atStartOf(1) + 1, 0, line);
    const {state, isKilled} = await followed(lines);
    assert.ok(isKilled);
    assert.equal(state.outcome, 'failed');
    assert.equal(state.error?.reason, 'channel-written');
    assert.deepEqual({...state.counts}, {queued: 0, running: 0, finished: 0, failed: 3, cancelled: 0});
  });

test('one whose number is far ahead is known by the next of its source', async () => {
  const notice = {...stamp, type: 'notice', reason: 'tls-failed', fields: {}};
  const lines = written.map(encode).toSpliced(atStartOf(1) + 1, 0, `${JSON.stringify(notice)}\n`);
  const {state, isKilled} = await followed(lines);
  assert.ok(isKilled);
  assert.equal(state.error?.reason, 'channel-written');
});

test('what a runner writes fits, and nothing follows its end', async () => {
  const late = {...stamp, type: 'job-queued', job: 4, label: 'late'};
  const {state, isKilled} = await followed([...written.map(encode), `${JSON.stringify(late)}\n`]);
  assert.equal(isKilled, false);
  assert.equal(state.outcome, 'finished');
  assert.equal(state.jobs.length, 3);
});
