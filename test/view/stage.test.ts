import assert from 'node:assert/strict';
import {test} from 'node:test';
import {VOCABULARIES} from '../../source/model/options/appearance.js';
import {plainFrame} from '../helpers/frames.js';
import {sceneNamed} from '../helpers/scenes.js';
import {languageNames, textOf} from '../helpers/texts.js';

const SMALL = {columns: 60, rows: 15};

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
  }
}
