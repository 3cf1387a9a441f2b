import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {QuadrantsState} from '../../source/model/demonstrations/quadrants/fold.js';
import {answersOf, ways} from '../../source/model/demonstrations/quadrants/ways.js';
import {VOCABULARIES} from '../../source/model/options/appearance.js';
import {session} from '../../source/model/session/session.js';
import {demonstrations} from '../../source/view/pages/pages.js';
import {plainFrame} from '../helpers/frames.js';
import {sceneNamed} from '../helpers/scenes.js';
import {languageNames, textOf} from '../helpers/texts.js';

const SMALL = {columns: 60, rows: 15};
const USUAL = {columns: 80, rows: 24};

/** These words in one line, in this order. */
const inLine = (...words: readonly string[]): RegExp =>
  new RegExp(words.map(word => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'));

test('what can be taken home of a demonstration stands below its name, not below the next run', () => {
  for (const language of languageNames)
    for (const [scene, name] of [
      ['deadlock-ring', textOf(language, 'kitchen').demonstrations.deadlock.title[0]],
      ['quadrants', textOf(language, 'kitchen').demonstrations.quadrants.title[0]],
    ] as const) {
      const shot = sceneNamed(scene);
      const [opened] = session(shot.session, {type: 'exports', atUs: 0}, demonstrations);
      const [head = ''] = plainFrame(
        {...shot, language, session: {...opened, terms: 'kitchen'}},
        SMALL,
      ).split('\n');
      assert.equal(head.trim(), `kitchens   ${name}`);
    }
});

for (const language of languageNames) {
  for (const terms of VOCABULARIES) {
    const frameOf = (scene: string): string => {
      const shot = sceneNamed(scene);
      return plainFrame({...shot, language, session: {...shot.session, terms}}, SMALL);
    };
    const {demonstrations: words, thread} = textOf(language, terms);

    test(`a small screen has all cooks of a deadlock, its circle and its verdict: ${language}, ${terms}`, () => {
      const frame = frameOf('deadlock-ring');
      for (let cook = 1; cook <= 5; cook++) {
        assert.ok(frame.includes(thread(cook)), frame);
        // Which lock it waits for, and which cook has it.
        assert.ok(frame.includes(words.deadlock.waitsBriefly(cook % 5, (cook % 5) + 1)), frame);
      }
      assert.match(frame, /1 ─ .* ─› 2 ─ .* ─› 5\n ╰‹─.*─╯/);
      assert.ok(frame.includes(words.deadlock.verdicts.deadlock), frame);
    });

    test(`a small screen has the rail, and what holds the waiter back: ${language}, ${terms}`, () => {
      const frame = frameOf('order-rail');
      assert.ok(frame.includes(words.orderRail.waits), frame);
      assert.ok(frame.includes('▪▪▪▪'), frame);
      assert.ok(frame.includes(thread(1)), frame);
    });

    test(`a small screen has the counter and one loss, step by step: ${language}, ${terms}`, () => {
      const frame = frameOf('lost-updates');
      assert.ok(frame.includes(words.lostUpdates.counter(1_355_289)), frame);
      for (const does of ['reads', 'writes'] as const)
        for (const adder of [1, 2]) {
          const value = does === 'reads' ? 183_791 : 183_792;
          assert.ok(
            frame.includes(words.lostUpdates.step('threads', {adder, does, value, ticket: 0})),
            frame,
          );
        }
    });

    test(`every quadrant has its answers, its lanes and its figures on a usual screen: ${language}, ${terms}`, () => {
      const shot = sceneNamed('quadrants');
      const frame = plainFrame({...shot, language, session: {...shot.session, terms}}, USUAL);
      const {quadrants: said} = words;
      const readings = Object.values((shot.session.demonstrations.quadrants as QuadrantsState).readings);
      assert.equal(readings.length, 4);
      for (const reading of readings) {
        const name = said.names[0]?.ways[reading.way] ?? '';
        const {returnsAtOnce, saysDone} = answersOf[reading.way];
        assert.match(frame, inLine(name, said.returnsAtOnce(returnsAtOnce), said.saysDone[saysDone]));
        assert.match(frame, inLine(...said.figures(reading)));
      }
      assert.equal(frame.match(new RegExp(`^ +${said.sides.process} `, 'gm'))?.length, 4);
      assert.equal(frame.match(new RegExp(`^ +${said.sides.kernel} `, 'gm'))?.length, 4);
      assert.match(frame, inLine(...Object.values(said.states)));
    });

    test(`a small screen has all answers, and the lanes of the latest quadrant: ${language}, ${terms}`, () => {
      const frame = frameOf('quadrants');
      const {quadrants: said} = words;
      for (const way of ways) {
        const {returnsAtOnce, saysDone} = answersOf[way];
        const name = said.names.at(-1)?.ways[way] ?? '';
        assert.match(frame, inLine(name, said.returnsAtOnce(returnsAtOnce), said.saysDone[saysDone]));
      }
      assert.match(frame, inLine(said.sides.process, '1', '10'));
      assert.match(frame, inLine(said.sides.kernel, '1', '10'));
    });

    test(`a page without a FIFO says so: ${language}, ${terms}`, () => {
      const shot = sceneNamed('quadrants-http');
      for (const size of [USUAL, {columns: 120, rows: 40}]) {
        const frame = plainFrame({...shot, language, session: {...shot.session, terms}}, size);
        assert.ok(frame.includes(words.quadrants.noFifo), frame);
      }
    });
  }
}
