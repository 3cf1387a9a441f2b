import {strategies} from '../../model/event/strategies.js';
import {appearanceOptions, VOCABULARIES} from '../../model/options/appearance.js';
import {type CommandName, RUNNING} from '../../model/options/command-name.js';
import {flag, numbers, oneOf, someOf, wholeNumber} from '../../model/options/option-type.js';
import {runOptions} from '../../model/options/run-options.js';
import {EXPORTED_VIEW, viewNames} from '../../model/session/views.js';
import {formatNames} from '../../outputs/format-names.js';
import {raceFormatNames} from '../../outputs/race/format-names.js';
import {languageNames} from '../../text/languages.js';
import {exportNames} from '../export/names.js';
import type {CommandOption} from './command-option.js';

/** Options of a run that stand at a place of their own; the others follow them, in the order of their table. */
const {
  choice,
  scale,
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
} = runOptions;

/** Every option, in the order of the help; those of a run and of the appearance are tables of the model. */
export const options = {
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
  workers: {...workers, of: ['dashboard', 'run', 'assert']},
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
  jobs,
  size,
  latencyMs,
  bytes: {
    flags: '--bytes <number>',
    type: wholeNumber(0, 1e9),
    initial: null,
    someWork: true,
    notWith: ['urls'],
  },
  urls,
  maxBytes,
  timeoutMs,
  importSeconds,
  fresh,
  session,
  ...otherRunRows,
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
  frameAt: {flags: '--at <ms>', type: wholeNumber(0, 1e9), initial: null, of: ['export']},
  frameView: {flags: '--view <name>', type: oneOf(viewNames), initial: EXPORTED_VIEW, of: ['export']},
  frameSize: {flags: '--size <columns>x<rows>', type: {type: 'text'}, initial: '100x30', of: ['export']},
  force: {
    flags: '--force',
    type: flag(true),
    initial: false,
    of: ['run', 'replay', 'race', 'export'],
    needs: ['record', 'exports'],
  },
  vocabulary: {flags: '--terms <name>', type: oneOf(VOCABULARIES), initial: null, of: ['export']},
  language: {
    ...appearanceOptions.language,
    type: oneOf(languageNames),
    of: [...RUNNING, 'replay', 'export', 'notes', 'market', 'init', 'complete'],
  },
  ascii: {flags: '--ascii', type: flag(true), initial: false, of: [...RUNNING, 'replay']},
  color: {flags: '--no-color', type: flag(false), initial: true, of: [...RUNNING, 'replay', 'notes']},
  theme: {...appearanceOptions.theme, of: ['dashboard', 'replay', 'export']},
  motion: {...appearanceOptions.motion, type: flag(false), initial: true, of: ['dashboard', 'replay']},
  pictures: {...appearanceOptions.pictures, type: flag(false), initial: true, of: ['dashboard', 'replay']},
  big: {flags: '--big', type: flag(true), initial: false, of: ['dashboard', 'replay']},
  screenReader: {
    flags: '--screen-reader',
    type: flag(true),
    initial: false,
    of: ['dashboard', 'replay', 'notes'],
  },
  debug: {flags: '--debug <file>', type: {type: 'path'}, initial: null, of: ['dashboard', 'replay']},
  config: {flags: '--no-config', type: flag(false), initial: true, of: [...RUNNING, 'replay', 'export']},
  print: {flags: '--print', type: flag(true), initial: false, of: ['lesson']},
  port: {flags: '--port <number>', type: wholeNumber(0, 65_535), initial: null, of: ['market']},
  pid: {flags: '--pid <number>', type: wholeNumber(1, 2 ** 31 - 1), initial: null, of: ['notes']},
} as const satisfies Readonly<Record<string, CommandOption>>;

export type OptionName = keyof typeof options;

/** Every row with its name, in the order of the help. */
export const optionRows: readonly (readonly [OptionName, CommandOption])[] = Object.entries(
  options,
) as unknown as readonly (readonly [OptionName, CommandOption])[];

/** The rows that a command takes: a lesson opens the dashboard, and takes what that takes too. */
export const optionsOf = (command: CommandName): typeof optionRows =>
  optionRows.filter(
    ([, {of = RUNNING}]) => of.includes(command) || (command === 'lesson' && of.includes('dashboard')),
  );
