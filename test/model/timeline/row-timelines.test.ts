import assert from 'node:assert/strict';
import {test} from 'node:test';
import {laneContents} from '../../../source/model/figures/lane-content.js';
import {reduce} from '../../../source/model/run/reduce.js';
import type {RunState} from '../../../source/model/run/run-state.js';
import {edgeUs, timeScaleOf} from '../../../source/model/timeline/axis.js';
import type {Cell} from '../../../source/model/timeline/cells.js';
import {laneRows} from '../../../source/model/timeline/lane-rows.js';
import {timelinesOf} from '../../../source/model/timeline/row-timelines.js';
import {HAS_THREAD_FIGURES} from '../../helpers/observed.js';
import {observedRun} from '../../helpers/observed-runs.js';
import {plan} from '../../helpers/plans.js';
import {
  downloads,
  opening,
  queued,
  runAt,
  sums,
  type TimedFact,
  wholeRun,
  withKernelFigures,
} from '../../helpers/scripted-runs.js';
import {varied} from '../../helpers/variety.js';

const options = {skip: !HAS_THREAD_FIGURES && 'only Linux reports the figures of single threads'};

/** The timelines of all threads as a frame shows them. */
const timelines = (run: RunState, nowUs: number, columns: number): readonly (readonly Cell[])[] =>
  laneContents(
    {run, edge: edgeUs(run, nowUs)},
    run,
    {explained: null, withShares: false},
    timeScaleOf(run, nowUs, columns),
    laneRows(run, 50),
  ).rows.flatMap(row => (row.kind === 'thread' ? [row.cells] : []));

/** The most lanes that show running in one column. */
const mostRunning = (lanes: readonly (readonly Cell[])[]): number =>
  Math.max(0, ...(lanes[0] ?? []).map((_, i) => lanes.filter(cells => cells[i]?.state === 'running').length));

const crowd = plan({strategy: 'thread', workers: 4, jobs: 16, size: 40_000_000, arithmetic: 'fast'});

for (const cores of varied([1, 2], cores => cores === 2)) {
  for (const strategy of ['thread', 'process'] as const) {
    test(
      `no column of four executors (${strategy}) on ${cores} cores has more of them running`,
      options,
      async () => {
        const events = (await observedRun({...crowd, strategy, cores})).flatMap(arrival => arrival.events);
        let [run, drawn] = [null as RunState | null, 0];
        for (const event of events) {
          run = reduce(run, [event]);
          if (!run) continue;
          // A frame shows a moment some time before or after the latest event.
          for (const later of [0, 120_000, -250_000]) {
            const most = mostRunning(timelines(run, run.latestAt + later, 67));
            assert.ok(most <= cores, `${most} lanes run at ${run.latestAt} µs`);
            drawn = Math.max(drawn, most);
          }
        }
        assert.equal(drawn, cores, 'the cores were never seen in use');
      },
    );
  }
}

test('nothing is drawn of later times than a frame shows', () => {
  const run = runAt(wholeRun(sums({strategy: 'thread'}), 500), 900);
  const {axis, edge} = timeScaleOf(run, 700_000, 50);
  const known = Math.ceil(((edge - axis.from) / (axis.to - axis.from)) * axis.columns);
  for (const cells of timelines(run, 700_000, 50))
    assert.equal(
      cells.findLastIndex(cell => cell !== null),
      known - 1,
    );
});

test('a process that has exited shows its peak, not what it had as it ended', () => {
  const plan = sums({strategy: 'process', workers: 2});
  const usage = (rssBytes: number, peakRssBytes: number) =>
    ({type: 'usage', process: 1, rssBytes, peakRssBytes, cpuUs: 0}) as const;
  const facts: readonly TimedFact[] = [
    ...opening(plan),
    ...queued(plan),
    [300, usage(70_000_000, 76_000_000)],
    // What the kernel says of a process from outside is another figure.
    [310, {type: 'memory', process: 1, bytes: 25_000_000, proportional: true}],
    [400, usage(27_000_000, 76_000_000)],
    [410, {type: 'process-exited', process: 1, exitCode: 0, signal: null}],
  ];
  const memoryAt = (ms: number) => {
    const run = runAt(facts, ms);
    const {rows} = laneContents(
      {run, edge: ms * 1000},
      run,
      {explained: null, withShares: false},
      timeScaleOf(run, ms * 1000, 50),
      laneRows(run, 50),
    );
    return rows.flatMap(row => (row.kind === 'process' ? [row.memory] : []))[0];
  };
  assert.deepEqual(memoryAt(350), {bytes: 70_000_000, isPeak: false});
  assert.deepEqual(memoryAt(420), {bytes: 76_000_000, isPeak: true});
});

test('rows look the same whichever others are painted with them before, at whatever width and moment', () => {
  const shares = () => ({run: 0.6, ready: 0.3});
  for (const strategy of ['thread', 'async'] as const) {
    const run = runAt(withKernelFigures(wholeRun(sums({strategy})), shares));
    const rows = laneRows(run, 50);
    for (const [columns, nowUs, from] of [
      [60, run.latestAt, 0],
      [60, run.latestAt, 1],
      [41, run.latestAt, 0],
      [60, run.latestAt / 2, 0],
      [60, run.latestAt, 2],
    ] as const) {
      const scale = timeScaleOf(run, nowUs, columns);
      const anew = {...run};
      const painted = timelinesOf(run, scale, rows.slice(from)).cells;
      const alone = timelinesOf(anew, scale, laneRows(anew, 50).slice(from)).cells;
      assert.deepEqual([...painted.values()], [...alone.values()]);
      assert.ok([...painted.values()].some(cells => cells.some(cell => cell?.state === 'running')));
    }
  }
});

test('a long run is drawn from left to right, a part at a time, and comes to the same picture', () => {
  const shares = () => ({run: 0.6, ready: 0.3});
  for (const strategy of ['thread', 'async', 'process'] as const) {
    const run = runAt(withKernelFigures(wholeRun(downloads({strategy, jobs: 30})), shares));
    const rows = laneRows(run, 50);
    const scale = timeScaleOf(run, run.latestAt, 60);
    const whole = timelinesOf(run, scale, rows);
    assert.equal(whole.drawn, 1);
    const [anew, parts] = [{...run}, [] as number[]];
    for (const same = laneRows(anew, 50); ; ) {
      const {cells, drawn} = timelinesOf(anew, scale, same, 0);
      parts.push(drawn);
      const known = Math.round(
        (drawn * (scale.edge - scale.axis.from) * 60) / (scale.axis.to - scale.axis.from),
      );
      for (const [i, timeline] of [...cells.values()].entries()) {
        const final = [...whole.cells.values()][i] ?? [];
        const expected = final.map((cell, column) => (drawn === 1 || column < known ? cell : null));
        assert.deepEqual(timeline, expected, `${strategy}, row ${i} at ${drawn}`);
      }
      if (drawn === 1) break;
    }
    assert.ok(parts.length > 1, `${parts}`);
    assert.deepEqual(
      parts,
      parts.toSorted((a, b) => a - b),
    );
  }
});

test('what was drawn of a row is not drawn again with others', () => {
  const run = runAt(wholeRun(downloads({strategy: 'thread', jobs: 30})));
  const scale = timeScaleOf(run, run.latestAt, 60);
  const rows = laneRows(run, 50);
  timelinesOf(run, scale, rows.slice(0, 4));
  const {drawn, cells} = timelinesOf(run, scale, rows.slice(0, 4), 0);
  assert.equal(drawn, 1);
  assert.ok([...cells.values()].every(timeline => timeline.some(cell => cell !== null)));
  assert.ok(timelinesOf(run, scale, rows, 0).drawn < 1);
});
