import assert from 'node:assert/strict';
import {test} from 'node:test';
import {batchOf} from '../../source/model/event/wire.js';
import {reduce} from '../../source/model/run/reduce.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {openNotes} from '../../source/outputs/notes.js';
import {openPlain} from '../../source/outputs/plain.js';
import {began, stamped, type Timed} from '../helpers/events.js';
import {foreign} from '../helpers/failures.js';
import {notesOf} from '../helpers/texts.js';

const look = {color: false, terminal: false, ascii: false, verbose: false};
const here = {process: 1, thread: 2};

/** Everything that is written when these facts arrive one by one. */
const written = (facts: readonly Timed[], on = look): {data: string[]; notes: string[]} => {
  const data: string[] = [];
  const notes: string[] = [];
  const outlet = {
    data: (text: string) => data.push(text.trimEnd()),
    note: (line: string) => notes.push(line),
  };
  const outputs = [openPlain(outlet, on), openNotes(outlet, notesOf('en'), {failures: true, output: true})];
  let run: RunState | null = null;
  for (const event of stamped(facts)) {
    run = reduce(run, [event]);
    if (run) for (const output of outputs) output.write(batchOf([event]), run);
  }
  if (run) for (const output of outputs) output.end(run);
  return {data, notes};
};

const opening = (workload: string, jobs: number, fresh = false): Timed[] => [
  [0, began({strategy: 'thread', workload, jobs, fresh})],
  [1, {type: 'process-started', process: 1, pid: 48213}],
  ...Array.from(
    {length: jobs},
    (_, index): Timed => [10, {type: 'job-queued', job: index + 1, label: `n = ${index}`}],
  ),
];

const sums = (fresh: boolean): Timed[] => [
  ...opening('sum', 2, fresh),
  [20, {type: 'job-started', job: 1, ...here}],
  [20, {type: 'job-started', job: 2, ...here}],
  [30, {type: 'job-finished', job: 2, ...here, result: {value: '9007199254740993'}, loopTicks: 0}],
  [610_010, {type: 'job-finished', job: 1, ...here, result: {value: '9007199254740995'}, loopTicks: 0}],
];

test('sums: id and name, totals in the order of jobs, their exact sum, the duration', () => {
  assert.deepEqual(written(sums(false)).data, [
    'process 48213 (thread 2) n = 1: 9007199254740993',
    'process 48213 (thread 2) n = 0: 9007199254740995',
    'Totals: [9007199254740995, 9007199254740993]',
    'Sum of totals: 18014398509481988',
    'Duration: 0.61 seconds',
  ]);
});

test('on a terminal each line ends with the time of its job, and colours tell it apart', () => {
  const terminal = {...look, terminal: true};
  assert.deepEqual(written(sums(false), terminal).data.slice(0, 3), [
    'process 48213 (thread 2) n = 1: 9007199254740993  0.00 s',
    'process 48213 (thread 2) n = 0: 9007199254740995  0.61 s',
    'Totals: [9007199254740995, 9007199254740993]',
  ]);
  assert.deepEqual(written(sums(false), {...terminal, color: true}).data.slice(1, 3), [
    'process 48213 (thread 2) n = 0: 9007199254740995\x1b[2m  0.61 s\x1b[22m',
    '\x1b[1mTotals: [9007199254740995, 9007199254740993]\x1b[22m',
  ]);
});

test('a process per job: totals in the order of completion', () => {
  const lines = written(sums(true)).data;
  assert.equal(lines[2], 'Totals in order of completion: [9007199254740993, 9007199254740995]');
});

test('downloads: error answers are red, failures are notes, missing jobs are counted', () => {
  const url = 'http://127.0.0.1/\u001b[2Jx';
  const {data, notes} = written(
    [
      ...opening('download', 3),
      [11, {type: 'session-opened', ...here, session: 1}],
      [20, {type: 'job-started', job: 1, ...here}],
      [21, {type: 'job-phase', job: 1, ...here, phase: 'waiting', session: 1}],
      [
        30,
        {
          type: 'job-finished',
          job: 1,
          ...here,
          result: {status: 404, statusText: '', bytes: 7, url},
          loopTicks: 0,
        },
      ],
      [31, {type: 'job-started', job: 2, ...here}],
      [32, {type: 'job-failed', job: 2, ...here, error: foreign('no\u0007answer'), loopTicks: 0}],
      [33, {type: 'job-cancelled', job: 3}],
      [34, {type: 'run-finished', outcome: 'cancelled'}],
    ],
    {...look, color: true},
  );
  assert.deepEqual(data, [
    '\u001b[31m[thread 2 · session A] Read Contents: 7, Status Code: 404 from http://127.0.0.1/ [2Jx\u001b[39m',
    '\u001b[1mDownloaded 1 of 3 sites in 0.00 seconds\u001b[22m',
  ]);
  assert.deepEqual(notes, ['job 2 (n = 1) failed: no answer', '1 job cancelled']);
});

test('verbose: the ids of process and thread, and what a session sends with every request', () => {
  const facts: Timed[] = [
    ...opening('download', 1),
    [10, {type: 'thread-started', ...here, tid: 48215}],
    [11, {type: 'session-opened', ...here, session: 1}],
    [20, {type: 'job-started', job: 1, ...here}],
    [21, {type: 'job-phase', job: 1, ...here, phase: 'waiting', session: 1}],
    [
      22,
      {
        type: 'headers-sent',
        ...here,
        session: 1,
        headers: [
          {name: 'accept', value: '*/*\u001b[31m'},
          {name: 'cookie', value: null},
        ],
      },
    ],
    [
      30,
      {
        type: 'job-finished',
        job: 1,
        ...here,
        result: {status: 200, statusText: '', bytes: 7, url: 'http://127.0.0.1/x'},
        loopTicks: 0,
      },
    ],
  ];
  const answer = 'Read Contents: 7, Status Code: 200 from http://127.0.0.1/x';
  const source = '[process 1, id 48213 · thread 2, id 48215 · session A]';
  assert.deepEqual(written(facts, {...look, verbose: true}).data.slice(0, 2), [
    `${source} Session headers: {accept: */* [31m, cookie: (a secret, not shown)}`,
    `${source} ${answer}`,
  ]);
  assert.equal(written(facts).data[0], `[thread 2 · session A] ${answer}`);
  const nowhere = facts.filter(([, {type}]) => type !== 'thread-started');
  assert.equal(
    written(nowhere, {...look, verbose: true, ascii: true}).data[1],
    `[process 1, id 48213, thread 2, id not measured here, session A] ${answer}`,
  );
});

test('a module: results as JSON, printed text line by line', () => {
  const {data, notes} = written([
    ...opening('module', 1),
    [20, {type: 'job-started', job: 1, ...here}],
    [21, {type: 'output', ...here, job: 1, stream: 'stdout', text: 'one\ntwo\u001b[31m'}],
    [22, {type: 'notice', ...foreign('by the\u0007way')}],
    [30, {type: 'job-finished', job: 1, ...here, result: {value: {a: [1, null]}}, loopTicks: 0}],
  ]);
  assert.deepEqual(data, ['[thread 2] job 1 (n = 0): {"a":[1,null]}', 'Finished 1 job in 0.00 seconds']);
  assert.deepEqual(notes, ['[job 1] one', '[job 1] two [31m', 'by the way']);
});
