import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {RunEvent} from '../../source/model/event/event.js';
import {summarize} from '../../source/model/figures/summary.js';
import {reduce} from '../../source/model/run/reduce.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {stackOf} from '../../source/model/session/page-stack.js';
import {openObserver} from '../../source/observer/client.js';
import {openRunners} from '../../source/runner/client.js';
import {audience} from '../helpers/audience.js';
import {english} from '../helpers/failures.js';
import {plainLines} from '../helpers/frames.js';
import {modulePlan, plan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';

/** A run on a Korean screen, in which spaces stand for line breaks. */
const inKorean = (state: RunState, view: 'lanes' | 'jobs'): string =>
  plainLines(
    {session: audience(state, [], {pages: stackOf(view)}), nowMs: state.latestAt / 1000, language: 'ko'},
    {columns: 160, rows: 40},
  )
    .join(' ')
    .replace(/\s+/g, ' ');

const FAULTS = [
  {name: 'exits', strategy: 'thread', says: '맡고 있던 요리사가 갑자기 사라졌습니다(종료 코드 3)'},
  {name: 'exits', strategy: 'process', says: '맡고 있던 부엌이 갑자기 사라졌습니다(종료 코드 3)'},
  {name: 'never-settles', strategy: 'async', says: '300 ms 안에 끝나지 않아 중단했습니다'},
] as const;

for (const {name, strategy, says} of FAULTS) {
  test(`${strategy}: a job that ${name} fails in Korean on the screen, in English in the summary`, async () => {
    const {state} = await run(
      modulePlan(name, {strategy, jobs: 3, timeoutMs: name === 'exits' ? 30_000 : 300}),
    );
    for (const view of ['lanes', 'jobs'] as const) {
      const screen = inKorean(state, view);
      assert.ok(screen.includes(says), screen);
      assert.doesNotMatch(screen, /lost with its|took longer/);
    }
    const {errors} = summarize(state, english);
    assert.ok(errors.length > 0);
    for (const error of errors) {
      assert.deepEqual(Object.keys(error), ['job', 'code', 'message']);
      assert.match(error.message, /^lost with its|^took longer/);
    }
  });
}

test('a runner that is killed is reported in Korean', async () => {
  const {state} = await run(modulePlan('waits', {strategy: 'sync', jobs: 2}), (event, {pid}) => {
    if (event.type === 'job-started') process.kill(pid ?? 0, 'SIGKILL');
  });
  assert.match(inKorean(state, 'lanes'), /실행을 맡은 프로그램이 사라졌습니다\(SIGKILL\)/);
});

test('an observer that stops is reported in Korean', {skip: process.platform !== 'linux'}, async () => {
  const observer = openObserver({entry: new URL('data:text/javascript,throw new Error("gone")')});
  const runners = openRunners();
  const events: RunEvent[] = [];
  const noticed = new Promise<void>(resolve => {
    observer.observe(process.hrtime.bigint(), batch => {
      events.push(...batch.events);
      resolve();
    });
  });
  await runners.start(plan({strategy: 'sync', jobs: 1}), batch => events.push(...batch.events)).done;
  // The thread of an observer keeps no program running: this one would end before a slow thread has failed.
  const running = setInterval(() => {}, 1000);
  await noticed;
  clearInterval(running);
  await runners.close();
  observer.close();
  const isFirst = ({type}: RunEvent): boolean => type === 'run-started';
  const state = reduce(null, [...events.filter(isFirst), ...events.filter(event => !isFirst(event))]);
  assert.ok(state);
  assert.match(inKorean(state, 'lanes'), /관찰이 멈췄습니다\(gone\)/);
});
