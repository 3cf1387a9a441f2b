import assert from 'node:assert/strict';
import {test} from 'node:test';
import stringWidth from 'string-width';
import type {StrategyName} from '../../source/model/event/plan.js';
import {strategies} from '../../source/model/event/strategies.js';
import {runBreakdownOf} from '../../source/model/figures/run-breakdown.js';
import {failure} from '../../source/text/en/failures.js';
import {terms} from '../../source/text/en/terms.js';
import {optionShows} from '../../source/text/option-text.js';
import type {Text} from '../../source/text/text.js';
import {workloadNames} from '../../source/workloads/table.js';
import {everything, failureSentences} from '../helpers/sayings.js';
import {downloads, runAt, sums, wholeRun, withKernelFigures} from '../helpers/scripted-runs.js';
import {languageNames, notesOf, textOf} from '../helpers/texts.js';

const kitchen = textOf('en', 'kitchen');
const standard = textOf('en', 'standard');

/** A run that shares nothing that is scarce. */
const usual = {fresh: false, cores: null, gil: false};

test('standard terms never mix with kitchen words', () => {
  const kitchenWords = /kitchen|cook|dish|oven|stove|\bserved|\bvan\b|\brail|baking|chef/i;
  for (const sentence of everything(standard)) {
    assert.doesNotMatch(sentence.replace('kitchen words', ''), kitchenWords, sentence);
  }
});

test('kitchen words never mix with standard terms', () => {
  const standardTerms = /\bprocess(es)?\b|\bthreads?\b|\bjobs?\b|blocked on/i;
  // Strategies keep their names in both vocabularies.
  const names = /^(thread|process)(:| could not start)|Stopping thread|^Strategy: from .*/;
  for (const sentence of everything(kitchen)) {
    assert.doesNotMatch(sentence.replace(names, ''), standardTerms, sentence);
  }
});

test('no sentence is empty, has a hole, or breaks its line', () => {
  for (const vocabulary of ['kitchen', 'standard'] as const) {
    const text = textOf('en', vocabulary);
    for (const sentence of [...everything(text), ...failureSentences(text)]) {
      assert.doesNotMatch(sentence, /undefined|null|NaN|\[object|\n| {2}/, sentence);
      assert.notEqual(sentence.trim(), '');
    }
  }
});

test('counts agree with their nouns', () => {
  assert.deepEqual([0, 1, 2].map(kitchen.jobs), ['0 dishes', '1 dish', '2 dishes']);
  assert.deepEqual([1, 2].map(standard.processes), ['1 process', '2 processes']);
  assert.equal(kitchen.jobs(12_345), '12,345 dishes');
  const shapes = strategies.map(({shape}) =>
    kitchen.shape(shape({workers: 4, jobs: 9, fresh: false}), usual),
  );
  assert.deepEqual(shapes, [
    '1 kitchen, 1 cook, one dish at a time',
    '1 kitchen, 4 cooks, one dish each at a time',
    '1 kitchen, 1 cook, up to 4 dishes at once',
    '4 kitchens, one cook in each, one dish each at a time',
  ]);
});

test('what a run must share is part of its sentence and of its work', () => {
  const scarce = {fresh: false, cores: 1, gil: true};
  const shapes = strategies.map(({shape}) =>
    kitchen.shape(shape({workers: 4, jobs: 9, fresh: false}), scarce),
  );
  assert.deepEqual(shapes, [
    '1 kitchen, 1 cook with one knife, 1 stove, one dish at a time',
    '1 kitchen, 4 cooks with one knife, 1 stove, one dish each at a time',
    '1 kitchen, 1 cook with one knife, 1 stove, up to 4 dishes at once',
    '4 kitchens, one cook with one knife in each, 1 stove, one dish each at a time',
  ]);
  const plan = sums({strategy: 'thread', cores: 2, gil: true, yields: true, uvThreads: 8});
  assert.deepEqual(kitchen.work(plan), [
    'course-cpu',
    'CPU-bound',
    '30 dishes',
    '2 stoves',
    'one knife',
    'yielding',
    'kitchen hands: 8',
    'size 3,000,000',
    'bigint',
  ]);
  assert.deepEqual(standard.conditions(plan), ['2 cores', 'one lock', 'yielding', 'libuv helpers: 8']);
  assert.deepEqual(standard.conditions(sums({strategy: 'thread'})), []);
});

test('the explanation of a run is made of its own figures', () => {
  const why = (text: Text, plan: Parameters<typeof wholeRun>[0]) =>
    text.why(runBreakdownOf(runAt(wholeRun(plan))));
  assert.deepEqual(why(kitchen, downloads({strategy: 'sync'})), [
    'One cook stood at the oven for 2.81 s of 2.83 s',
    'I/O-bound: waiting can overlap',
    'nothing overlapped',
    'opening took 0.10 s',
  ]);
  assert.equal(
    why(kitchen, downloads({strategy: 'thread'}))[0],
    '4 cooks side by side: 2.81 s of baking in 0.93 s',
  );
  assert.equal(
    why(standard, downloads({strategy: 'process'}))[0],
    '4 processes side by side: 2.81 s of I/O in 0.93 s',
  );
  assert.deepEqual(why(standard, downloads({strategy: 'async'})).slice(0, 3), [
    '9 jobs in flight at once: 2.81 s of I/O in 0.33 s',
    'I/O-bound: waiting can overlap',
    'one thread, busy for 9.0 ms',
  ]);
  assert.deepEqual(why(standard, sums({strategy: 'sync'})).slice(0, 2), [
    'One thread ran jobs for 3.56 s of 3.60 s',
    'CPU-bound: one thread uses one core',
  ]);
  assert.equal(why(standard, sums({strategy: 'thread'}))[1], 'CPU-bound: only more cores help');
});

test('where the code of a module alone knows what it waits for, the headline speaks of no oven and no I/O', () => {
  const why = (text: Text, strategy: StrategyName): string =>
    text.why({...runBreakdownOf(runAt(wholeRun(downloads({strategy})))), isAwaited: true})[0];
  assert.equal(why(kitchen, 'async'), '9 dishes set aside at once: 2.81 s of waiting in 0.33 s');
  assert.equal(why(standard, 'async'), '9 jobs awaiting at once: 2.81 s of waiting in 0.33 s');
  assert.equal(why(kitchen, 'thread'), '4 cooks side by side: 2.81 s of waiting in 0.93 s');
  assert.equal(why(kitchen, 'sync'), 'One cook waited for 2.81 s of 2.83 s');
});

test('the headline of a run that has just begun says no more than is known', () => {
  const begun = (strategy: 'thread' | 'async') => ({
    ...runBreakdownOf(runAt(wholeRun(downloads({strategy})))),
    jobs: 1,
    maxConcurrentJobs: 1,
    maxConnectedJobs: 1,
  });
  assert.equal(kitchen.why(begun('thread'))[0], '1 of 9 dishes taken');
  assert.equal(standard.why(begun('async'))[0], '1 of 9 jobs taken');
  assert.match(standard.why({...begun('async'), planned: 1})[0], /^1 job in flight/);
  assert.equal(
    kitchen.why({...begun('async'), wallMs: 500, ioMs: 0, busyMs: 1, sleptMs: 500})[0],
    'The one cook slept over a dish for 0.50 s of 0.50 s: every other dish waited',
  );
});

test('a run that lacked cores or the lock says so first, and a share without an explanation is named', () => {
  const breakdown = (plan: Parameters<typeof wholeRun>[0], run: number, ready: number) =>
    runBreakdownOf(runAt(withKernelFigures(wholeRun(plan, 400), () => ({run, ready}))));
  const four = sums({strategy: 'thread', jobs: 8, cores: 1});
  assert.deepEqual(kitchen.why(breakdown(four, 0.25, 0.75)), [
    '4 cooks shared 1 stove: each was ready without one 75 % of the time',
    'CPU-bound: only more stoves help',
    '0.83 s of cooking in 0.86 s',
    'opening took 0.10 s',
  ]);
  const processes = sums({strategy: 'process', jobs: 8});
  assert.equal(
    standard.why(breakdown(processes, 0.4, 0.6))[0],
    'Other programs took cores too: each of 4 processes was ready without one 60 % of the time',
  );
  assert.match(
    standard.why({...breakdown(processes, 0.6, 0.4), othersCores: 1})[0],
    /^4 processes side by side: 1\.98 s of computing in 0\.86 s, ready without a core for 1\.32 s: other programs took 1 of 4 cores$/,
    'what took most of the time comes first',
  );
  const shared = kitchen.why({...breakdown(four, 0.4, 0.6), cores: 2, othersCores: 0.4});
  assert.equal(
    shared[0],
    '4 cooks shared 2 stoves, of which other programs took 0.4: each was ready without one 60 % of the time',
  );
  assert.ok(
    shared.slice(1).every(clause => !clause.includes('other programs')),
    'it is said once',
  );
  const alone = breakdown(sums({strategy: 'sync', jobs: 2}), 0.5, 0.5);
  assert.equal(
    kitchen.why(alone)[0],
    'Other programs took stoves too: one cook was ready without one 50 % of the time',
  );
  const more = breakdown(sums({strategy: 'sync', jobs: 2}), 0.7, 0.3);
  assert.match(
    kitchen.why({...more, othersCores: 0.6})[0],
    /^One cook cooked for [\d.]+ s of [\d.]+ s, ready without a stove for [\d.]+ m?s: other programs took 0\.6 of \d stoves$/,
    'what took most of the time comes first',
  );
  const helped = {...alone, helpersMs: alone.wallMs};
  assert.match(kitchen.why(helped)[0], /^Kitchen hands took stoves too: one cook was ready/);
  assert.match(standard.why(helped)[0], /^Helper threads took cores too: one thread was ready/);
  const busy = {...breakdown(four, 0.15, 0.85), cores: 2};
  assert.deepEqual(
    kitchen.why(busy).slice(0, 2),
    [
      'Other programs took stoves too: each of 4 cooks was ready without one 85 % of the time',
      '4 on 2 stoves alone explain 50 %',
    ],
    'four on two explain no more than half',
  );
  const measured = {...busy, othersCores: 1.43};
  assert.deepEqual(kitchen.why(measured).slice(0, 2), [
    'Other programs took 1.4 of 2 stoves: each of 4 cooks was ready without one 85 % of the time',
    '4 on 2 stoves alone explain 50 %',
  ]);
  const quiet = {...busy, othersCores: 0.1};
  assert.match(standard.why(quiet)[0], /^The screen and the runner took cores too: each of 4 threads/);
  const limited = {...quiet, cores: 8, quotaCores: 0.5};
  assert.equal(
    standard.why(limited)[0],
    '4 threads shared a quota of 0.5 cores: each was ready without one 85 % of the time',
  );
  const taken = standard.why({...limited, othersCores: 7.9, busyMs: limited.wallMs / 10});
  assert.match(taken[0], /^Other programs took 7.9 of 8 cores/);
  assert.equal(taken[1], '4 on a quota of 0.5 cores alone explain 88 %');
  // Other programs that leave more than a container allows are no reason.
  assert.equal(standard.why({...limited, othersCores: 4})[0], standard.why(limited)[0]);
  const held = {...measured, shares: {waiting: 0.1, ready: 0.15, locked: 0.6, unexplained: 0}};
  assert.equal(standard.why(held)[1], 'other programs took 1.4 of 2 cores');
  assert.equal(standard.why(breakdown(four, 0.7, 0))[1], '30 % of the time is unexplained');
  const locked = {...breakdown(four, 1, 0), shares: {waiting: 0, ready: 0.1, locked: 0.74, unexplained: 0}};
  assert.equal(
    standard.why(locked)[0],
    'One lock: one thread at a time ran jobs; each waited for it 74 % of the time',
  );
  // A thread that wakes for every byte of a slow line lacks a core each time, but the line took the time.
  const slow = {
    ...runBreakdownOf(runAt(wholeRun(downloads({strategy: 'process'})))),
    readyMs: 2000,
    othersCores: 1,
    cores: 2,
    shares: {waiting: 0.25, ready: 0.7, locked: 0, unexplained: 0},
  };
  assert.deepEqual(standard.why(slow).slice(0, 2), [
    '4 processes side by side: 2.81 s of I/O in 0.93 s',
    'other programs took 1 of 2 cores',
  ]);
  const sleeping = (strategy: 'sync' | 'async' | 'process') => {
    const plan = sums({strategy, jobs: 4, workers: 4});
    const facts = withKernelFigures(wholeRun(plan, 200), () => ({run: 0, ready: 0, asleep: true}));
    return standard.why(runBreakdownOf(runAt(facts)))[0];
  };
  assert.match(
    sleeping('async'),
    /^The one thread slept inside a job for .+ of .+ s: every other job waited$/,
  );
  assert.match(sleeping('sync'), /^One thread slept inside a job for [\d.]+ s of [\d.]+ s$/);
  assert.match(sleeping('process'), /^4 processes side by side: [\d.]+ s of sleep inside jobs in [\d.]+ s$/);
  // What waits for the network is explained as before, however few the cores.
  const waiting = {...locked, ioMs: 9000, shares: {waiting: 0.7, ready: 0.3, locked: 0, unexplained: 0}};
  assert.match(standard.why(waiting)[0], /^4 threads side by side: 9\.00 s of I\/O/);
});

test('letters and cells are narrow and tell the states of a vocabulary apart', () => {
  for (const {letters, states} of Object.values(terms)) {
    const all = Object.values(letters);
    assert.equal(new Set(all).size, all.length);
    assert.equal(new Set(Object.values(states)).size, all.length);
    for (const letter of all) assert.equal(stringWidth(letter), 1);
  }
});

test('every language has every word of both vocabularies', () => {
  for (const language of languageNames) {
    assert.deepEqual(Object.keys(textOf(language, 'kitchen')).sort(), Object.keys(kitchen).sort());
    assert.deepEqual(Object.keys(textOf(language, 'standard')).sort(), Object.keys(kitchen).sort());
  }
});

test('each work has its sentence in the menu, which names what bounds it', () => {
  const shows = (choice: string) => optionShows(kitchen.options, {id: 'choice', value: choice});
  const sentences = workloadNames().map(shows);
  assert.equal(new Set(sentences).size, sentences.length);
  assert.equal(shows('course-cpu'), 'CPU-bound: adds up i² below n; keys 2 and 4 use several stoves');
  assert.equal(shows('course-io'), shows('download'));
  for (const name of ['memory', 'cache'])
    assert.match(shows(name), new RegExp(`^${name}-bound: .* needs 4 stoves$`));
  assert.match(shows('./job.mjs'), /^your own function/);
});

test('work that only computes has no oven', () => {
  for (const clause of Object.values(kitchen.ways.computing).flat())
    assert.doesNotMatch(clause, /in the oven|at the oven|bake/);
});

test('one picture stands for the network, stoves are those of the house, and phases speak of the knife', () => {
  assert.deepEqual([kitchen.session('A'), kitchen.places.io], ['oven A', 'oven']);
  assert.equal(kitchen.places.cores, 'House stoves');
  assert.equal(kitchen.places.shared(true), 'one pantry, one knife');
  assert.deepEqual([kitchen.phases.locked, standard.phases.locked], ['no knife', 'lock wait']);
});

test('help explains every column of the table of executors that is no name', () => {
  const named = standard.pageHelp.executors?.rows.map(([name]) => name) ?? [];
  for (const word of ['gave up', 'taken off', 'sockets', 'loop turns']) assert.ok(named.includes(word), word);
});

test('numbers of milliseconds have separators in failures too, and a cast at the speed of its run is said so', () => {
  const {castSpeed} = notesOf('en');
  assert.match(castSpeed(1, 2), /^the cast shows the run at its real speed and takes 2\.00 s/);
  assert.match(castSpeed(2, 2), / at 2 times its real speed /);
  assert.match(castSpeed(0.1, 2), / at 1\/10 of its real speed /);
  assert.match(notesOf('ko').castSpeed(1, 2), /^영상은 실제 속도 그대로, 길이는 2\.00초/);
  const timeout = failure({reason: 'job-timeout', fields: {limitMs: 30_000}});
  assert.match(timeout, /^took longer than 30,000 ms /);
});
