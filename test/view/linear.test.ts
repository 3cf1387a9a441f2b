import assert from 'node:assert/strict';
import {test} from 'node:test';
import {announce} from '../../source/view/linear/announce.js';
import {announced, telling, viewOn} from '../helpers/announced.js';
import {sceneNamed, scenes} from '../helpers/scenes.js';
import {
  download,
  downloads,
  events,
  opening,
  queued,
  type TimedFact,
  wholeRun,
} from '../helpers/scripted-runs.js';
import {untaught} from '../helpers/teaching.js';

test('a run begins, tells what its threads do, each end or a count of them, and its result', () => {
  const facts = wholeRun(downloads({strategy: 'thread'}));
  const often = announced(facts, 5);
  assert.match(often[0] ?? '', /^thread begins\. 1 kitchen, 4 cooks.*course-io.*9 dishes/);
  assert.ok(
    often.some(line => /^4 cooks: at the oven\.$/.test(line)),
    often.join('\n'),
  );
  assert.ok(often.some(line => /^Dish 1: served, 0\.30 s, Cook 1\. 1 of 9 served, 11 %\.$/.test(line)));
  assert.ok(
    often.some(line => /9 of 9 served, 100 %\.$/.test(line)),
    often.join('\n'),
  );
  const seldom = announced(facts, 450);
  assert.ok(
    seldom.some(line => /^4 dishes: served\. 4 of 9 served, 44 %\.$/.test(line)),
    seldom.join('\n'),
  );
  for (const lines of [often, seldom]) {
    const over = lines.findIndex(line => line.startsWith('Done: thread, '));
    assert.ok(over >= 0, lines.join('\n'));
    assert.match(lines[over] ?? '', /0\.9\d s\. 9 of 9 served\.$/);
    assert.match(lines[over + 1] ?? '', /4 cooks side by side/);
    assert.match(lines.at(-1) ?? '', /1 kitchen, 4 cooks, peak 6\d MB, start-up 0\.\d+ s\.$/);
  }
});

test('jobs of a run that is stopped are no served ones', () => {
  const plan = downloads({strategy: 'sync'});
  const facts: readonly TimedFact[] = [
    ...opening(plan),
    ...queued(plan),
    ...download({job: 1, process: 1, thread: 1, from: 102, to: 410}),
    ...Array.from({length: 8}, (_, i): TimedFact => [500, {type: 'job-cancelled', job: i + 2}]),
    [510, {type: 'run-finished', outcome: 'cancelled'}],
  ];
  const lines = announced(facts, 100).join('\n');
  assert.match(lines, /^Dish 1: served, .*, Cook 1\.$/m);
  assert.match(lines, /^8 dishes: stopped\. 1 of 9 served, 11 %\.$/m);
  assert.match(lines, /^Stopped: sync, .* 1 of 9 served, 8 stopped\.$/m);
});

test('one thread is free while the jobs that it holds are in flight', () => {
  const often = announced(wholeRun(downloads({strategy: 'async'})), 100);
  assert.ok(often.includes('Cook 1: free, 9 dishes in the oven.'), often.join('\n'));
});

test('a thread whose event loop turns again says so, and for how long it did not', () => {
  const here = {process: 1, thread: 1};
  const facts: readonly TimedFact[] = [
    ...wholeRun(downloads({strategy: 'async', latencyMs: 900})),
    [200, {type: 'loop-blocked', ...here}],
    [700, {type: 'loop-freed', ...here}],
  ];
  const freed = announced(facts, 50).filter(line => line.includes('free again'));
  assert.deepEqual(freed, ['Cook 1: free again, its event loop turns; it had stood still for 0.50 s.']);
});

test('every job that fails says why, and many of them are counted', () => {
  const {session: state} = sceneNamed('thread-failed');
  const lines = announce(viewOn({...state, run: null}), viewOn(state, 3000));
  assert.ok(
    lines.some(line => /^Dish 3: failed, .*Cook 3, .*127\.0\.0\.1:40001/.test(line)),
    lines.join('\n'),
  );
  assert.ok(lines.some(line => /^Dish 2: failed, .*exit code 3|^Dish 2: failed/.test(line)));
  assert.ok(
    lines.some(line => /^Done, with failures: thread, .*2 failed/.test(line)),
    lines.join('\n'),
  );
});

test('nothing is announced where nothing happened', () => {
  for (const name of Object.keys(scenes)) {
    const {session: state, nowMs} = sceneNamed(name);
    const view = viewOn(state, nowMs);
    assert.deepEqual(announce(view, viewOn({...state}, nowMs)), [], name);
  }
});

test('a step of a lesson is announced from its question to its reveal', () => {
  const {does, state} = telling(untaught);
  assert.deepEqual(does({type: 'lesson-begin'}), [
    'Chapter 4 · Kitchens · step 1 of 2: First.',
    'text',
    'Question: question',
    'Answer 1: one.',
    'Answer 2: two.',
    'Answer 3: three.',
    'Hands up: which answer?',
    'Next key: 1 to 3 count the hands, then enter; without votes, enter twice.',
  ]);
  assert.deepEqual(does({type: 'vote', answer: 1, by: 1}), [
    'Answer 2: two, 1 hand.',
    'Next key: 1 to 3 count more hands, u takes one back; enter when all are counted.',
  ]);
  assert.deepEqual(does({type: 'vote', by: 1}), ['Answer 2: two, 2 hands.']);
  assert.deepEqual(does({type: 'answer', by: 1}), ['Marked: Answer 3: three.']);
  assert.match(does({type: 'lesson-next'}).join('\n'), /^Talk to your neighbour/);
  assert.match(does({type: 'lesson-next'}).join('\n'), /^Vote again\nQuestion: question\nAnswer 1: one\./);
  assert.deepEqual(does({type: 'vote', answer: 0, by: 1}, {type: 'lesson-next'}).slice(1), [
    'Watch what happens',
    'Watch: watch',
    'Next key: wait until it is over, then enter.',
  ]);
  const run = events(wholeRun(downloads({strategy: 'thread'})));
  const seen = does({type: 'events', number: 1, events: run});
  assert.match(seen[0] ?? '', /^thread begins/);
  assert.equal(seen.at(-1), 'Next key: enter: ask what they saw.');
  assert.match(does({type: 'again'})[0] ?? '', /^What did you see/);
  assert.deepEqual(does({type: 'vote', answer: 0, by: 1}, {type: 'lesson-next'}).slice(1), [
    'What happened',
    'Question: question',
    'Answer 1: one: measured; after talking, 1 hand; seen, 1 hand.',
    'Answer 2: two: measured; before, 2 hands.',
    'Answer 3: three: measured.',
    'This run does not decide between the answers.',
    'because',
    'Next key: enter: the next step.',
  ]);
  assert.match(does({type: 'lesson-next'})[0] ?? '', /step 2 of 2: Second/);
  assert.equal(state().lessons.current?.step, 1);
});
