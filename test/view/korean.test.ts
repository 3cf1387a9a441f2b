import assert from 'node:assert/strict';
import {test} from 'node:test';
import stringWidth from 'string-width';
import {VOCABULARIES} from '../../source/model/options/appearance.js';
import type {Size} from '../../source/view/view.js';
import {plainLines} from '../helpers/frames.js';
import {inKorean} from '../helpers/korean.js';

const SIZES: readonly Size[] = [
  {columns: 60, rows: 15},
  {columns: 80, rows: 24},
  {columns: 120, rows: 40},
];
/** Lines of a scene that share a column, and the sign that stands in it. */
const COLUMNS: readonly {readonly scene: string; readonly lines: RegExp; readonly sign: RegExp}[] = [
  {scene: 'thread', lines: /╵0|^ {2}(요리사|스레드) \d {2}/, sign: /╵0|\d░/},
  {scene: 'cores', lines: /╵0|^ {2}(화구|코어) \d {2}/, sign: /╵0|▁|[a-f][a-f█▁]/},
  {scene: 'thread-done', lines: /^ (sync|thread|async|process) .*▇/, sign: /▇/},
  {scene: 'history', lines: /^ (thread|async|process) ×/, sign: /▇|≠/},
  {scene: 'executors', lines: /^ +1 .*%/, sign: /%/},
  {scene: 'menu', lines: /^ {3}(요리|작업|크기|지연|빠르기) /, sign: /\d|요리 \d|작업 \d/},
];

for (const terms of VOCABULARIES) {
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

  test(`what stands in a column begins in one column, below Korean ${terms} words as elsewhere`, () => {
    for (const {scene, lines, sign} of COLUMNS) {
      // The history has no room on every terminal, and on a small one the scores stand in one line.
      for (const size of SIZES.slice(scene === 'history' ? -1 : scene === 'thread-done' ? 1 : 0)) {
        const frame = plainLines(inKorean(scene, terms), size);
        const sharing = frame.filter(line => lines.test(line));
        const what = `${scene} ${size.columns}x${size.rows}\n${frame.join('\n')}`;
        assert.ok(sharing.length >= 3, what);
        const columns = sharing.map(line => stringWidth(line.slice(0, line.search(sign))));
        assert.deepEqual([...new Set(columns)], columns.slice(0, 1), what);
      }
    }
  });
}
