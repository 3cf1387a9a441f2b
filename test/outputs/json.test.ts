import assert from 'node:assert/strict';
import {test} from 'node:test';
import {summarize} from '../../source/model/figures/summary.js';
import {toJson} from '../../source/model/printable/json.js';
import {openJson} from '../../source/outputs/json.js';
import {failure} from '../../source/text/en/failures.js';
import {downloads, runAt, wholeRun} from '../helpers/scripted-runs.js';

test('a document with long lists is written in pieces, and is the same', () => {
  const run = runAt(wholeRun(downloads({strategy: 'async', workers: 2500, jobs: 2500})));
  const pieces: string[] = [];
  openJson({data: text => pieces.push(text)}).end(run, {events: 2, line: 10});
  const summary = summarize(run, failure, {events: 2, line: 10});
  assert.equal(summary.results.length, 2500);
  assert.deepEqual(JSON.parse(pieces.join('')), JSON.parse(toJson(summary)));
  const lines = Object.entries(summary).map(([name, value]) => `  ${toJson(name)}: ${toJson(value)}`);
  assert.equal(pieces.join(''), `{\n${lines.join(',\n')}\n}\n`);
  assert.ok(Math.max(...pieces.map(({length}) => length)) < pieces.join('').length / 2);
});
