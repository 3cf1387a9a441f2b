import {beforeQuadrants, foldQuadrants} from '../../source/model/demonstrations/quadrants/fold.js';
import {ways} from '../../source/model/demonstrations/quadrants/ways.js';
import {strategies} from '../../source/model/event/strategies.js';
import {type RunBreakdown, runBreakdownOf} from '../../source/model/figures/run-breakdown.js';
import {type AppearanceId, appearanceNames} from '../../source/model/options/appearance.js';
import type {OptionType} from '../../source/model/options/option-type.js';
import {type RunOptionId, runOption} from '../../source/model/options/run-options.js';
import {headlineOf} from '../../source/model/reasons/headlines.js';
import {isAppearance} from '../../source/model/session/menu.js';
import type {Message, OptionChange} from '../../source/model/session/message.js';
import type {ShownId, ShownValues} from '../../source/model/session/shown-option.js';
import {optionValue} from '../../source/text/option-text.js';
import type {Text} from '../../source/text/text.js';
import {factSayings} from './fact-sayings.js';
import {allReasons, foreign, isInEveryLanguage, problemOf} from './failures.js';
import {chosen, initially} from './option-changes.js';
import {playbackSayings} from './playback-sayings.js';
import {quadrantsFacts} from './quadrants-scenes.js';
import {downloads, runAt, sums, wholeRun} from './scripted-runs.js';
import {languageNames, textOf} from './texts.js';

const sizes: readonly ShownValues['size'][] = [
  {...chosen(50_000), unit: 'bytes', calibration: undefined},
  {...initially(3_000_000), unit: 'n', calibration: 'missing'},
  {...initially(480), unit: 'n', calibration: 'done'},
];

/** Values of a run option that the screen can show, by the type of the option. */
const shownByType = (id: RunOptionId): readonly unknown[] => {
  const {type} = runOption(id);
  if (id === 'size') return sizes;
  if (type.type === 'name') return type.names;
  const byType: Partial<Record<OptionType['type'], readonly unknown[]>> = {
    work: ['download', 'course-cpu'],
    number: [chosen(1), initially(9), initially(4)],
    flag: [true, false],
    factor: [
      {of: 'latencyMs', base: 300, scale: 1 / 8},
      {of: 'size', base: 3_000_000, scale: 64},
    ],
  };
  return byType[type.type] ?? [];
};

/** Every option that the screen shows, with values that it can have. */
const shown = Object.keys(textOf('en', 'standard').options).map(
  (id): readonly [ShownId, readonly unknown[]] => [
    id as ShownId,
    isAppearance(id as ShownId)
      ? appearanceNames(id as AppearanceId, languageNames)
      : shownByType(id as RunOptionId),
  ],
);

const messages: readonly Message[] = [
  ...strategies.flatMap(({name: strategy}) =>
    shown.flatMap(([id, values]) =>
      values.map((to, i) => ({kind: 'changed', id, from: values.at(i - 1), to, strategy}) as OptionChange),
    ),
  ),
  ...shown.map(([id]): Message => ({kind: 'limit', id, value: 64})),
  {kind: 'memory-limit', workers: 594, needMb: 21_978, freeMb: 22_000},
  {kind: 'limit', id: 'scale', value: 1 / 8},
  {kind: 'limit', id: 'jobs', value: 100_000},
  ...(['work', 'one-worker', 'system', 'taskset'] as const).map(
    (obstacle): Message => ({kind: 'unchangeable', id: 'cores', obstacle, strategy: 'sync'}),
  ),
  {kind: 'one-language'},
  {kind: 'nothing-to-pause'},
  {kind: 'no-stops'},
  {kind: 'recording-cut'},
  ...[1, 3000].map((events): Message => ({kind: 'recording-gaps', events, line: 57})),
  ...[1 / 100, 1, 8].map((speed): Message => ({kind: 'playback-speed', speed})),
  {kind: 'blocking', ms: 1000},
  {kind: 'nothing-to-block', strategy: null},
  {kind: 'nothing-to-block', strategy: 'sync'},
  {kind: 'code-later'},
  {kind: 'stopping', strategy: 'thread'},
  {kind: 'quitting'},
  {kind: 'notice', text: 'a notice'},
  {
    kind: 'exported',
    result: {
      id: 'csv',
      files: [
        {path: '/scratch/one', bytes: 1_200},
        {path: '/scratch/one', bytes: 45},
      ],
    },
  },
  {kind: 'exported', result: {id: 'svg', failure: foreign('refused')}},
  {kind: 'exported', result: {id: 'cast', stopped: true}},
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
  {...runBreakdownOf(runAt(wholeRun(downloads({strategy: name})))), maxConcurrentJobs: 1, jobs: 1},
  {...runBreakdownOf(runAt(wholeRun(sums({strategy: name})))), sleptMs: 9000},
  {...runBreakdownOf(runAt(wholeRun(downloads({strategy: name})))), isAwaited: true},
  {...lacking(runBreakdownOf(runAt(wholeRun(sums({strategy: name})))), 'ready', 64), helpersMs: 9000},
  {...runBreakdownOf(runAt(wholeRun(sums({strategy: name})))), sleptMs: 9000, maxConcurrentJobs: 3},
  ...[
    new Map(),
    new Map([[1, 300]]),
    new Map([
      [1, 300],
      [2, 1712.4],
    ]),
  ].flatMap(jobs =>
    [0, 2].map(unmeasured => ({
      ...runBreakdownOf(runAt(wholeRun(downloads({strategy: name})))),
      damage: {blockedMs: 2000, jobs, unmeasured},
    })),
  ),
  ...(['ready', 'locked', 'unexplained'] as const).flatMap(most => [
    lacking(runBreakdownOf(runAt(wholeRun(sums({strategy: name})))), most, 1),
    lacking(runBreakdownOf(runAt(wholeRun(sums({strategy: name})))), most, 64),
  ]),
]);

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
  collect({...text, wordPairs: []});
  for (const count of [0, 1, 2, 1500]) {
    said.push(...counting.map(name => text[name](count)));
  }
  for (const {name, shape} of strategies) {
    for (const fresh of [false, true]) {
      for (const workers of [1, 4]) {
        said.push(text.shape(shape({workers, jobs: 9, fresh}), {fresh, cores: null, gil: false}));
        said.push(text.shape(shape({workers, jobs: 9, fresh}), {fresh, cores: 1, gil: true}));
      }
    }
    said.push(
      ...text.conditions({...downloads({strategy: name}), cores: 1, gil: true, yields: true, uvThreads: 8}),
    );
    said.push(...text.work(downloads({strategy: name})), ...text.work(sums({strategy: name})));
  }
  said.push(...messages.map(text.message), ...breakdowns.flatMap(text.why));
  said.push(
    ...shown.flatMap(([id, values]) =>
      values.map(value => optionValue(text.options, {id, value: value as ShownValues[ShownId]})),
    ),
  );
  said.push(
    text.blockedScore('async', '3'),
    text.heldUp(712.4),
    text.trouble({job: 3, message: 'refused', count: 2}),
    text.exit(1, null),
    text.exit(null, 'SIGKILL'),
    text.places.replaces(text.process(2), text.exit(null, 'SIGKILL')),
    text.places.replaces(text.processes(3), null),
    text.places.noneInFlight(9),
  );
  said.push(
    text.result({status: 200, statusText: 'OK', bytes: 50_000, url: ''}),
    text.result({value: {a: 1}}),
  );
  said.push(
    ...quadrantsSayings(text),
    ...exportSayings(text),
    ...playbackSayings(text),
    ...factSayings(text.demonstrations),
  );
  return said;
};

/** What pages and handouts say. */
const exportSayings = ({exports: words}: Text): readonly string[] => [
  words.jobs(9, 9, 0, 0),
  words.jobs(9, 5, 3, 1),
  words.switches(1500, 2),
  words.cores(1.44, 4),
  words.most(9),
  words.span({row: '2', state: 'running', word: null, job: 3, fromMs: 12, toMs: 1712.4}),
  words.span({row: '2', state: 'idle', word: null, job: null, fromMs: 0, toMs: 2}),
  words.pictureLabel(1),
  words.pictureLabel(12),
  words.pictureSteps(3.5),
  words.moreJobs(1),
  words.moreJobs(1500),
  words.moreRows(1),
  words.moreRows(12),
  words.lesson('2'),
  words.environment('any text', '', 4),
  ...breakdowns.map(headlineOf).map(words.reason),
];

/** What is said of readings in all four ways, over each medium, from before the first to the end. */
const quadrantsSayings = ({demonstrations}: Text): readonly string[] => {
  const {figures, explained, returnsAtOnce} = demonstrations.quadrants;
  const states = ways.flatMap(way =>
    (['fifo', 'http'] as const).flatMap(medium =>
      [1_000_000, undefined].map(until =>
        foldQuadrants(beforeQuadrants, quadrantsFacts([way], until, medium)),
      ),
    ),
  );
  return [
    ...[true, false].map(returnsAtOnce),
    ...[beforeQuadrants, ...states].flatMap(explained),
    ...states.flatMap(({readings}) => Object.values(readings).flatMap(figures)),
  ];
};

/** A sentence for every reason that something fails. */
export const failureSentences = (text: Text): readonly string[] =>
  allReasons.filter(isInEveryLanguage).map(reason => text.failure(problemOf(reason)));
