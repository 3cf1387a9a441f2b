import assert from 'node:assert/strict';
import {test} from 'node:test';
import {describeFailure} from '../../source/model/failure/failure.js';
import {checkProduct} from '../../source/workloads/matrix/check.js';
import {emptyMatrices, fill, type Matrices} from '../../source/workloads/matrix/matrices.js';
import {open, product} from '../../source/workloads/matrix/matrix.js';
import {multiply} from '../../source/workloads/matrix/product.js';
import {TILE_CODE} from '../../source/workloads/matrix/tile-wasm.js';
import {openPlain, openTiles} from '../../source/workloads/matrix/tiles.js';
import {openVectors} from '../../source/workloads/matrix/vectors.js';
import {assembled, embed} from '../helpers/assembled.js';
import {fractionsOf, ofSteps} from '../helpers/steps.js';
import {contextOf, taskOf} from './context.js';

const WAT = 'source/workloads/matrix/tile.wat';

const skip = openVectors(1) === null && 'no vector instructions here';
const kinds = [
  {kind: 'plain', open: openPlain},
  {kind: 'vectors', open: openTiles, skip},
];

const multiplied = (n: number, seed: number, open = openTiles): Matrices => {
  const matrices = emptyMatrices(n, open);
  ofSteps(fill(matrices, seed));
  ofSteps(multiply(matrices));
  return matrices;
};

const rowsOf = ({n, side, cells}: Matrices, start: number): number[][] =>
  Array.from({length: n}, (_, row) => [...cells.subarray(start + row * side, start + row * side + n)]);

/** The definition, word by word. */
const plainly = (a: number[][], b: number[][]): number[][] =>
  a.map(row => row.map((_, j) => row.reduce((sum, cell, k) => sum + cell * (b[k]?.[j] ?? 0), 0)));

for (const {kind, open, skip = false} of kinds) {
  test(`a product by ${kind} tiles equals the product by definition`, {skip}, () => {
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 33, 64]) {
      const matrices = multiplied(n, 7, open);
      const expected = plainly(rowsOf(matrices, matrices.a), rowsOf(matrices, matrices.b));
      assert.deepEqual(rowsOf(matrices, matrices.c), expected, `${n} × ${n}`);
    }
  });
}

for (const n of [1, 2, 33]) {
  test(`a job of ${n} × ${n} gives the trace and the sum of the product`, () => {
    const matrices = multiplied(n, 7);
    const expected = plainly(rowsOf(matrices, matrices.a), rowsOf(matrices, matrices.b));
    const trace = expected.reduce((sum, row, place) => sum + (row[place] ?? 0), 0);
    const sum = expected.flat().reduce((before, cell) => before + cell, 0);
    assert.deepEqual(ofSteps(product(emptyMatrices(n), 7)), {value: {trace, sum}});
  });
}

test('matrices follow from their seed and hold numbers from -9 to 9', () => {
  const cellsOf = (seed: number) => {
    const {cells} = multiplied(20, seed);
    return [...cells.subarray(0, 2 * 20 ** 2)];
  };
  assert.deepEqual(cellsOf(1), cellsOf(1));
  assert.notDeepEqual(cellsOf(1), cellsOf(2));
  assert.equal(Math.min(...cellsOf(1)), -9);
  assert.equal(Math.max(...cellsOf(1)), 9);
  assert.notDeepEqual(cellsOf(1).slice(0, 400), cellsOf(1).slice(400));
});

test('the check finds one wrong cell anywhere, and two exchanged cells', () => {
  const n = 6;
  const spoil = (change: (cells: Float64Array, at: (row: number, place: number) => number) => void) => {
    const matrices = multiplied(n, 3);
    change(matrices.cells, (row, place) => matrices.c + row * matrices.side + place);
    assert.throws(
      () => ofSteps(checkProduct(matrices)),
      thrown => describeFailure(thrown).code === 'WRONG_RESULT',
    );
  };
  ofSteps(checkProduct(multiplied(n, 3)));
  for (let row = 0; row < n; row += 1)
    for (let place = 0; place < n; place += 1)
      spoil((cells, at) => {
        cells[at(row, place)] = (cells[at(row, place)] ?? 0) + 1;
      });
  spoil((cells, at) => {
    const [one, other] = [cells[at(2, 1)] ?? 0, cells[at(2, 4)] ?? 0];
    assert.notEqual(one, other);
    [cells[at(2, 1)], cells[at(2, 4)]] = [other, one];
  });
});

test('multiplying reports its progress, which never decreases', () => {
  const fractions = fractionsOf(product(emptyMatrices(400), 1));
  assert.ok(fractions.length > 20);
  assert.deepEqual(
    fractions,
    fractions.toSorted((a, b) => a - b),
  );
  assert.equal(fractions.at(-1), 1);
});

test('every job has another product; without enough memory a job fails with what to make smaller', async () => {
  const {context} = contextOf({workload: 'matrix', strategy: 'sync', size: 12});
  const workload = await open(context);
  assert.deepEqual(workload.perform(taskOf(1)), ofSteps(product(emptyMatrices(12), 1)));
  assert.notDeepEqual(workload.perform(taskOf(1)), workload.perform(taskOf(2)));
  await workload.close();
  const large = await open(
    contextOf({workload: 'matrix', strategy: 'thread', workers: 100, size: 1e6}).context,
  );
  assert.throws(() => large.perform(taskOf(1)), {code: 'NO_ROOM', message: /size or workers/});
});

test('reused matrices hold nothing of the previous product', () => {
  const matrices = emptyMatrices(10);
  const first = ofSteps(product(matrices, 1));
  ofSteps(product(matrices, 2));
  assert.deepEqual(ofSteps(product(matrices, 1)), first);
});

test('the embedded bytes are those of the assembled tile.wat', async () => {
  const expected = await assembled(WAT);
  if (process.env.UPDATE_WASM)
    embed('source/workloads/matrix/tile-wasm.ts', 'TILE_CODE', 'tile.wat', expected);
  else assert.equal(TILE_CODE, expected);
});
