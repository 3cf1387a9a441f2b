import assert from 'node:assert/strict';
import {tmpdir} from 'node:os';
import {test} from 'node:test';
import type {Problem} from '../../source/model/event/event.js';
import {describeFailure} from '../../source/model/failure/failure.js';
import {measureSize} from '../../source/workloads/calibration/measure-size.js';
import {checkPiece} from '../../source/workloads/compress/pieces.js';
import {openContentCheck} from '../../source/workloads/download/content-check.js';
import {checkFreeMemory} from '../../source/workloads/free-memory/check.js';
import {checkProduct} from '../../source/workloads/matrix/check.js';
import {emptyMatrices, fill} from '../../source/workloads/matrix/matrices.js';
import {checkedSum as checkedLines} from '../../source/workloads/memory/read-lines.js';
import {totalsByFormula} from '../../source/workloads/sets/progressions.js';
import {checkTotals} from '../../source/workloads/sets/sets.js';
import {checkedSum} from '../../source/workloads/sum/sum.js';
import {contentChanged, diskError} from '../../source/workloads/write/disk-errors.js';
import {plan} from '../helpers/plans.js';
import {ofSteps} from '../helpers/steps.js';
import {serve} from './server.js';
import {failureOf, startDownload} from './start-download.js';

/** The reason of anything that was thrown, and its fields. */
const problemIn = (thrown: unknown): Problem => {
  const {reason, fields} = describeFailure(thrown);
  return {reason, fields};
};

/** The problem that this attempt throws. */
const problemOf = (attempt: () => unknown): Problem => {
  try {
    attempt();
  } catch (thrown) {
    return problemIn(thrown);
  }
  assert.fail('nothing was wrong');
};

test('the failure for a wrong result has the found and the expected value', () => {
  assert.deepEqual(
    problemOf(() => checkedSum(4, 15n)),
    {reason: 'wrong-sum', fields: {n: 4, found: '15', expected: '14'}},
  );
  const right = totalsByFormula(100, 1);
  const {count, sum} = right.union;
  assert.deepEqual(
    problemOf(() => checkTotals({...right, union: {count: count + 1, sum: sum + 2}}, 100, 1)),
    {
      reason: 'wrong-sets',
      fields: {
        operation: 'union',
        n: 100,
        found: `${count + 1}`,
        foundSum: `${sum + 2}`,
        expected: `${count}`,
        expectedSum: `${sum}`,
      },
    },
  );
  assert.deepEqual(
    problemOf(() => checkPiece(Buffer.from('b'), {text: Buffer.from('a'), done: 1})),
    {reason: 'wrong-text', fields: {bytes: 1}},
  );
  const unmultiplied = emptyMatrices(6);
  ofSteps(fill(unmultiplied, 1));
  assert.deepEqual(
    problemOf(() => ofSteps(checkProduct(unmultiplied))),
    {reason: 'wrong-product', fields: {n: 6, row: 1}},
  );
  const lines = problemOf(() => checkedLines(-1, 3, 100));
  assert.deepEqual([lines.reason, lines.fields.found], ['wrong-lines', '-1']);
});

test('the failure for a wrong answer says how it differs', () => {
  const expected = openContentCheck(10);
  assert.deepEqual(
    problemOf(() => expected.add(Buffer.from('soup'))),
    {reason: 'wrong-bytes', fields: {at: 0}},
  );
  assert.deepEqual(
    problemOf(() =>
      openContentCheck(10).end({status: 404, statusText: 'Not Found', bytes: 3, url: 'http://x/'}),
    ),
    {reason: 'wrong-answer', fields: {expectedBytes: 10, status: 404, statusText: 'Not Found', bytes: 3}},
  );
});

test('the failure of a download has the limit that it met, or the address of the redirect', async t => {
  const {origin} = await serve(t, (request, response) => {
    if (request.url === '/loop') response.writeHead(302, {location: '/loop'}).end();
    else if (request.url === '/away') response.writeHead(302, {location: 'ftp://elsewhere/'}).end();
    else response.end('x'.repeat(11));
  });
  const problem = async (path: string): Promise<Problem> => {
    const {reason, fields} = await failureOf(startDownload(t, origin + path, {maxBytes: 10}));
    return {reason, fields};
  };
  assert.deepEqual(await problem('/loop'), {reason: 'endless-redirect', fields: {limit: 10}});
  assert.deepEqual(await problem('/away'), {
    reason: 'invalid-redirect',
    fields: {address: 'ftp://elsewhere/'},
  });
  assert.deepEqual(await problem('/long'), {reason: 'response-too-large', fields: {limitBytes: 10}});
});

test('the failure for a lack of memory says how much there is', () => {
  const asking = {per: 'job', choose: 'workers', free: 5e6} as const;
  assert.deepEqual(
    problemOf(() => checkFreeMemory(plan({strategy: 'thread', workers: 4}), 1e6, asking)),
    {reason: 'no-room', fields: {times: 4, eachMb: 1, freeMb: 5, choose: 'workers'}},
  );
});

test('every disk error has its own reason, with the folder', () => {
  const codes = ['ENOENT', 'ENOTDIR', 'EACCES', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'];
  const faults = codes.map(code => diskError(Object.assign(new Error('x'), {code})));
  const problems = [...faults, contentChanged()].map(problemIn);
  assert.equal(new Set(problems.map(({reason}) => reason)).size, codes.length + 1);
  for (const {fields} of problems) assert.deepEqual(fields, {folder: tmpdir()});
});

test('a search for a size fails with the reason', async () => {
  const sums = plan({strategy: 'sync', arithmetic: 'bigint'});
  const problem = await measureSize(sums, {timeoutMs: 1}).catch(problemIn);
  assert.deepEqual(problem, {reason: 'no-size-found', fields: {limitMs: 1}});
});
