import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Scheduling} from '../../source/kernel/proc-parsers.js';
import {openExecutorSampler} from '../../source/observer/executor-sampler.js';
import type {ThreadTimes} from '../../source/observer/reader.js';

/** What the kernel says of a thread at one moment; times: null where they are the same as before. */
type Reading = {readonly ms: number; readonly times: ThreadTimes | null; readonly scheduling: Scheduling};

/** The ready time and the sleep that are reported at each moment, ms; null where nothing is. */
const reportsOf = (readings: readonly Reading[]) => {
  let reading: Reading | undefined;
  const sampler = openExecutorSampler({
    changedTimes: () => reading?.times ?? null,
    lastCore: () => ({core: 1, name: 'node'}),
    contextSwitches: () => null,
    scheduling: () => reading?.scheduling ?? 'other',
    close() {},
  });
  return readings.map(one => {
    reading = one;
    const figures = sampler.changedFigures(one.ms * 1000);
    return figures && {ready: figures.readyUs / 1000, asleep: figures.asleep === true};
  });
};

const ran = (ms: number, runMs: number, readyMs: number): Reading => ({
  ms,
  times: {runUs: runMs * 1000, readyUs: readyMs * 1000},
  scheduling: 'runnable',
});
const still = (ms: number, scheduling: Scheduling): Reading => ({ms, times: null, scheduling});

test('a wait for a core is reported while it goes on, and once when the kernel has counted it', () => {
  const reports = reportsOf([
    ran(0, 10, 5),
    still(50, 'runnable'),
    still(150, 'runnable'),
    still(200, 'runnable'),
    still(300, 'runnable'),
    ran(350, 15, 355),
  ]);
  assert.deepEqual(
    reports.map(report => report?.ready),
    [5, undefined, 155, undefined, 305, 355],
  );
});

test('a stopped thread waits for no core, and a sleeping one is reported as asleep', () => {
  assert.deepEqual(reportsOf([ran(0, 10, 5), still(200, 'other'), still(400, 'other')]).slice(1), [
    null,
    null,
  ]);
  const asleep = {ready: 5, asleep: true};
  const reports = reportsOf([ran(0, 10, 5), still(200, 'asleep'), still(400, 'asleep')]);
  assert.deepEqual(reports.slice(1), [asleep, asleep]);
});

test('reported time is never taken back', () => {
  const reports = reportsOf([ran(0, 10, 5), still(200, 'runnable'), ran(250, 11, 100), ran(300, 12, 250)]);
  assert.deepEqual(
    reports.map(report => report?.ready),
    [5, 205, 205, 250],
  );
});
