import assert from 'node:assert/strict';
import {afterEach, beforeEach, mock, test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import {Text} from 'ink';
import type {Fact, RunEvent} from '../../source/model/event/event.js';
import type {Plan} from '../../source/model/event/plan.js';
import {type Effect, initial} from '../../source/model/session/session.js';
import {App} from '../../source/view/app.js';
import type {Look, ScreenProps} from '../../source/view/look.js';
import {screenProps} from '../../source/view/props.js';
import {openStore} from '../../source/view/store.js';
import {type Drawn, draw} from '../helpers/drawn.js';
import {choices, settings} from '../helpers/settings.js';

const Probe = ({session, frame, nowUs, size, keys}: ScreenProps) => (
  <Text>
    {`frame ${frame} now ${nowUs} ${size.columns}x${size.rows} ${session.mode} `}
    {`${session.pending ?? session.run?.stage ?? 'idle'} done ${session.run?.counts.finished ?? 0} `}
    {`${session.message?.kind ?? 'no message'} ${keys.length > 3 ? 'keys' : ''}`}
  </Text>
);

// Numbers go on from batch to batch, as a source's do.
let seq = 0;
const events = (...facts: Fact[]): RunEvent[] =>
  facts.map((fact, i) => ({...fact, at: (i + 1) * 1000, source: 'runner', seq: ++seq}));

const started: Fact = {
  type: 'run-started',
  plan: {strategy: 'sync', jobs: 2} as Plan,
  shape: {processes: 1, threads: 1, inFlight: 1},
  environment: {node: 'v20', platform: 'linux', cores: 4},
  began: '',
};
const queued: Fact = {type: 'job-queued', job: 1, label: ''};
const finished: Fact = {
  type: 'job-finished',
  job: 1,
  process: 1,
  thread: 1,
  result: {value: 1},
  loopTicks: 0,
};
const over: Fact = {type: 'run-finished', outcome: 'finished'};

let drawn: Drawn;
let effects: Effect[];
let store: ReturnType<typeof openStore>;

/** The time that has passed, and what the screen is made to believe it took. */
let passed: number;
let tookOfEachMs: number;
const used = () => ({cpuMs: passed * tookOfEachMs, atMs: passed});

const props = (columns = 80) => ({
  store,
  nowUs: () => 5000,
  used,
  size: {columns, rows: 24},
  look: () => ({}) as Look,
  screen: Probe,
});

beforeEach(() => {
  mock.timers.enable({apis: ['setTimeout']});
  passed = 0;
  tookOfEachMs = 0.05;
  effects = [];
  store = openStore(initial(settings, choices), effect => effects.push(effect));
  drawn = draw(<App {...props()} />);
});

afterEach(() => {
  drawn.unmount();
  mock.timers.reset();
});

/** Lets time pass and React draw. */
const pass = async (ms: number): Promise<void> => {
  for (const end = passed + ms; passed < end; ) {
    passed += 10;
    mock.timers.tick(10);
    await turn();
  }
};

test('nothing is drawn while nothing changes', async () => {
  await turn();
  const before = drawn.frames.length;
  await pass(3000);
  assert.equal(drawn.frames.length, before);
});

test('what the audience does is drawn at once, several keys of one piece as one frame', async () => {
  await turn();
  const before = drawn.frames.length;
  store.dispatch({type: 'jobs', by: 1});
  store.dispatch({type: 'help'});
  await turn();
  assert.match(drawn.last(), /help idle .* jobs keys/);
  assert.equal(drawn.frames.length, before + 1);
});

test('while a run is on the screen is drawn at most twelve times a second, whatever comes in', async () => {
  store.dispatch({type: 'run', strategy: 'sync'});
  store.dispatch({type: 'events', number: 1, events: events(started)});
  await pass(100);
  const before = drawn.frames.length;
  for (let round = 0; round < 100; round++) {
    store.dispatch({type: 'events', number: 1, events: events(queued)});
    await pass(10);
  }
  const frames = drawn.frames.length - before;
  assert.ok(frames >= 8 && frames <= 12, `${frames} frames in a second`);
  assert.match(drawn.last(), /now 5000 .*running done 0/);
});

test('a screen that takes too much of a core is drawn less often, and soon again when it takes less', async () => {
  const framesOf = async (ms: number): Promise<number> => {
    const before = drawn.frames.length;
    await pass(ms);
    return drawn.frames.length - before;
  };
  store.dispatch({type: 'run', strategy: 'sync'});
  store.dispatch({type: 'events', number: 1, events: events(started)});
  const usual = await framesOf(4000);
  tookOfEachMs = 0.4;
  await pass(2000);
  const dear = await framesOf(4000);
  assert.ok(dear > 0 && dear <= usual / 3, `${dear} frames instead of ${usual}`);
  tookOfEachMs = 0.05;
  await pass(4000);
  assert.ok((await framesOf(4000)) > dear * 2);
});

test('the clock stops with the run, and its last facts are on the screen', async () => {
  store.dispatch({type: 'run', strategy: 'sync'});
  store.dispatch({type: 'events', number: 1, events: events(started, queued)});
  await pass(200);
  store.dispatch({type: 'events', number: 1, events: events(finished, over)});
  await turn();
  assert.match(drawn.last(), /now 2000 .* over done 1/, 'time stands at the last event');
  const before = drawn.frames.length;
  await pass(2000);
  assert.equal(drawn.frames.length, before);
});

test('effects are performed once, in their order', async () => {
  store.dispatch({type: 'run', strategy: 'sync'});
  store.dispatch({type: 'run', strategy: 'thread'});
  await pass(100);
  assert.deepEqual(
    effects.map(effect => (effect.type === 'start' ? `start ${effect.strategy}` : effect.type)),
    ['start sync', 'cancel', 'start thread'],
  );
});

test('a new size is drawn with everything else as it was', async () => {
  store.dispatch({type: 'view'});
  drawn.rerender(<App {...props(60)} />);
  await turn();
  assert.match(drawn.last(), /60x24 jobs/);
});

test('once unmounted it neither listens nor ticks', async () => {
  store.dispatch({type: 'run', strategy: 'sync'});
  await pass(100);
  drawn.unmount();
  const before = drawn.frames.length;
  store.dispatch({type: 'help'});
  await pass(500);
  assert.equal(drawn.frames.length, before);
});

test('the props of a frame can be had without drawing one', () => {
  assert.equal(screenProps(props()).session, store.state());
  assert.equal(screenProps(props()).nowUs, 5000);
});
