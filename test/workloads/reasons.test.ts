import assert from 'node:assert/strict';
import {tmpdir} from 'node:os';
import {test} from 'node:test';
import {describeFailure} from '../../source/model/failure/failure.js';
import type {About} from '../../source/model/failure/failure-reason.js';
import {probeSize} from '../../source/workloads/calibration/probe.js';
import {mustEqual} from '../../source/workloads/compress/pieces.js';
import {expecting} from '../../source/workloads/download/expected.js';
import {checkProduct} from '../../source/workloads/matrix/check.js';
import {emptyMatrices, fill} from '../../source/workloads/matrix/matrices.js';
import {checked as checkedLines} from '../../source/workloads/memory/streaming.js';
import {makeSureOfRoom} from '../../source/workloads/room.js';
import {talliesByFormula} from '../../source/workloads/sets/progressions.js';
import {checkTallies} from '../../source/workloads/sets/sets.js';
import {checked as checkedSum} from '../../source/workloads/sum/sum.js';
import {changed, worded} from '../../source/workloads/write/faults.js';
import {plan} from '../helpers/plans.js';
import {ofSteps} from '../helpers/steps.js';
import {begin, failureOf} from './begin.js';
import {serve} from './server.js';

/** What the failure is about that this comes to. */
const aboutOf = (attempt: () => unknown): About | undefined => {
  try {
    attempt();
  } catch (thrown) {
    return describeFailure(thrown).about;
  }
  assert.fail('nothing was wrong');
};

test('results that are not confirmed say what was found and what should have been', () => {
  assert.deepEqual(
    aboutOf(() => checkedSum(4, 15n)),
    {reason: 'wrong-sum', n: 4, found: '15', expected: '14'},
  );
  const right = talliesByFormula(100, 1);
  const {count, sum} = right.union;
  assert.deepEqual(
    aboutOf(() => checkTallies({...right, union: {count: count + 1, sum: sum + 2}}, 100, 1)),
    {
      reason: 'wrong-sets',
      operation: 'union',
      n: 100,
      found: `${count + 1}`,
      foundSum: `${sum + 2}`,
      expected: `${count}`,
      expectedSum: `${sum}`,
    },
  );
  assert.deepEqual(
    aboutOf(() => mustEqual(Buffer.from('b'), {text: Buffer.from('a'), done: 1})),
    {reason: 'wrong-text', bytes: 1},
  );
  const unmultiplied = emptyMatrices(6);
  ofSteps(fill(unmultiplied, 1));
  assert.deepEqual(
    aboutOf(() => ofSteps(checkProduct(unmultiplied))),
    {reason: 'wrong-product', n: 6, row: 1},
  );
  const lines = aboutOf(() => checkedLines(-1, 3, 100));
  assert.equal(lines?.reason === 'wrong-lines' && lines.found, '-1');
});

test('answers that are others say how', () => {
  const expected = expecting(10);
  assert.deepEqual(
    aboutOf(() => expected.take(Buffer.from('soup'))),
    {reason: 'wrong-bytes', at: 0},
  );
  assert.deepEqual(
    aboutOf(() => expecting(10).end({status: 404, statusText: 'Not Found', bytes: 3, url: 'http://x/'})),
    {reason: 'wrong-answer', expectedBytes: 10, status: 404, statusText: 'Not Found', bytes: 3},
  );
});

test('downloads say which limit they met, and where they were sent', async t => {
  const {origin} = await serve(t, (request, response) => {
    if (request.url === '/loop') response.writeHead(302, {location: '/loop'}).end();
    else if (request.url === '/away') response.writeHead(302, {location: 'ftp://elsewhere/'}).end();
    else response.end('x'.repeat(11));
  });
  const about = async (path: string) => (await failureOf(begin(t, origin + path, {maxBytes: 10}))).about;
  assert.deepEqual(await about('/loop'), {reason: 'endless-redirect', limit: 10});
  assert.deepEqual(await about('/away'), {reason: 'bad-redirect', address: 'ftp://elsewhere/'});
  assert.deepEqual(await about('/long'), {reason: 'too-large', limitBytes: 10});
});

test('a lack of room says how much of it there is', () => {
  const asking = {per: 'job', choose: 'fewer workers', free: 5e6} as const;
  assert.deepEqual(
    aboutOf(() => makeSureOfRoom(plan({strategy: 'thread', workers: 4}), 1e6, asking)),
    {reason: 'no-room', times: 4, eachMb: 1, freeMb: 5, choose: 'fewer workers'},
  );
});

test('every fault of a disk has its own reason, and names the folder', () => {
  const codes = ['ENOENT', 'ENOTDIR', 'EACCES', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'];
  const abouts = codes.map(code => describeFailure(worded(Object.assign(new Error('x'), {code}))).about);
  const all = [...abouts, describeFailure(changed()).about];
  assert.equal(new Set(all.map(about => about?.reason)).size, codes.length + 1);
  for (const about of all) assert.equal(about && 'folder' in about && about.folder, tmpdir());
});

test('a search for a size says why it found none', async () => {
  const sums = plan({strategy: 'sync', arithmetic: 'bigint'});
  const about = await probeSize(sums, {timeoutMs: 1}).catch(thrown => describeFailure(thrown).about);
  assert.deepEqual(about, {reason: 'no-telling-job', limitMs: 1});
});
