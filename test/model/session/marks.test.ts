import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Action} from '../../../source/model/session/session.js';
import {downloads, wholeRun} from '../../helpers/scripted-runs.js';
import {scrubbing} from '../../helpers/scrubbed.js';

const mark: Action = {type: 'marker'};
const take: Action = {type: 'name'};
const leave: Action = {type: 'back'};
const type = (text: string): Action => ({type: 'type', text});
const to = (ms: number): Action => ({type: 'seek', to: {to: 'moment', us: ms * 1000}});

const frozen = () => {
  const {press} = scrubbing(wholeRun(downloads({strategy: 'thread'})));
  press({type: 'pause', atUs: 0}, to(200));
  const names = (...actions: readonly Action[]): readonly (readonly [string, number | null])[] =>
    press(...actions).run?.markers.map(({name, atUs}) => [name, atUs]) ?? [];
  return {press, names};
};

test('a mark has a letter at once, and the same key again asks for a name of its own', () => {
  const {press, names} = frozen();
  assert.deepEqual(names(mark), [['A', 200_000]]);
  assert.deepEqual(press().message, {kind: 'marked', name: 'A'});
  assert.deepEqual(press(mark).playback?.naming, {marker: 'A', text: ''});
  assert.deepEqual(names(type('fi'), type('ve'), take), [['five', 200_000]]);
  assert.equal(press().playback?.naming, null);
  assert.deepEqual(names(to(300), mark), [
    ['five', 200_000],
    ['A', 300_000],
  ]);
});

test('jamo become syllables, the last character is erased, and a name is no longer than a caption', () => {
  const {press, names} = frozen();
  press(mark, mark);
  for (const part of ['ᄋ', 'ᅩ', 'ᄇ']) press(type(part));
  assert.equal(press().playback?.naming?.text, '오ᄇ');
  assert.equal(press({type: 'erase'}).playback?.naming?.text, '오');
  assert.deepEqual(names(type('븐'), take), [['오븐', 200_000]]);
  assert.equal(press(mark, type('x'.repeat(500))).playback?.naming?.text.length, 60);
});

test('esc leaves the mark as it is called; an empty name takes it away', () => {
  const {press, names} = frozen();
  assert.deepEqual(names(mark, mark, type('other'), leave), [['A', 200_000]]);
  assert.equal(press().playback?.naming, null);
  assert.deepEqual(names(mark, type('  '), take), []);
  assert.ok(press().playback, 'the view is still frozen');
});

test('a name that stands elsewhere is not taken from there', () => {
  const {press, names} = frozen();
  press(mark, to(300), mark, mark, type('A'));
  assert.deepEqual(names(take), [
    ['A', 200_000],
    ['B', 300_000],
  ]);
  assert.deepEqual(press().message, {kind: 'name-taken', name: 'A'});
  assert.deepEqual(names(type('!'), take), [
    ['A', 200_000],
    ['A!', 300_000],
  ]);
});

test('a mark named as it is called stays, and what is left of the view forgets the name that was typed', () => {
  const {press, names} = frozen();
  assert.deepEqual(names(mark, mark, type('A'), take), [['A', 200_000]]);
  press(mark, type('x'), leave, leave);
  assert.equal(press().playback, null);
});
