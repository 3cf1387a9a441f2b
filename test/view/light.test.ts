import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type PageId, stackOf} from '../../source/model/session/page-stack.js';
import type {Action} from '../../source/model/session/session.js';
import {audience} from '../helpers/audience.js';
import {coloursOf, withoutColours} from '../helpers/colours.js';
import {frameLines} from '../helpers/frames.js';
import {sums, type TimedFact, wholeRun, withKernelFigures} from '../helpers/scripted-runs.js';
import {scrubbing} from '../helpers/scrubbed.js';

const size = {columns: 100, rows: 30};
const facts = withKernelFigures(wholeRun(sums({strategy: 'thread', jobs: 8, workers: 4})), () => ({
  run: 0.5,
  ready: 0.5,
}));
const choose: Action = {type: 'playback-job', by: 1};

/** A page frozen in the middle of a run, its second job lit, with its colours. */
const lit = (page: PageId, some: readonly TimedFact[] = facts): readonly string[] => {
  const {press} = scrubbing(some, undefined, audience(null, [], {pages: stackOf(page)}));
  const to: Action = {type: 'seek', to: {to: 'moment', us: 300_000}};
  return frameLines({session: press({type: 'pause', atUs: 0}, to, choose, choose), nowMs: 0}, size, 24);
};

/** What is written in the colours of a choice. */
const chosenIn = (line: string): readonly string[] =>
  line
    .split('\u001b[7m')
    .slice(1)
    .map(part => withoutColours(part.split('\u001b[27m')[0] ?? '').trim());

test('the executor of the job that is lit stands out of the table, and the others are of one quiet colour', () => {
  const rows = lit('executors').filter(line => /^ +1 +[1-4] (?!.*in all)/.test(withoutColours(line)));
  assert.equal(rows.length, 4);
  const own = rows.filter(line => chosenIn(line).length > 0);
  assert.deepEqual(own.map(chosenIn), [['1', '2']]);
  for (const row of rows)
    if (!own.includes(row)) assert.equal(new Set(coloursOf(row)).size, 2, 'a colour and its end');
});

test('on the cores only the time of its executor is lit', () => {
  const timelines = lit('cores')
    .filter(line => /^ +Stove \d/.test(withoutColours(line)))
    .map(line => line.slice(line.indexOf('dish')));
  assert.equal(timelines.length, 4);
  // The marks of executors have a ground of their colour.
  const own = timelines.filter(line => coloursOf(line).some(code => code.startsWith('48;2')));
  assert.equal(own.length, 1);
  assert.match(withoutColours(own[0] ?? ''), / b█+/);
});
