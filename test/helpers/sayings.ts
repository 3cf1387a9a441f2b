import {strategies} from '../../source/model/event/strategies.js';
import {type RunBreakdown, runBreakdownOf} from '../../source/model/figures/run-breakdown.js';
import {LANGUAGES, THEMES, VOCABULARIES} from '../../source/model/session/appearance.js';
import type {MenuRow} from '../../source/model/session/menu.js';
import type {Message} from '../../source/model/session/message.js';
import {menuValue, type Text} from '../../source/text/text.js';
import {allReasons, foreign, problemOf} from './failures.js';
import {downloads, runAt, sums, wholeRun} from './scripted-runs.js';

const messages: readonly Message[] = [
  {kind: 'workers', strategy: 'sync', from: 1, to: 1},
  {kind: 'workers', strategy: 'thread', from: 4, to: 5},
  {kind: 'workers', strategy: 'async', from: 9, to: 1},
  {kind: 'workers', strategy: 'process', from: 2, to: 1},
  {kind: 'one-worker', strategy: 'sync'},
  {kind: 'jobs', from: 9, to: 10},
  {kind: 'limit', of: 'jobs', value: 100_000},
  {kind: 'limit', of: 'workers', value: 1000},
  {kind: 'limit', of: 'scale', value: 1 / 8},
  {kind: 'limit', of: 'size', value: 67_000_000},
  {kind: 'limit', of: 'latency', value: 600_000},
  {kind: 'scale', of: 'latency', base: 300, scale: 4},
  {kind: 'scale', of: 'size', base: 3_000_000, scale: 1 / 2},
  {kind: 'limit', of: 'cores', value: 1},
  {kind: 'limit', of: 'uvThreads', value: 1024},
  {kind: 'cores', cores: 1, all: false},
  {kind: 'cores', cores: 4, all: true},
  {kind: 'unconfinable', obstacle: 'system'},
  {kind: 'unconfinable', obstacle: 'taskset'},
  {kind: 'lock', on: true},
  {kind: 'lock', on: false},
  {kind: 'setting', id: 'session'},
  {kind: 'meaningless', id: 'latency'},
  {kind: 'one-language'},
  {kind: 'paused'},
  {kind: 'nothing-to-pause'},
  {kind: 'choice', name: 'course-cpu'},
  {kind: 'stopping', strategy: 'thread'},
  {kind: 'quitting'},
  {kind: 'notice', text: 'a notice'},
  {kind: 'not-started', strategy: 'sync', failure: foreign('no server')},
];

/** A run in which threads lacked something for most of the time. */
const lacking = (
  breakdown: RunBreakdown,
  most: keyof RunBreakdown['shares'],
  cores: number,
): RunBreakdown => ({
  ...breakdown,
  cores,
  shares: {waiting: 0, ready: 0, locked: 0, unexplained: 0, [most]: 0.7},
});

const breakdowns: readonly RunBreakdown[] = strategies.flatMap(({name}) => [
  runBreakdownOf(runAt(wholeRun(downloads({strategy: name})))),
  runBreakdownOf(runAt(wholeRun(sums({strategy: name})))),
  {...runBreakdownOf(runAt(wholeRun(sums({strategy: name})))), maxConcurrentJobs: 3},
  {...runBreakdownOf(runAt(wholeRun(downloads({strategy: name})))), maxConcurrentJobs: 1, jobs: 0},
  ...(['ready', 'locked', 'unexplained'] as const).flatMap(most => [
    lacking(runBreakdownOf(runAt(wholeRun(sums({strategy: name})))), most, 1),
    lacking(runBreakdownOf(runAt(wholeRun(sums({strategy: name})))), most, 64),
  ]),
]);

/** Values that the rows of the menu may have. */
const menuValues: readonly MenuRow[] = [
  {id: 'work', value: 'download'},
  {id: 'jobs', value: 9},
  {id: 'size', value: {amount: 50_000, unit: 'bytes'}},
  {id: 'size', value: {amount: 3_000_000, unit: 'n'}},
  {id: 'latency', value: 1050},
  {id: 'speed', value: {of: 'latency', base: 300, scale: 1 / 8}},
  {id: 'speed', value: {of: 'size', base: 300, scale: 64}},
  {id: 'arithmetic', value: 'fast'},
  ...[true, false].flatMap(value => [
    {id: 'session', value} as const,
    {id: 'fresh', value} as const,
    {id: 'gil', value} as const,
    {id: 'yields', value} as const,
    {id: 'cores', value: {cores: 4, all: value}} as const,
    {id: 'uvThreads', value: {threads: 4, own: value}} as const,
  ]),
  ...LANGUAGES.map(value => ({id: 'language', value}) as const),
  ...VOCABULARIES.map(value => ({id: 'terms', value}) as const),
  ...THEMES.map(value => ({id: 'theme', value}) as const),
];

/** What is said of a number alone. */
const counting = [
  'process',
  'thread',
  'job',
  'processes',
  'threads',
  'jobs',
  'queued',
  'failed',
  'cancelled',
  'inFlight',
  'above',
  'below',
] as const satisfies readonly (keyof Text)[];

/** Everything that a text can say, with the figures of the tests. */
export const everything = (text: Text): readonly string[] => {
  const said: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') said.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect({...text, glossary: []});
  for (const count of [0, 1, 2, 1500]) {
    said.push(...counting.map(name => text[name](count)));
    said.push(text.done(count, 2000), text.loopTicks(count), text.session('A'), text.pid(count));
  }
  for (const {name, shape} of strategies) {
    for (const fresh of [false, true]) {
      for (const workers of [1, 4]) {
        said.push(text.shape(shape({workers, jobs: 9, fresh}), {fresh, cores: null, gil: false}));
        said.push(text.shape(shape({workers, jobs: 9, fresh}), {fresh, cores: 1, gil: true}));
      }
    }
    said.push(...text.conditions({cores: 1, gil: true, yields: true, uvThreads: 8}));
    said.push(...text.work(downloads({strategy: name})), ...text.work(sums({strategy: name})));
  }
  said.push(...messages.map(text.message), ...breakdowns.flatMap(text.why));
  said.push(...menuValues.map(row => menuValue(text.menu, row)));
  said.push(
    text.trouble({job: 3, message: 'refused', count: 2}),
    text.exit(1, null),
    text.exit(null, 'SIGKILL'),
  );
  said.push(
    text.result({status: 200, statusText: 'OK', bytes: 50_000, url: ''}),
    text.result({value: {a: 1}}),
  );
  return said;
};

/** A sentence for every reason that something fails. */
export const failureSentences = (text: Text): readonly string[] =>
  allReasons.map(reason => text.failure(problemOf(reason)));
