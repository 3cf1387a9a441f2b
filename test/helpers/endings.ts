import {readdirSync, readFileSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {cli} from './dashboard.js';
import {until} from './processes.js';
import {openPty, type Pty} from './pty.js';

/** A dashboard, or a command, that a shell with job control has started. */
type Shelled = {
  readonly pty: Pty;
  /** The dashboard and everything that it started, wherever in the tree of processes. */
  living(): readonly number[];
  /** The dashboard's own process. */
  main(): number;
};

type Reach = {readonly args: readonly string[]; reach(shelled: Shelled): Promise<unknown>};

// Two workers, where there are several: how many processes are to end changes nothing.
const FEW = ['--workers', '2'];
const IO = ['--no-config', '--lang', 'en', '--latency', '5000', ...FEW];
const CPU = ['course-cpu', '--no-config', '--lang', 'en', '-n', '200', ...FEW];

const running = (key: string, args: readonly string[]): Reach => ({
  args,
  async reach({pty}) {
    await pty.waitFor(/READY/);
    pty.type(key);
    await pty.waitFor(/LIVE/);
  },
});

/** A command that has a runner and, where it downloads, the server. */
const command = (args: readonly string[], downloads: boolean): Reach => ({
  args,
  reach: ({living}) => until(() => living().length > (downloads ? 2 : 1)),
});

/** What a dashboard or a command may be doing when it ends. */
export const states: Readonly<Record<string, Reach>> = {
  idle: {
    args: IO,
    async reach({pty, living}) {
      await pty.waitFor(/READY/);
      // The server and the runner of the next run are there.
      await until(() => living().length > 2);
    },
  },
  opening: {
    args: ['--no-config', '--lang', 'en', '--workers', '20'],
    async reach({pty, living}) {
      await pty.waitFor(/READY/);
      pty.type('4');
      await until(() => living().length > 9);
    },
  },
  'sync waits': running('1', IO),
  'threads wait': running('2', IO),
  'async waits': running('3', IO),
  'processes wait': running('4', IO),
  'sync computes': running('1', CPU),
  'threads compute': running('2', CPU),
  'async computes': running('3', CPU),
  'processes compute': running('4', CPU),
  race: {
    args: ['--no-config', '--lang', 'en', '-n', '2', '--latency', '500'],
    async reach({pty}) {
      await pty.waitFor(/READY/);
      pty.type('a');
      await pty.waitFor(/Race/);
      pty.type('1');
      await pty.waitFor(/Warm-up|Round/);
    },
  },
  deadlock: {
    args: IO,
    async reach({pty}) {
      await pty.waitFor(/READY/);
      pty.type('d');
      await pty.waitFor(/Press 1/);
      pty.type('1');
      await pty.waitFor(/DEADLOCK \d/);
    },
  },
  quadrants: {
    args: IO,
    async reach({pty}) {
      await pty.waitFor(/READY/);
      pty.type('d\t\t\t');
      await pty.waitFor(/Four quadrants[\s\S]*Press 1 to 4/);
      pty.type('2');
      await pty.waitFor(/[1-9]\d* EAGAIN/);
    },
  },
  lesson: {
    args: ['lesson', 'kitchens', '--no-config', '--lang', 'en'],
    async reach({pty, living}) {
      await pty.waitFor(/step 1 of/);
      // Enter twice skips the vote.
      pty.type('\r\r');
      await until(() => living().length > 2);
    },
  },
  calibrating: {
    args: ['cache', '--no-config', '--lang', 'en', '-n', '2'],
    async reach({pty, living}) {
      await pty.waitFor(/READY/);
      pty.type('1');
      await pty.waitFor(/alibrating cache/);
      await until(() => living().some(pid => commandOf(pid).includes('process-entry')));
    },
  },
  'run of processes': command(
    ['run', 'course-io', '-s', 'process', '--latency', '5000', '--lang', 'en', ...FEW],
    true,
  ),
  'run of threads': command(['run', 'course-cpu', '-s', 'thread', '-n', '200', '--lang', 'en'], false),
  'race of the command line': command(
    ['race', 'download', '-n', '4', '--latency', '500', '--lang', 'en'],
    true,
  ),
  quitting: {
    args: IO,
    async reach({pty}) {
      await pty.waitFor(/READY/);
      pty.type('4');
      await pty.waitFor(/LIVE/);
      pty.type('q');
    },
  },
};

const stopped = async ({pty}: Shelled): Promise<void> => {
  pty.type('\x1a');
  // What is quitting already ends instead.
  await pty.waitFor(screen => /Stopped/.test(screen) || lastLine(screen) === '$');
};

/** Sends the dashboard's own process a signal; one that has ended needs none. */
const signal = ({main}: Shelled, name: NodeJS.Signals): void => {
  try {
    process.kill(main(), name);
  } catch {}
};

const shellSays = async (shelled: Shelled, line: string): Promise<void> => {
  await stopped(shelled);
  shelled.pty.type(`${line}\r`);
};

/** How a dashboard may be ended. */
export const endings: Readonly<Record<string, (shelled: Shelled) => unknown>> = {
  SIGTERM: shelled => signal(shelled, 'SIGTERM'),
  SIGKILL: shelled => signal(shelled, 'SIGKILL'),
  'SIGSTOP, SIGKILL': async shelled => {
    signal(shelled, 'SIGSTOP');
    await until(() => shelled.living().length === 0 || stateOf(shelled.main()) === 'T');
    signal(shelled, 'SIGKILL');
  },
  'the terminal is closed': ({pty}) => pty.hangUp(),
  'ctrl-z, SIGKILL': async shelled => {
    await stopped(shelled);
    signal(shelled, 'SIGKILL');
  },
  'ctrl-z, kill %1': shelled => shellSays(shelled, 'kill %1'),
  'ctrl-z, kill -HUP %1': shelled => shellSays(shelled, 'kill -HUP %1'),
  'ctrl-z, the terminal is closed': async shelled => {
    await stopped(shelled);
    shelled.pty.hangUp();
  },
  'ctrl-z, fg, SIGKILL': async shelled => {
    await shellSays(shelled, 'fg');
    await until(() => shelled.living().every(pid => stateOf(pid) !== 'T'));
    signal(shelled, 'SIGKILL');
  },
};

/** What became of the processes: how long the last of them lived on, ms, and what lived on for too long. */
export type Aftermath = {readonly ms: number; readonly left: readonly string[]};

/** How long what is left may take to end before it is said to live on, ms. */
const TIMEOUT_MS = 10_000;

/** Brings a dashboard into a state, ends it, and looks at what is left; what is left is killed. Linux alone. */
export const endIn = async (state: string, ending: string): Promise<Aftermath> => {
  const {args, reach} = states[state] as Reach;
  const mark = `KITCHENS_MARK=${process.pid}-${state}-${ending}`.replaceAll(/[^\w=]+/g, '-');
  const pty = openPty({
    file: '/bin/bash',
    args: ['--norc', '--noprofile', '-i'],
    columns: 100,
    rows: 30,
    env: {PS1: '$ '},
  });
  const living = (): readonly number[] => markedWith(mark);
  const main = (): number => living().find(pid => commandOf(pid).includes(cli)) ?? -1;
  const shelled: Shelled = {pty, living, main};
  try {
    await pty.waitFor(/\$/);
    pty.type(`${mark} ${process.execPath} ${cli} ${args.join(' ')}\r`);
    await reach(shelled);
    await endings[ending]?.(shelled);
    const began = performance.now();
    const elapsed = (): number => performance.now() - began;
    while (living().length > 0 && elapsed() < TIMEOUT_MS) await sleep(10);
    return {ms: elapsed(), left: living().map(pid => `${stateOf(pid)} ${commandOf(pid)}`)};
  } finally {
    for (const pid of living()) process.kill(pid, 'SIGKILL');
    pty.kill('SIGKILL');
    await pty.exit;
  }
};

/** The processes that have this in their environment, but no zombies, which have none. */
const markedWith = (mark: string): readonly number[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(pid => readProc(pid, 'environ').split('\0').includes(mark));

const commandOf = (pid: number): string => readProc(pid, 'cmdline').replaceAll('\0', ' ').trim();

/** The kernel's letter for what it is doing; empty where it has ended. */
const stateOf = (pid: number): string => readProc(pid, 'stat').split(') ')[1]?.[0] ?? '';

const readProc = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
};

const lastLine = (screen: string): string => screen.trimEnd().split('\n').at(-1) ?? '';
