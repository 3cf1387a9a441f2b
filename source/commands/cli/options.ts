import {strategies} from '../../model/event/strategies.js';
import {THEMES} from '../../model/session/appearance.js';
import {JOBS, UV_THREADS, WORKERS} from '../../model/session/ranges.js';
import {formatNames} from '../../outputs/format-names.js';
import type {LanguageName} from '../../text/languages.js';
import {addresses, filePath, flag, type Kind, oneOf, wholeNumber} from './option-types.js';
import {quoted, UsageError} from './usage-error.js';

export type CommandName = 'dashboard' | 'run' | 'market';

/** One option: all that parsing, checking, help and the README's table need to know of it. */
export type OptionRow<Value = unknown> = {
  /** As commander writes them: `-n, --jobs <number>`. */
  readonly flags: string;
  readonly meaning: string;
  /** What holds when it is not given, in words; '' where nothing does. */
  readonly initially: string;
  readonly kind: Kind<Value>;
  /** The commands that take it. */
  readonly of: readonly CommandName[];
};

const row = <Value>(
  flags: string,
  meaning: string,
  kind: Kind<Value>,
  initially: string,
  of: readonly CommandName[] = ['dashboard', 'run'],
): OptionRow<Value> => ({flags, meaning, kind, initially, of});

/** Longest wait of Node's timers: beyond it they fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** More than any workload takes; settings hold it against this one. */
const MOST_SIZE = 1e15;

/** More than any machine has; settings hold it against this one. */
const MOST_CORES = 1e6;

/** Every option, by the name of its value. Adding an option is adding a row. */
export const options = {
  strategy: row(
    '-s, --strategy <name>',
    'who does the jobs',
    oneOf(strategies.map(({name}) => name)),
    'async',
    ['run'],
  ),
  workers: row(
    '-c, --workers <number>',
    'threads, processes, or (async) jobs in flight',
    wholeNumber(WORKERS),
    'thread, process: 4; async: all jobs; sync: always 1',
  ),
  jobs: row('-n, --jobs <number>', 'how many jobs', wholeNumber(JOBS), 'download: 9; sum: 30; others: 8'),
  size: row(
    '--size <number>',
    "the workload's size: bytes, or the n of a computation",
    {
      ...wholeNumber({from: 1, to: MOST_SIZE}),
      range: "1 to the workload's limit",
      takes: "a whole number from 1 to the workload's limit",
    },
    "the workload's",
  ),
  latency: row(
    '--latency <ms>',
    "delay of the embedded server's answers",
    wholeNumber({from: 0, to: 600_000}),
    '300',
  ),
  bytes: row(
    '--bytes <number>',
    "length of the embedded server's answers",
    wholeNumber({from: 0, to: 1e9}),
    '50,000',
  ),
  url: row('--url <address>', 'download this instead; may be given several times', addresses, ''),
  maxBytes: row(
    '--max-bytes <number>',
    'limit of one answer',
    wholeNumber({from: 1, to: 1e12}),
    '10,000,000',
  ),
  timeout: row('--timeout <ms>', 'limit of one job', wholeNumber({from: 1, to: LONGEST_MS}), '30,000'),
  fresh: row('--fresh', 'process: one new process per job', flag(true), ''),
  session: row('--no-session', 'a new session for every job', flag(false), ''),
  arithmetic: row(
    '--arithmetic <name>',
    'how sums are computed',
    oneOf(['fast', 'bigint'] as const),
    'bigint',
  ),
  cores: row(
    '--cores <number>',
    'confine the run to so many cores, the last of the machine (Linux)',
    {
      ...wholeNumber({from: 1, to: MOST_CORES}),
      range: "1 to the machine's",
      takes: "a whole number from 1 to the machine's cores",
    },
    'all',
  ),
  gil: row('--gil', 'the threads of a process share one lock, as in Python', flag(true), ''),
  yield: row('--yield', 'computing jobs hand control back every few milliseconds', flag(true), ''),
  uvThreads: row(
    '--uv-threads <number>',
    "libuv's helper threads in each process",
    wholeNumber(UV_THREADS),
    'UV_THREADPOOL_SIZE, or 4',
  ),
  format: row('--format <name>', 'what is printed', oneOf(formatNames), 'plain', ['run']),
  json: row('--json', 'short for --format json', flag(true), '', ['run']),
  record: row('--record <file>', 'keep the recording', filePath, '', ['run']),
  force: row('--force', 'let --record replace a file', flag(true), '', ['run']),
  lang: row('--lang <name>', 'language', oneOf<LanguageName>(['en', 'ko']), "the locale's", [
    'dashboard',
    'run',
    'market',
  ]),
  ascii: row('--ascii', 'draw with ASCII characters alone', flag(true), ''),
  color: row('--no-color', 'no colours, as with NO_COLOR set', flag(false), ''),
  theme: row(
    '--theme <name>',
    'colours for a dark or light terminal, or of high contrast',
    oneOf(THEMES),
    'the remembered one, dark at first',
    ['dashboard'],
  ),
  big: row('--big', 'fewer and larger elements, nothing dim', flag(true), '', ['dashboard']),
  debug: row('--debug <file>', 'add a log of what the dashboard does to this file', filePath, '', [
    'dashboard',
  ]),
  config: row('--no-config', 'neither read nor write remembered choices', flag(false), ''),
  port: row('--port <number>', 'listen there', wholeNumber({from: 0, to: 65_535}), 'any free one', [
    'market',
  ]),
} satisfies Record<string, OptionRow>;

export type OptionName = keyof typeof options;

/** What was given on the command line; what was not is absent. */
export type Chosen = {
  readonly [Name in OptionName]?: (typeof options)[Name] extends OptionRow<infer Value> ? Value : never;
};

/** The rows that a command takes, with their names, in the table's order. */
export const optionsOf = (command: CommandName): readonly OptionRow[] =>
  Object.values(options).filter(({of}) => of.includes(command));

/** The long flag alone: `--jobs`. */
export const longFlag = ({flags}: Pick<OptionRow, 'flags'>): string => /--[\w-]+/.exec(flags)?.[0] ?? flags;

/**
 * The value of an option's text.
 * @throws UsageError when the row refuses it.
 */
export const readOption = <Value>(option: OptionRow<Value>, text: string, before?: Value): Value => {
  const {kind} = option;
  const value = kind.read(text, before);
  if (value !== null) return value;
  const given = quoted(kind.mask?.(text) ?? text);
  throw new UsageError(`${longFlag(option)} takes ${kind.takes}, not ${given}${kind.hint?.(text) ?? ''}`);
};
