import assert from 'node:assert/strict';
import {test} from 'node:test';
import stringWidth from 'string-width';
import type {Size} from '../../source/view/view.js';
import {matchesFrame, plainFrame, plainLines} from '../helpers/frames.js';
import {inKorean} from '../helpers/korean.js';
import {scenes} from '../helpers/scenes.js';

const SIZES: readonly Size[] = [
  {columns: 60, rows: 15},
  {columns: 80, rows: 24},
  {columns: 120, rows: 40},
];
const VOCABULARIES = ['kitchen', 'standard'] as const;
const KEPT = ['idle', 'thread', 'async-done', 'menu', 'cores', 'starved', 'thread-failed', 'jobs'];
const KEPT_SIZES: readonly Size[] = [{columns: 40, rows: 10}, ...SIZES, {columns: 200, rows: 60}];

for (const terms of VOCABULARIES) {
  for (const scene of KEPT) {
    for (const size of KEPT_SIZES) {
      const name = `ko-${terms}-${scene}-${size.columns}x${size.rows}`;
      test(`frame ${name}`, () => matchesFrame(name, plainFrame(inKorean(scene, terms), size)));
    }
  }

  test(`every scene in Korean ${terms} words fits every terminal`, () => {
    for (const scene of Object.keys(scenes)) {
      const shot = inKorean(scene, terms);
      for (const columns of [40, 71, 100]) {
        for (const rows of [2, 15, 40]) {
          const lines = plainLines({...shot, ascii: false}, {columns, rows});
          assert.ok(lines.length < rows);
          for (const line of lines) assert.ok(stringWidth(line) <= columns, `${scene} ${columns}: ${line}`);
        }
      }
    }
  });

  test(`nothing of a run that goes well is cut in Korean ${terms} words`, () => {
    const well = ['idle', 'opening', 'sync', 'thread', 'async', 'process', 'fresh', 'sums', 'many', 'help'];
    const over = ['sync-done', 'thread-done', 'async-done', 'process-done', 'other-settings', 'message'];
    for (const scene of [...well, ...over]) {
      for (const size of SIZES) {
        const frame = plainLines(inKorean(scene, terms), size).join('\n');
        assert.doesNotMatch(frame, /…/, `${scene}\n${frame}`);
      }
    }
  });

  test(`timelines begin in one column, below Korean ${terms} words as elsewhere`, () => {
    for (const size of SIZES) {
      const lines = plainLines(inKorean('thread', terms), size);
      const axis = lines.find(line => line.includes('╵0')) ?? '';
      const column = stringWidth(axis.slice(0, axis.indexOf('╵0')));
      const lanes = lines.filter(line => /^ {2}(요리사|스레드) \d {2}/.test(line));
      assert.equal(lanes.length, 4);
      for (const lane of lanes) {
        const before = lane.slice(0, lane.search(/\d░/));
        assert.equal(stringWidth(before), column, lane);
      }
    }
  });
}
