import assert from 'node:assert/strict';
import {chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {parseCpuList} from '../../source/kernel/proc-parsers.js';
import type {RunEvent} from '../../source/model/event/event.js';
import type {EventBatch} from '../../source/model/event/wire.js';
import {openRunners} from '../../source/runner/client.js';
import {affinityObstacle, allowedCores} from '../../source/runner/cpu-affinity.js';
import {english} from '../helpers/failures.js';
import {fixture, modulePlan, plan} from '../helpers/plans.js';
import {stateOf, until} from '../helpers/processes.js';
import {run} from '../helpers/runs.js';
import {strategyVariants} from '../helpers/strategy-variants.js';
import {varied} from '../helpers/variety.js';

const all = allowedCores();
const skip = affinityObstacle() !== null || all.length < 2;

/** The allowed cores of each thread of a process; threads that end meanwhile are left out. */
const coresOfThreads = (pid: number): readonly (readonly number[])[] => {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap(tid => {
      const list = fieldOf(`/proc/${pid}/task/${tid}/status`, /^Cpus_allowed_list:\s*(.*)$/m);
      return list === null ? [] : [parseCpuList(list)];
    });
  } catch {
    return [];
  }
};

const fieldOf = (file: string, field: RegExp): string | null => {
  try {
    return field.exec(readFileSync(file, 'utf8'))?.[1] ?? null;
  } catch {
    return null;
  }
};

for (const [name, variant] of varied(strategyVariants, ([name]) => name === 'process ×2')) {
  test(`${name}: every thread may run on the chosen cores and no others`, {skip}, async () => {
    for (const cores of [1, all.length - 1]) {
      const seen: (readonly number[])[] = [];
      const {state} = await run(
        modulePlan('waits', {...variant, jobs: 3, cores}),
        (event, handle, events) => {
          // Job 2 never ends, so its executor still exists when its cores are read.
          if (event.type !== 'job-started' || event.job !== 2) return;
          const started = events.flatMap(other => (other.type === 'process-started' ? [other.pid] : []));
          for (const pid of new Set([handle.pid ?? 0, ...started])) seen.push(...coresOfThreads(pid));
          handle.cancel();
        },
      );
      assert.deepEqual([state.plan.cores, state.environment.cores], [cores, availableParallelism()]);
      assert.ok(seen.length > state.threads.length, `${seen.length} threads were seen`);
      for (const each of seen) assert.deepEqual(each, all.slice(-cores));
    }
  });

  test(`${name}: every process has the chosen number of libuv threads`, async () => {
    const module = pathToFileURL(fixture('modules/environment.mjs')).href;
    const sizes = async (uvThreads: number | null) => {
      const {state} = await run(plan({...variant, workload: 'module', module, jobs: 3, uvThreads}));
      return state.jobs.map(({result}) => result);
    };
    assert.deepEqual(await sizes(9), Array(3).fill({value: '9'}));
    assert.deepEqual(await sizes(null), Array(3).fill({value: process.env.UV_THREADPOOL_SIZE ?? null}));
  });
}

test('a run works with any value of UV_THREADPOOL_SIZE', async t => {
  const {UV_THREADPOOL_SIZE: before} = process.env;
  t.after(() => {
    if (before === undefined) delete process.env.UV_THREADPOOL_SIZE;
    else process.env.UV_THREADPOOL_SIZE = before;
  });
  for (const size of ['Infinity', '99999999999', '-1', 'many']) {
    process.env.UV_THREADPOOL_SIZE = size;
    const {state} = await run(plan({strategy: 'async', workload: 'sum', size: 10, jobs: 1}));
    assert.deepEqual([state.error, state.outcome], [null, 'finished'], size);
  }
});

test('a run that is not confined may use all cores of the screen process', {skip}, async () => {
  const seen: (readonly number[])[] = [];
  await run(modulePlan('waits', {strategy: 'thread', jobs: 2}), (event, handle) => {
    if (event.type !== 'job-started' || event.job !== 2) return;
    seen.push(...coresOfThreads(handle.pid ?? 0));
    handle.cancel();
  });
  for (const each of seen) assert.deepEqual(each, all);
  for (const each of coresOfThreads(process.pid)) assert.deepEqual(each, all);
});

test('a confined run can be suspended and resumed', {skip}, async () => {
  const runners = openRunners();
  const pids: number[] = [];
  let finished = 0;
  const take = ({events}: EventBatch): void => {
    for (const event of events) {
      if (event.type === 'process-started') pids.push(event.pid);
      if (event.type === 'job-finished') finished++;
    }
  };
  const way = {strategy: 'process', workers: 2, jobs: 20, cores: 1} as const;
  const handle = runners.start(modulePlan('short', way), take);
  await until(() => finished > 0);
  runners.suspend();
  await until(() => [handle.pid ?? 0, ...pids].every(pid => stateOf(pid) === 'T'));
  runners.resume();
  await handle.done;
  assert.equal(finished, 20);
  await runners.close();
});

test('a failed confinement is reported with the message of the command that failed', {
  skip: process.platform !== 'linux',
}, async t => {
  const folder = mkdtempSync(join(tmpdir(), 'kitchens-test-'));
  const {PATH} = process.env;
  t.after(() => {
    process.env.PATH = PATH;
    rmSync(folder, {recursive: true});
  });
  const end = async (): Promise<RunEvent | undefined> => {
    const events: RunEvent[] = [];
    const runners = openRunners();
    await runners.start(plan({strategy: 'sync', cores: 1}), batch => events.push(...batch.events)).done;
    return events.at(-1);
  };
  const reason = (event: RunEvent | undefined): string =>
    event?.type === 'run-finished' ? english(event.error) : '';

  process.env.PATH = folder;
  assert.equal(affinityObstacle(), 'taskset');
  assert.match(reason(await end()), /could not be started: .*taskset/);
  writeFileSync(join(folder, 'taskset'), '#!/bin/sh\necho "taskset: invalid argument" >&2\nexit 1\n');
  assert.equal(affinityObstacle(), 'taskset', 'the file is not executable yet');
  chmodSync(join(folder, 'taskset'), 0o755);
  assert.equal(affinityObstacle(), null);
  assert.match(reason(await end()), /was lost \(exit code 1\): taskset: invalid argument$/);
  assert.equal(affinityObstacle('darwin'), 'system');
});

test("the kernel's lists of cores", () => {
  assert.deepEqual(parseCpuList('0'), [0]);
  assert.deepEqual(parseCpuList('0-3'), [0, 1, 2, 3]);
  assert.deepEqual(parseCpuList('1,3-5,12-13'), [1, 3, 4, 5, 12, 13]);
  assert.equal(all.length, availableParallelism());
});
