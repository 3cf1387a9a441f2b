import assert from 'node:assert/strict';
import {test} from 'node:test';
import {decode} from '../../source/model/event/wire.js';
import type {Summary} from '../../source/model/figures/summary.js';
import {fixture} from '../helpers/plans.js';
import {varied} from '../helpers/variety.js';
import {openFor} from '../market/open.js';
import {kitchens, lines} from './kitchens.js';

const summaryOf = (stdout: string): Summary => JSON.parse(stdout);

test('a failed job is one line on standard error; the others go on; the exit code is 1', async () => {
  const {code, stdout, stderr} = await kitchens(['run', fixture('faults/throws.mjs'), '-n', '3']);
  assert.match(stderr, /^job 2 \(input 2\) failed: .+\n$/);
  assert.match(stdout, /Finished 2 of 3 jobs in/);
  assert.equal(code, 1);
});

test('in json a failed job is an entry, not a note', async () => {
  const {code, stdout, stderr} = await kitchens(['run', fixture('faults/throws.mjs'), '-n', '3', '--json']);
  const {outcome, errors, results} = summaryOf(stdout);
  assert.equal(outcome, 'failed');
  assert.deepEqual(
    errors.map(({job}) => job),
    [2],
  );
  assert.deepEqual(
    results.map(({job}) => job),
    [1, 3],
  );
  assert.equal(stderr, '');
  assert.equal(code, 1);
});

for (const format of varied(['plain', 'json', 'ndjson'], format => format === 'json')) {
  test(`${format}: what jobs print never mixes with the data`, async () => {
    const module = fixture('faults/prints.mjs');
    const {code, stdout, stderr} = await kitchens(['run', module, '-n', '3', '--format', format]);
    assert.equal(code, 0);
    assert.doesNotMatch(`${stdout}${stderr}`.replaceAll('\n', ''), /\p{Cc}/u);
    if (format === 'json') assert.equal(summaryOf(stdout).jobs.finished, 3);
    if (format === 'ndjson') for (const line of lines(stdout).slice(1)) decode(line);
    if (format === 'plain') assert.equal(lines(stdout).length, 4);
    // A recording holds it already.
    const noted = lines(stderr).filter(line => line === '[job 2] careful').length;
    assert.equal(noted, format === 'ndjson' ? 0 : 1);
  });
}

test('an answer of status 404 is a finished job with that status', async t => {
  const {url} = await openFor(t);
  const {code, stdout} = await kitchens(['run', 'download', '--url', `${url}/status?status=404`, '-n', '1']);
  assert.match(stdout, /Status Code: 404 from/);
  assert.equal(code, 0);
});

test('a job without a server fails with the reason', async () => {
  const {code, stdout, stderr} = await kitchens([
    'run',
    'download',
    '--url',
    'http://127.0.0.1:1/',
    '-n',
    '1',
  ]);
  assert.match(stderr, /^job 1 \(http:\/\/127\.0\.0\.1:1\/\) failed: no server answers at 127\.0\.0\.1:1/);
  assert.match(stdout, /^Downloaded 0 of 1 site in/);
  assert.equal(code, 1);
});

test('control characters of a server reach neither stream', async t => {
  const {url} = await openFor(t);
  for (const path of ['control', 'control-header']) {
    const {stdout, stderr} = await kitchens([
      'run',
      'download',
      '--url',
      `${url}/${path}`,
      '-n',
      '1',
      '--format',
      'ndjson',
    ]);
    assert.match(stdout, /"type":"job-(finished|failed)"/);
    assert.doesNotMatch(`${stdout}${stderr}`.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u);
  }
});

test('notes are in the chosen language or the environment’s; data is the same in all', async () => {
  const module = fixture('faults/throws.mjs');
  const inKorean = /^작업 2\(input 2\) 실패: .+\n$/;
  const args = ['run', module, '-n', '2'];
  const korean = await kitchens([...args, '--lang', 'ko']);
  assert.match(korean.stderr, inKorean);
  assert.match(korean.stdout, /^\[thread 1\] job 1 \(input 1\): 1\nFinished 1 of 2 jobs in \d/);
  const locale = {LANGUAGE: undefined, LC_ALL: 'ko_KR.UTF-8'};
  assert.match((await kitchens(args, locale)).stderr, inKorean);
  assert.match((await kitchens([...args, '--lang', 'en'], locale)).stderr, /^job 2 \(input 2\) failed/);
  const {completionOrder, outcome} = summaryOf((await kitchens([...args, '--json'], locale)).stdout);
  assert.deepEqual([completionOrder.length, outcome], [2, 'failed']);
});

test('the reason of a failure is in the language of the notes, and in English in the data', async () => {
  const nowhere = {TMPDIR: '/no/such/folder'};
  const args = ['run', 'write', '--size', '1', '-n', '1', '--lang', 'ko'];
  assert.match(
    (await kitchens(args, nowhere)).stderr,
    /^작업 1\(file 1\) 실패: \/no\/such\/folder 폴더가 없습니다\. .+\n$/,
  );
  const {errors} = summaryOf((await kitchens([...args, '--json'], nowhere)).stdout);
  assert.match(errors[0]?.message ?? '', /^there is no folder \/no\/such\/folder: /);
});
