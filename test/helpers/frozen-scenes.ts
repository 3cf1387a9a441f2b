import {type PageId, stackOf} from '../../source/model/session/page-stack.js';
import type {Action, SessionState} from '../../source/model/session/session.js';
import {audience} from './audience.js';
import type {Shot} from './frames.js';
import {
  downloads,
  events,
  runAt,
  sums,
  type TimedFact,
  wholeRun,
  withKernelFigures,
} from './scripted-runs.js';
import {type Scrubbing, scrubbing} from './scrubbed.js';

const space: Action = {type: 'pause', atUs: 0};
const to = (ms: number): Action => ({type: 'seek', to: {to: 'moment', us: ms * 1000}});
const next: Action = {type: 'seek', to: {by: 'event', steps: 1}};
const mark: Action = {type: 'marker'};

const done = [runAt(wholeRun(downloads({strategy: 'sync'})))];
const on = (page: PageId): SessionState => audience(null, done, {pages: stackOf(page)});

const asyncRun = wholeRun(downloads({strategy: 'async'}));
const computing = withKernelFigures(wholeRun(sums({strategy: 'thread', jobs: 8, workers: 4})), ({thread}) =>
  thread % 2 === 0 ? {run: 0.8, ready: 0.2} : {run: 0.3, ready: 0.7},
);

/** The present moment of a dashboard in which a run is over. */
const shot = ({store}: Pick<Scrubbing, 'store'>, nowMs = 3000): Shot => ({session: store.state(), nowMs});

/** At the event after which so many jobs have ended. */
const afterEnds = (page: PageId, ended: number): Scrubbing => {
  const scrubbed = scrubbing(asyncRun, undefined, on(page));
  scrubbed.press(space, to(0));
  while ((scrubbed.store.state().frozen?.counts.finished ?? 0) < ended) scrubbed.press(next);
  return scrubbed;
};

const at = (facts: readonly TimedFact[], page: PageId, ms: number, ...more: readonly Action[]): Shot => {
  const scrubbed = scrubbing(facts, undefined, on(page));
  scrubbed.press(space, to(ms), ...more);
  return shot(scrubbed);
};

/** Moments of runs that are walked through. `failing`: the facts of a run in which jobs fail. */
export const frozenScenes = (failing: () => readonly TimedFact[]): Readonly<Record<string, () => Shot>> => ({
  /** Five downloads are in flight, and their thread is idle. */
  frozen: () => shot(afterEnds('lanes', 4)),
  'frozen-places': () => shot(afterEnds('places', 4)),
  'frozen-live': () => {
    const scrubbed = scrubbing(wholeRun(downloads({strategy: 'thread'})), 860, on('lanes'));
    scrubbed.press({type: 'pause', atUs: 610_000}, to(500));
    return shot(scrubbed, 860);
  },
  'frozen-start': () => at(asyncRun, 'lanes', 0),
  'frozen-failed': () => at(failing(), 'jobs', 260),
  'frozen-executors': () => at(asyncRun, 'executors', 250),
  'frozen-cores': () => at(computing, 'cores', 200),
  'frozen-markers': () => at(asyncRun, 'lanes', 150, mark, to(300), mark, to(380), mark),
  'frozen-naming': () =>
    at(asyncRun, 'lanes', 150, mark, to(300), mark, mark, {type: 'type', text: '오븐 5 in'}),
  'frozen-named': () =>
    at(
      asyncRun,
      'lanes',
      150,
      mark,
      mark,
      {type: 'type', text: 'five in 오븐'},
      {type: 'name'},
      to(300),
      mark,
    ),
  'frozen-job': () =>
    at(asyncRun, 'lanes', 250, {type: 'playback-job', by: 1}, {type: 'playback-job', by: 1}),
  'frozen-job-places': () => at(failing(), 'places', 260, {type: 'playback-job', by: 1}),
  'frozen-stop': () => at(failing(), 'lanes', 110, {type: 'stop', by: 1}),
  replay: () => {
    const {press, record, store} = scrubbing([], 0, on('lanes'));
    record(0, events(computing));
    press({type: 'open-tape', number: 0, speed: 1 / 2}, to(200), space);
    return shot({store});
  },
});
