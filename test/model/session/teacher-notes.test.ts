import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Action, type SessionState, session} from '../../../source/model/session/session.js';
import {teachingOf} from '../../../source/model/session/teacher-notes.js';
import {demonstrations} from '../../../source/view/pages/pages.js';
import {downloads, events, wholeRun} from '../../helpers/scripted-runs.js';
import {untaught} from '../../helpers/teaching.js';

const after = (state: SessionState, ...actions: readonly Action[]): SessionState =>
  actions.reduce((before, action) => session(before, action, demonstrations)[0], state);

const next: Action = {type: 'lesson-next'};
const hand: Action = {type: 'vote', answer: 0, by: 1};
const ended: Action = {
  type: 'events',
  number: 1,
  events: events(wholeRun(downloads({strategy: 'thread'}))),
};

const nextKey = (state: SessionState) => teachingOf(state).step?.nextKey;

test('no lesson is no step', () => {
  assert.deepEqual(teachingOf(untaught), {language: 'en', step: null});
});

test('the next key follows the class through a step and on to the last one', () => {
  const keys: unknown[] = [];
  let state = after(untaught, {type: 'lesson-begin'});
  const does = (...actions: readonly Action[]): void => {
    state = after(state, ...actions);
    keys.push(nextKey(state));
  };
  does();
  does(next);
  does(hand);
  does(next);
  does(next);
  does(next);
  does(ended);
  does({type: 'again'});
  does(next);
  does(next);
  assert.deepEqual(keys, [
    'vote',
    'skip',
    'voted',
    'discuss',
    'revote',
    'running',
    'watched',
    'seen',
    'reveal',
    'vote',
  ]);
  does({type: 'lesson-run'});
  assert.equal(nextKey(state), 'demonstration');
  does({type: 'lessons'});
  assert.equal(nextKey(state), 'watched');
  does(next, next);
  assert.equal(nextKey(state), 'last');
  does(next);
  assert.equal(teachingOf(state).step, null);
});

test('a step says where it is, and has its notes in every language', () => {
  const {step} = teachingOf(after(untaught, {type: 'lesson-begin'}));
  assert.equal(step?.step, 1);
  assert.equal(step?.steps, 2);
  assert.equal(step?.answers, 3);
  assert.equal(step?.notes?.say.ko, '이렇게 말합니다.');
});
