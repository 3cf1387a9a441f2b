import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Fact, RunEvent} from '../../../source/model/event/event.js';
import type {Plan, StrategyName} from '../../../source/model/event/plan.js';
import type {Parting} from '../../../source/model/session/effect.js';
import {topOf} from '../../../source/model/session/page-stack.js';
import {
  type Action,
  type Effect,
  initial,
  isLive,
  type SessionState,
  session,
} from '../../../source/model/session/session.js';
import {views} from '../../../source/view/pages/pages.js';
import {foreign} from '../../helpers/failures.js';
import {choices, machine, order, settings} from '../../helpers/settings.js';

const idle = initial(settings, choices, undefined, undefined, undefined, undefined, views);

/** The page that is shown. */
const shown = ({pages}: SessionState): string => topOf(pages).id;

const after = (state: SessionState, ...actions: Action[]): SessionState =>
  actions.reduce((before, action) => session(before, action)[0], state);

const effectsOf = (state: SessionState, ...actions: Action[]): Effect[] => {
  const effects: Effect[] = [];
  actions.reduce((before, action) => {
    const [next, caused] = session(before, action);
    effects.push(...caused);
    return next;
  }, state);
  return effects;
};

const run = (strategy: StrategyName): Action => ({type: 'run', strategy});
const workers = (by: number): Action => ({type: 'workers', by});
const jobs = (by: number): Action => ({type: 'jobs', by});
const quit = (ending: Parting, urgent: boolean): Action => ({type: 'quit', ending, urgent});
const told = (number: number, ...facts: Fact[]): Action => ({type: 'events', number, events: stamped(facts)});

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

test('a digit asks for a run with the settings of that moment', () => {
  const [state, effects] = session(idle, run('thread'));
  assert.deepEqual(effects, [{type: 'start', number: 1, strategy: 'thread', settings: order}]);
  assert.equal(state.pending, 'thread');
  assert.equal(state.cancelling, false);
  assert.equal(isLive(state), true);
});

test('the first events bring the run, the last one its score', () => {
  const begun = after(idle, run('sync'), told(1, started('sync'), queued));
  assert.equal(begun.pending, null);
  assert.equal(begun.run?.stage, 'running');
  assert.deepEqual(begun.scores, {});
  const over = after(begun, told(1, jobFinished, ended('finished')));
  assert.equal(over.scores.sync?.run.counts.finished, 1);
  assert.equal(isLive(over), false);
});

test('a digit during a run stops it, keeps the scores and starts the other', () => {
  const scored = after(idle, run('sync'), told(1, ...whole('sync')));
  const on = after(scored, run('thread'), told(2, started('thread'), queued));
  const [state, effects] = session(on, run('async'));
  assert.deepEqual(
    effects.map(({type}) => type),
    ['cancel', 'start'],
  );
  assert.equal(state.pending, 'async');
  assert.equal(state.cancelling, true);
  assert.equal(state.run?.plan.strategy, 'thread', 'the old run stays to be seen until the new one begins');
  const left = after(state, told(2, {type: 'job-cancelled', job: 1}, ended('cancelled')));
  assert.deepEqual(Object.keys(left.scores), ['sync']);
  const next = after(left, told(3, started('async')));
  assert.equal(next.run?.plan.strategy, 'async');
  assert.equal(next.cancelling, false);
});

test('a cancelled run never replaces a score, and late facts of it change nothing', () => {
  const scored = after(idle, run('sync'), told(1, ...whole('sync')));
  const stopped = after(scored, run('sync'), told(2, started('sync'), queued), {type: 'back'});
  assert.equal(stopped.cancelling, true);
  assert.deepEqual(stopped.message, {kind: 'stopping', strategy: 'sync'});
  const over = after(stopped, told(2, ended('cancelled')));
  assert.equal(over.scores.sync, scored.scores.sync);
  assert.equal(over.cancelling, false);
  assert.equal(over.message, null);
  const third = after(over, run('sync'), told(3, started('sync')));
  assert.equal(after(third, told(2, queued)), third);
});

test('a failed run scores when every job was ended by an executor, not when it was cut short', () => {
  const begun = after(idle, run('sync'));
  const failed = after(begun, told(1, started('sync'), queued, jobFailed, ended('failed')));
  assert.equal(failed.scores.sync?.run.counts.failed, 1);
  const short = after(begun, told(1, started('sync', 2), queued, jobFailed, ended('failed')));
  assert.deepEqual(short.scores, {});
});

test('enter runs again what was asked for last', () => {
  const state = after(idle, run('process'), told(1, ...whole('process')));
  assert.deepEqual(effectsOf(state, {type: 'again'}), [
    {type: 'start', number: 2, strategy: 'process', settings: order},
  ]);
});

test('esc while a run is only asked for stops it before it is seen', () => {
  const asked = after(idle, run('thread'));
  const [state, effects] = session(asked, {type: 'back'});
  assert.deepEqual(effects, [{type: 'cancel'}]);
  const seen = after(state, told(1, started('thread')));
  assert.equal(seen.cancelling, true);
  const dropped = after(state, {type: 'dropped', number: 1});
  assert.equal(isLive(dropped), false);
  assert.equal(dropped.message, null);
});

test('esc closes help first and touches the run only when no panel is open', () => {
  const on = after(idle, run('sync'), told(1, started('sync'), queued), {type: 'overlay', page: 'help'});
  assert.equal(shown(on), 'help');
  const [closed, effects] = session(on, {type: 'back'});
  assert.equal(shown(closed), 'lanes');
  assert.deepEqual(effects, []);
  assert.deepEqual(effectsOf(closed, {type: 'back'}), [{type: 'cancel'}]);
});

test('v walks lanes, jobs, executors and cores, help gives back the view it covered, a run closes help', () => {
  const list = after(idle, {type: 'view'});
  assert.equal(shown(list), 'jobs');
  const help = after(list, {type: 'overlay', page: 'help'});
  assert.equal(shown(help), 'help');
  assert.equal(shown(after(help, {type: 'overlay', page: 'help'})), 'jobs');
  assert.equal(shown(after(help, run('sync'))), 'jobs');
  const executors = after(list, {type: 'view'});
  assert.equal(shown(executors), 'executors');
  const cores = after(executors, {type: 'view'});
  assert.equal(shown(cores), 'cores');
  assert.equal(shown(after(cores, {type: 'view'})), 'lanes');
});

test('workers change for the strategy asked for last, within 1 and 1000', () => {
  const four = after(idle, run('thread'));
  const five = after(four, workers(1));
  assert.equal(five.settings.workers.thread, 5);
  assert.deepEqual(five.message, {kind: 'workers', strategy: 'thread', from: 4, to: 5});
  assert.equal(after(five, workers(-1)).settings.workers.thread, null, 'the default again');
  const least = after(four, ...Array.from({length: 9}, () => workers(-1)));
  assert.equal(least.settings.workers.thread, 1);
  assert.deepEqual(least.message, {kind: 'limit', of: 'workers', value: 1});
  const most = after(four, ...Array.from({length: 200}, () => workers(1)));
  assert.equal(most.settings.workers.thread, 1000);
});

test('sync keeps its one worker, async at most as many as there are jobs', () => {
  assert.deepEqual(after(idle, run('sync'), workers(1)).message, {kind: 'one-worker', strategy: 'sync'});
  const all = after(idle, run('async'), workers(1));
  assert.deepEqual(all.message, {kind: 'limit', of: 'workers', value: 9});
  assert.equal(after(all, workers(-1)).settings.workers.async, 8);
});

test('cores and the lock are for the next run, and for every strategy', () => {
  const here = initial(settings, choices, machine);
  const scarce = after(here, {type: 'cores', by: -1}, {type: 'cores', by: -1}, {type: 'lock'});
  assert.deepEqual([scarce.settings.cores, scarce.settings.gil], [2, true]);
  assert.deepEqual(scarce.message, {kind: 'lock', on: true});
  const [start] = effectsOf(scarce, run('sync'));
  assert.deepEqual(start, {
    type: 'start',
    number: 1,
    strategy: 'sync',
    settings: {...order, cores: 2, gil: true},
  });
  const free = after(scarce, {type: 'cores', by: 1}, {type: 'cores', by: 1}, {type: 'lock'});
  assert.deepEqual(free.settings, here.settings);
  assert.deepEqual(after(free, {type: 'cores', by: 1}).message, {kind: 'limit', of: 'cores', value: 4});
});

test('jobs go by ones below ten, then by steps that grow, and meet the same numbers on the way back', () => {
  const walk = (by: number, from: number) => {
    const seen: number[] = [];
    let state = after(initial({...settings, jobs: from}, choices));
    while (state.message?.kind !== 'limit') {
      state = after(state, jobs(by));
      seen.push(state.settings.jobs ?? 0);
    }
    return seen.slice(0, -1);
  };
  const up = walk(1, 1);
  assert.deepEqual(up.slice(0, 12), [2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 25]);
  assert.equal(up.at(-1), 100_000);
  assert.deepEqual(walk(-1, 100_000).reverse(), [1, ...up.slice(0, -1)]);
  assert.deepEqual(walk(1, 33)[0], 35);
  assert.deepEqual(walk(-1, 33)[0], 30);
});

test('another workload takes its own jobs and size', () => {
  const state = after(idle, jobs(1), {type: 'workload', by: 1});
  assert.equal(state.settings.choice, 'sum');
  assert.equal(state.settings.jobs, null);
  assert.deepEqual(after(state, jobs(1)).message, {kind: 'jobs', from: 30, to: 35});
  assert.equal(after(idle, {type: 'workload', by: -1}).settings.choice, 'course-cpu');
});

test('the wished row of a page is kept as it is, but never lies above the first one', () => {
  const scroll = (to: number): Action => ({type: 'scroll', to});
  const wished = (state: SessionState): number => topOf(state.pages).scroll;
  assert.equal(wished(after(idle, scroll(3))), 3);
  assert.equal(wished(after(idle, scroll(3), scroll(-2))), 0);
  assert.equal(wished(after(idle, scroll(Number.POSITIVE_INFINITY))), Number.POSITIVE_INFINITY);
});

test('a run that could not begin says why, whichever way it failed', () => {
  const asked = after(idle, run('thread'));
  const reported = after(asked, {type: 'not-started', number: 1, failure: foreign('no market')});
  assert.deepEqual(reported.message, {
    kind: 'not-started',
    strategy: 'thread',
    failure: foreign('no market'),
  });
  assert.equal(isLive(reported), false);
  const failure = foreign('runner died');
  const died: Fact = {type: 'run-finished', outcome: 'failed', error: failure};
  const dead = after(asked, told(1, died));
  assert.deepEqual(dead.message, {kind: 'not-started', strategy: 'thread', failure});
  assert.equal(isLive(dead), false);
});

test('leaving is asked for once; only ctrl-c a second time does not wait', () => {
  const leaving = after(idle, quit('closed', false));
  assert.equal(leaving.quitting, 'closed');
  assert.deepEqual(leaving.message, {kind: 'quitting'});
  assert.deepEqual(effectsOf(idle, quit('closed', false), quit('closed', false)), [
    {type: 'quit', ending: 'closed'},
  ]);
  assert.deepEqual(effectsOf(idle, quit('SIGINT', true), quit('SIGINT', true)), [
    {type: 'quit', ending: 'SIGINT'},
    {type: 'kill', ending: 'SIGINT'},
  ]);
  assert.deepEqual(effectsOf(leaving, run('sync')), []);
});

test('a fold never changes the state it was given', () => {
  const frozen = Object.freeze({...idle, settings: Object.freeze({...settings})});
  const actions: Action[] = [
    run('sync'),
    workers(1),
    jobs(1),
    {type: 'overlay', page: 'help'},
    told(1, started('sync')),
  ];
  for (const action of actions) assert.doesNotThrow(() => session(frozen, action));
});
