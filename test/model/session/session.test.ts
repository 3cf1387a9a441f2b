import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Fact, RunEvent} from '../../../source/model/event/event.js';
import type {Plan, StrategyName} from '../../../source/model/event/plan.js';
import type {ExitReason} from '../../../source/model/session/effect.js';
import {topOf} from '../../../source/model/session/page-stack.js';
import {
  type Action,
  initialSession,
  isLive,
  type SessionState,
  session,
} from '../../../source/model/session/session.js';
import {viewNames} from '../../../source/model/session/views.js';
import {foreign} from '../../helpers/failures.js';
import {after, effectsOf, jobs, run, workers} from '../../helpers/session-steps.js';
import {choices, machine, order, settings} from '../../helpers/settings.js';

const idle = initialSession({settings, choices, machine});

const help: Action = {type: 'overlay', page: 'help'};
const pageOf = ({pages}: SessionState): string => topOf(pages).id;
const quit = (reason: ExitReason, urgent: boolean): Action => ({type: 'quit', reason, urgent});
const events = (number: number, ...facts: Fact[]): Action => ({
  type: 'events',
  number,
  events: stamped(facts),
});

// Numbers go on from batch to batch, as a source's do.
let seq = 0;
const stamped = (facts: Fact[]): RunEvent[] =>
  facts.map((fact, i) => ({...fact, at: i * 1000, source: 'runner', seq: ++seq}));

const started = (strategy: StrategyName, jobCount = 1): Fact => ({
  type: 'run-started',
  plan: {strategy, workload: 'download', jobs: jobCount, workers: 1} as Plan,
  shape: {processes: 1, threads: 1, inFlight: 1},
  environment: {node: 'v20', platform: 'linux', cores: 4},
  began: '2026-01-01T00:00:00.000Z',
});
const queued: Fact = {type: 'job-queued', job: 1, label: 'one'};
const jobFinished: Fact = {
  type: 'job-finished',
  process: 1,
  thread: 1,
  job: 1,
  result: {value: 1},
  loopTicks: 0,
};
const jobFailed: Fact = {type: 'job-failed', job: 1, error: foreign('no'), loopTicks: 0};
const ended = (outcome: 'finished' | 'failed' | 'cancelled'): Fact => ({type: 'run-finished', outcome});
const whole = (strategy: StrategyName): Fact[] => [started(strategy), queued, jobFinished, ended('finished')];

test('a digit requests a run with the settings of that moment', () => {
  const [state, effects] = session(idle, run('thread'));
  assert.deepEqual(effects, [{type: 'start', number: 1, strategy: 'thread', settings: order}]);
  assert.equal(state.pending, 'thread');
  assert.equal(state.cancelling, false);
  assert.equal(isLive(state), true);
});

test('the first events bring the run, the last one its score', () => {
  const begun = after(idle, run('sync'), events(1, started('sync'), queued));
  assert.equal(begun.pending, null);
  assert.equal(begun.run?.stage, 'running');
  assert.deepEqual(begun.scores, {});
  const over = after(begun, events(1, jobFinished, ended('finished')));
  assert.equal(over.scores.sync?.finished, 1);
  assert.equal(isLive(over), false);
});

test('a digit during a run stops it, keeps the scores and starts the other', () => {
  const scored = after(idle, run('sync'), events(1, ...whole('sync')));
  const on = after(scored, run('thread'), events(2, started('thread'), queued));
  const [state, effects] = session(on, run('async'));
  assert.deepEqual(
    effects.map(({type}) => type),
    ['cancel', 'start'],
  );
  assert.equal(state.pending, 'async');
  assert.equal(state.cancelling, true);
  assert.equal(state.run?.plan.strategy, 'thread', 'the old run stays to be seen until the new one begins');
  const left = after(state, events(2, {type: 'job-cancelled', job: 1}, ended('cancelled')));
  assert.deepEqual(Object.keys(left.scores), ['sync']);
  const next = after(left, events(3, started('async')));
  assert.equal(next.run?.plan.strategy, 'async');
  assert.equal(next.cancelling, false);
});

test('a cancelled run never replaces a score, and its late events change nothing', () => {
  const scored = after(idle, run('sync'), events(1, ...whole('sync')));
  const stopped = after(scored, run('sync'), events(2, started('sync'), queued), {type: 'back'});
  assert.equal(stopped.cancelling, true);
  assert.deepEqual(stopped.message, {kind: 'stopping', strategy: 'sync'});
  const over = after(stopped, events(2, ended('cancelled')));
  assert.equal(over.scores.sync, scored.scores.sync);
  assert.equal(over.cancelling, false);
  assert.equal(over.message, null);
  const third = after(over, run('sync'), events(3, started('sync')));
  assert.equal(after(third, events(2, queued)), third);
});

test('a failed run scores when every job was ended by an executor, not when it was cut short', () => {
  const begun = after(idle, run('sync'));
  const failed = after(begun, events(1, started('sync'), queued, jobFailed, ended('failed')));
  assert.equal(failed.scores.sync?.failed, 1);
  const short = after(begun, events(1, started('sync', 2), queued, jobFailed, ended('failed')));
  assert.deepEqual(short.scores, {});
});

test('enter runs the latest strategy again', () => {
  const state = after(idle, run('process'), events(1, ...whole('process')));
  assert.deepEqual(effectsOf(state, {type: 'again'}), [
    {type: 'start', number: 2, strategy: 'process', settings: order},
  ]);
});

test('esc stops a requested run before its first event', () => {
  const requested = after(idle, run('thread'));
  const [state, effects] = session(requested, {type: 'back'});
  assert.deepEqual(effects, [{type: 'cancel'}]);
  const seen = after(state, events(1, started('thread')));
  assert.equal(seen.cancelling, true);
  const dropped = after(state, {type: 'dropped', number: 1});
  assert.equal(isLive(dropped), false);
  assert.equal(dropped.message, null);
});

test('esc closes help first and touches the run only when no panel is open', () => {
  const on = after(idle, run('sync'), events(1, started('sync'), queued), help);
  assert.equal(pageOf(on), 'help');
  const [closed, effects] = session(on, {type: 'back'});
  assert.equal(pageOf(closed), 'places');
  assert.deepEqual(effects, []);
  assert.deepEqual(effectsOf(closed, {type: 'back'}), [{type: 'cancel'}]);
});

test('v goes through the views and back to the first one', () => {
  let state = idle;
  for (const view of [...viewNames.slice(1), viewNames[0]]) {
    state = after(state, {type: 'view'});
    assert.equal(pageOf(state), view);
  }
});

test('help gives back the view that it covered, and a run closes help', () => {
  const list = after(idle, {type: 'view'});
  assert.equal(pageOf(list), 'lanes');
  const covered = after(list, help);
  assert.equal(pageOf(covered), 'help');
  assert.equal(pageOf(after(covered, help)), 'lanes');
  assert.equal(pageOf(after(covered, run('sync'))), 'lanes');
});

test('the wished row of a page is kept, but none above the first', () => {
  const scroll = (to: number): Action => ({type: 'scroll', to});
  const rowOf = ({pages}: SessionState): number => topOf(pages).scroll;
  assert.equal(rowOf(after(idle, scroll(3))), 3);
  assert.equal(rowOf(after(idle, scroll(3), scroll(-5))), 0);
  assert.equal(rowOf(after(idle, scroll(3), help)), 0);
  assert.equal(rowOf(after(idle, scroll(3), help, help)), 3);
  assert.equal(rowOf(after(idle, scroll(Number.POSITIVE_INFINITY))), Number.POSITIVE_INFINITY);
});

test('the message of a run that could not begin gives the reason, whichever way it failed', () => {
  const requested = after(idle, run('thread'));
  const reported = after(requested, {type: 'not-started', number: 1, failure: foreign('no market')});
  assert.deepEqual(reported.message, {
    kind: 'not-started',
    strategy: 'thread',
    failure: foreign('no market'),
  });
  assert.equal(isLive(reported), false);
  const failure = foreign('runner died');
  const died: Fact = {type: 'run-finished', outcome: 'failed', error: failure};
  const dead = after(requested, events(1, died));
  assert.deepEqual(dead.message, {kind: 'not-started', strategy: 'thread', failure});
  assert.equal(isLive(dead), false);
});

test('a second request to quit changes nothing; a second ctrl-c does not wait', () => {
  const closing = after(idle, quit('closed', false));
  assert.equal(closing.quitting, 'closed');
  assert.deepEqual(closing.message, {kind: 'quitting'});
  assert.deepEqual(effectsOf(idle, quit('closed', false), quit('closed', false)), [
    {type: 'quit', reason: 'closed'},
  ]);
  assert.deepEqual(effectsOf(idle, quit('SIGINT', true), quit('SIGINT', true)), [
    {type: 'quit', reason: 'SIGINT'},
    {type: 'kill', reason: 'SIGINT'},
  ]);
  assert.deepEqual(effectsOf(closing, run('sync')), []);
});

test('a fold never changes the state it was given', () => {
  const frozen = Object.freeze({...idle, settings: Object.freeze({...settings})});
  const actions: Action[] = [run('sync'), workers(1), jobs(1), help, events(1, started('sync'))];
  for (const action of actions) assert.doesNotThrow(() => session(frozen, action));
});
