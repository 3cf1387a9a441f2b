import assert from 'node:assert/strict';
import {mock, type TestContext, test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {importView} from '../../source/commands/dashboard/lazy-imports.js';
import {openStore} from '../../source/commands/dashboard/store.js';
import type {RunEvent} from '../../source/model/event/event.js';
import type {StrategyName} from '../../source/model/event/plan.js';
import {type Effect, initialSession} from '../../source/model/session/session.js';
import {LOOK_MS, MOST_MS} from '../../source/view/frame-rate.js';
import {openTerminal} from '../../source/view/terminal/terminal.js';
import {picturesFor} from '../../source/view/theme/pictures.js';
import {themeFor} from '../../source/view/theme/theme.js';
import {randomFrom} from '../helpers/random.js';
import {downloads, events, wholeRun} from '../helpers/scripted-runs.js';
import {choices, machine, settings} from '../helpers/settings.js';
import {openInput, openOutput} from '../helpers/terminals.js';
import {textOf} from '../helpers/texts.js';
import {long} from '../helpers/variety.js';

// As the dashboard does it: nothing above may import React before this.
const {renderDashboard} = await importView();

setFlagsFromString('--expose-gc');
// Code that is compiled meanwhile, or forgotten, would count as memory that grows or shrinks.
setFlagsFromString('--no-opt');
setFlagsFromString('--no-maglev');
setFlagsFromString('--no-sparkplug');
setFlagsFromString('--no-flush-bytecode');
const collect = runInNewContext('gc') as () => void;
const aliveBytes = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

/** Counts the texts that Ink keeps the size of: it remembers each in a map for ever. */
const countMeasured = (t: TestContext): (() => number) => {
  let count = 0;
  const {set} = Map.prototype;
  // Not by a mock, which would remember every call.
  Map.prototype.set = function (key, value) {
    const isSize = typeof value === 'object' && value !== null && 'width' in value && 'height' in value;
    if (typeof key === 'string' && isSize) count++;
    return set.call(this, key, value);
  };
  t.after(() => {
    Map.prototype.set = set;
  });
  return () => count;
};

const STRATEGIES: readonly StrategyName[] = ['thread', 'process', 'async', 'sync'];
const JOBS = 40;
const scripts = new Map(
  STRATEGIES.map(strategy => [strategy, events(wholeRun(downloads({strategy, jobs: JOBS})))]),
);

/** The shipped dashboard on a terminal that shows nothing; runs are scripts, and time passes frame by frame. */
const openDashboard = async (t: TestContext) => {
  mock.timers.enable({apis: ['setTimeout', 'setInterval']});
  const random = randomFrom(5);
  let nowUs = 0;
  let frames = 0;
  let script: readonly RunEvent[] = [];
  const perform = (effect: Effect): void => {
    if (effect.type !== 'start') return;
    // No run is like another, so that figures are always new.
    const factor = 1 + random.below(1000) / 2000;
    script = (scripts.get(effect.strategy) ?? []).map(event => ({
      ...event,
      at: Math.round(event.at * factor),
    }));
  };
  const start = initialSession({settings, choices, machine});
  const store = openStore(start, {perform});
  const {stdin, type} = openInput();
  const stdout = openOutput({columns: 80, rows: 20});
  const terminal = openTerminal(stdin, stdout);
  terminal.enter();
  const look = {
    theme: themeFor('dark', 24),
    text: textOf('en', 'kitchen'),
    ascii: false,
    wide: true,
    big: false,
    pictures: picturesFor(false, false),
  };
  const props = {
    store,
    nowUs: () => nowUs,
    // Called at each look of the clock, which then finds that a frame is due.
    used: () => ({cpuMs: 0, atMs: MOST_MS * frames++}),
    look: () => look,
    answer: () => false,
  };
  const {unmount} = renderDashboard(terminal, {stdin, stdout} as unknown as NodeJS.Process, props, error => {
    throw error;
  });
  t.after(() => {
    unmount();
    mock.timers.reset();
  });
  await turn();
  const press = async (keys: string): Promise<void> => {
    type(keys);
    for (let turns = 0; turns < 4; turns++) await turn();
  };
  return {
    press,
    frames: () => frames,
    bytes: terminal.written,
    /** Runs a strategy from its key to its end in so many frames; `live` is called before the last one. */
    async run(key: string, frameCount: number, live: () => void): Promise<void> {
      await press(key);
      const endUs = script.at(-1)?.at ?? 0;
      let sent = 0;
      for (let frame = 1; frame <= frameCount; frame++) {
        if (frame === frameCount) live();
        nowUs = Math.round((endUs * frame) / frameCount);
        const due = script.slice(sent).filter(({at}) => at <= nowUs);
        sent += due.length;
        store.dispatch({type: 'events', number: store.state().requested, events: due});
        mock.timers.tick(LOOK_MS);
        await turn();
      }
      assert.equal(store.state().run?.stage, 'over');
    },
  };
};

/** Runs of an evening: whole rounds of strategies and pages. */
const RUNS = 20;
const FRAMES_OF_A_RUN = 4;
/** Bytes by which what is alive may grow meanwhile: less than what one remembered text takes, for each frame. */
const LEVEL = 50_000;

test('over many runs and pages Ink measures hardly any new text, and memory stays level', long, async t => {
  const measured = countMeasured(t);
  const dashboard = await openDashboard(t);
  /** Texts that are measured while lanes grow. */
  let whileLive = 0;
  const evening = async (): Promise<void> => {
    for (let run = 0; run < RUNS; run++) {
      const start = measured();
      const key = String(1 + (run % STRATEGIES.length));
      await dashboard.run(key, FRAMES_OF_A_RUN, () => {
        whileLive += measured() - start;
      });
      // Another page for every four strategies.
      if (run % STRATEGIES.length === STRATEGIES.length - 1) await dashboard.press('v');
    }
  };
  // Twice: by then the history holds runs that were painted as often as those to come.
  await evening();
  // The first collections also find what goes back to before the dashboard.
  aliveBytes();
  await evening();
  const before = {alive: aliveBytes(), frames: dashboard.frames(), written: dashboard.bytes()};
  whileLive = 0;
  await evening();
  const grown = aliveBytes() - before.alive;
  const frames = dashboard.frames() - before.frames;
  assert.ok(frames >= RUNS * (FRAMES_OF_A_RUN - 2), `${frames} frames`);
  assert.ok(dashboard.bytes() - before.written > 100 * frames, 'frames have changed');
  assert.ok(whileLive < frames / 20, `${whileLive} new texts in ${frames} frames`);
  assert.ok(grown < LEVEL, `${grown} bytes more after ${frames} frames`);
});
