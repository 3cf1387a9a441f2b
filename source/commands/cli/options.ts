import {strategies} from '../../model/event/strategies.js';
import {appearanceOptions, VOCABULARIES} from '../../model/options/appearance.js';
import {
  type CommandType,
  flag,
  numbers,
  oneOf,
  someOf,
  type ValueOf,
  wholeNumber,
} from '../../model/options/option-type.js';
import type {RunOption} from '../../model/options/run-option.js';
import {runOptions} from '../../model/options/run-options.js';
import {formatNames} from '../../outputs/format-names.js';
import {raceFormatNames} from '../../outputs/race/format-names.js';
import {languageNames} from '../../text/languages.js';
import {exportNames} from '../export/names.js';

/** The views of a run, in their order: those of view/pages/pages.ts, whose code arguments do not load. */
export const viewNames = ['places', 'lanes', 'jobs', 'executors', 'cores'] as const;

export type CommandName =
  | 'dashboard'
  | 'run'
  | 'replay'
  | 'race'
  | 'assert'
  | 'export'
  | 'lesson'
  | 'notes'
  | 'market'
  | 'init'
  | 'complete';

/** The commands that run jobs. */
const RUNNING: readonly CommandName[] = ['dashboard', 'run', 'race', 'assert'];

/** An option of the command line. */
export type CommandOption = {
  /** As commander writes them: `-n, --jobs <number>`. */
  readonly flags: string;
  readonly type: CommandType;
  /** The value when it is not given; null where there is none, or something else decides. */
  readonly initial: RunOption['initial'];
  /** The commands that take it; absent: all that run jobs. */
  readonly of?: readonly CommandName[];
  /** Set where it means something to some workloads alone: those that name it in their row. */
  readonly someWork?: true;
  readonly strategies?: RunOption['strategies'];
  /** Other options that it contradicts, when both are given. */
  readonly notWith?: readonly string[];
  /** An option of which it is the short form, and the value. */
  readonly standsFor?: {readonly option: string; readonly value: string};
  /** Options without any of which it means nothing; those of the command alone are named. */
  readonly needs?: readonly string[];
};

/** The options of the command line alone; those of a run and of the appearance are tables of the model. */
const commandOptions = {
  strategy: {
    flags: '-s, --strategy <name>',
    type: oneOf(strategies.map(({name}) => name)),
    initial: 'async',
    of: ['run'],
  },
  strategies: {
    flags: '--strategies <names>',
    type: someOf(strategies.map(({name}) => name)),
    initial: null,
    of: ['race'],
  },
  sweep: {flags: '-c, --workers <numbers>', type: numbers(1, 1000), initial: null, of: ['race']},
  that: {flags: '--that <comparison>', type: {type: 'text'}, initial: null, of: ['assert']},
  minRuns: {flags: '--min-runs <number>', type: wholeNumber(1, 1000), initial: 5, of: ['race', 'assert']},
  maxSeconds: {
    flags: '--max-time <seconds>',
    type: wholeNumber(1, 86_400),
    initial: 60,
    of: ['race', 'assert'],
  },
  seed: {
    flags: '--seed <number>',
    type: wholeNumber(0, 2 ** 32 - 1),
    initial: null,
    of: ['race', 'assert'],
  },
  input: {
    flags: '--input <json>',
    type: {type: 'json'},
    initial: null,
    of: RUNNING,
    someWork: true,
    notWith: ['inputs'],
  },
  inputs: {
    flags: '--inputs <file>',
    type: {type: 'path'},
    initial: null,
    of: RUNNING,
    someWork: true,
  },
  bytes: {
    flags: '--bytes <number>',
    type: wholeNumber(0, 1e9),
    initial: null,
    someWork: true,
    notWith: ['urls'],
  },
  format: {flags: '--format <name>', type: oneOf(formatNames), initial: 'plain', of: ['run', 'replay']},
  json: {
    flags: '--json',
    type: flag(true),
    initial: false,
    of: ['run', 'replay'],
    standsFor: {option: 'format', value: 'json'},
  },
  verbose: {flags: '--verbose', type: flag(true), initial: false, of: ['run', 'replay']},
  speed: {
    flags: '--speed <factor>',
    type: {type: 'speed', range: {from: 0.01, to: 100}},
    initial: null,
    of: ['replay', 'export'],
  },
  record: {flags: '--record <file>', type: {type: 'path'}, initial: null, of: ['run', 'replay']},
  raceFormat: {flags: '--format <name>', type: oneOf(raceFormatNames), initial: 'plain', of: ['race']},
  exports: {flags: '--export <file>', type: {type: 'paths'}, initial: [], of: ['race']},
  exportsTo: {flags: '--to <names>', type: {...someOf(exportNames), adds: true}, initial: [], of: ['export']},
  out: {flags: '--out <name>', type: {type: 'path'}, initial: null, of: ['export']},
  vocabulary: {flags: '--terms <name>', type: oneOf(VOCABULARIES), initial: null, of: ['export']},
  frameAt: {flags: '--at <ms>', type: wholeNumber(0, 1e9), initial: null, of: ['export']},
  frameView: {flags: '--view <name>', type: oneOf(viewNames), initial: 'lanes', of: ['export']},
  frameSize: {flags: '--size <columns>x<rows>', type: {type: 'text'}, initial: '100x30', of: ['export']},
  force: {
    flags: '--force',
    type: flag(true),
    initial: false,
    of: ['run', 'replay', 'race', 'export'],
    needs: ['record', 'exports'],
  },
  ascii: {flags: '--ascii', type: flag(true), initial: false, of: [...RUNNING, 'replay']},
  color: {flags: '--no-color', type: flag(false), initial: true, of: [...RUNNING, 'replay', 'notes']},
  big: {flags: '--big', type: flag(true), initial: false, of: ['dashboard', 'replay']},
  screenReader: {
    flags: '--screen-reader',
    type: flag(true),
    initial: false,
    of: ['dashboard', 'replay', 'notes'],
  },
  debug: {flags: '--debug <file>', type: {type: 'path'}, initial: null, of: ['dashboard', 'replay']},
  print: {flags: '--print', type: flag(true), initial: false, of: ['lesson']},
  config: {flags: '--no-config', type: flag(false), initial: true, of: [...RUNNING, 'replay', 'export']},
  port: {flags: '--port <number>', type: wholeNumber(0, 65_535), initial: null, of: ['market']},
  pid: {flags: '--pid <number>', type: wholeNumber(1, 2 ** 31 - 1), initial: null, of: ['notes']},
} as const satisfies Readonly<Record<string, CommandOption>>;

const {
  strategy,
  strategies: contestants,
  sweep,
  that,
  minRuns,
  maxSeconds,
  seed,
  input,
  inputs,
  bytes,
  format,
  json,
  verbose,
  speed,
  record,
  raceFormat,
  exports,
  exportsTo,
  out,
  vocabulary,
  frameAt,
  frameView,
  frameSize,
  force,
  ascii,
  color,
  big,
  screenReader,
  debug,
  print,
  config,
  port,
  pid,
} = commandOptions;
const {choice, scale, ...runRows} = runOptions;
const {
  workers,
  jobs,
  size,
  latencyMs,
  urls,
  maxBytes,
  timeoutMs,
  importSeconds,
  fresh,
  session,
  ...otherRunRows
} = runRows;

/** Every option, in the order of the help; of the options of a run those that are not named follow the others. */
export const options = {
  strategy,
  strategies: contestants,
  workers: {...workers, of: ['dashboard', 'run', 'assert']},
  sweep,
  that,
  minRuns,
  maxSeconds,
  seed,
  input,
  inputs,
  jobs,
  size,
  latencyMs,
  bytes,
  urls,
  maxBytes,
  timeoutMs,
  importSeconds,
  fresh,
  session,
  ...otherRunRows,
  format,
  json,
  verbose,
  speed,
  record,
  raceFormat,
  exports,
  exportsTo,
  out,
  frameAt,
  frameView,
  frameSize,
  force,
  vocabulary,
  language: {
    ...appearanceOptions.language,
    type: oneOf(languageNames),
    of: [...RUNNING, 'replay', 'export', 'notes', 'market', 'init', 'complete'],
  },
  ascii,
  color,
  theme: {...appearanceOptions.theme, of: ['dashboard', 'replay', 'export']},
  motion: {...appearanceOptions.motion, type: flag(false), initial: true, of: ['dashboard', 'replay']},
  pictures: {...appearanceOptions.pictures, type: flag(false), initial: true, of: ['dashboard', 'replay']},
  big,
  screenReader,
  debug,
  config,
  print,
  port,
  pid,
} as const satisfies Readonly<Record<string, CommandOption>>;

export type OptionName = keyof typeof options;

type Value<Name extends OptionName> = ValueOf<(typeof options)[Name]['type']>;

/** What was given on the command line; what was not is absent. */
export type Chosen = {readonly [Name in OptionName]?: Value<Name>};

/** Every row with its name, in the order of the help. */
export const optionRows: readonly (readonly [OptionName, CommandOption])[] = Object.entries(
  options,
) as unknown as readonly (readonly [OptionName, CommandOption])[];

/** The rows that a command takes: a lesson opens the dashboard, and takes what that takes too. */
export const optionsOf = (command: CommandName): typeof optionRows =>
  optionRows.filter(
    ([, {of = RUNNING}]) => of.includes(command) || (command === 'lesson' && of.includes('dashboard')),
  );

/** The value of every option of the command line alone. */
export type CommandValues = {
  readonly [Name in keyof typeof commandOptions]:
    | Value<Name>
    | ((typeof commandOptions)[Name]['initial'] extends null ? null : never);
};

/** What was given, completed by the initial values; an option that stands for another one has set it. */
export const commandValues = (chosen: Chosen): CommandValues => {
  const rows: readonly (readonly [string, CommandOption])[] = Object.entries(commandOptions);
  const given: Readonly<Record<string, unknown>> = chosen;
  const stoodFor = rows.flatMap(([name, {standsFor}]) =>
    standsFor && given[name] !== undefined ? [[standsFor.option, standsFor.value] as const] : [],
  );
  return {
    ...Object.fromEntries(rows.map(([name, {initial}]) => [name, given[name] ?? initial])),
    ...Object.fromEntries(stoodFor),
  } as CommandValues;
};
