import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readdirSync, readFileSync} from 'node:fs';
import {strategies} from '../../source/model/event/strategies.js';
import {cli, DONE, LIVE, READY} from '../helpers/dashboard.js';
import {openPty} from '../helpers/pty.js';

const JOBS = 100_000;
const FRESH_JOBS = 1000;
const WORK = ['sum', '--no-config', '--lang', 'en', '--size', '1', '--arithmetic', 'fast'];
/** How often memory is read, ms. */
const EVERY_MS = 200;
/** The longest that a run may take on a slow machine, ms. */
const TIMEOUT_MS = 300_000;

/** A number of a file in /proc, in bytes; 0 where the process has ended. */
export const bytesIn = (pid: number, file: string, field: string): number => {
  try {
    const [, kilobytes = '0'] =
      new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
};

/** The processes that a process has started, and those that they have. */
const descendants = (pid: number): readonly number[] => {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap(thread =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return children.flatMap(child => [child, ...descendants(child)]);
  } catch {
    return [];
  }
};

/** The most that a process, and all that it started together, took at one moment; call `stop` for it, bytes. */
const watch = (pid: number) => {
  const most = {own: 0, others: 0};
  const look = (): void => {
    most.own = Math.max(most.own, bytesIn(pid, 'status', 'VmRSS'));
    const shares = descendants(pid).map(each => bytesIn(each, 'smaps_rollup', 'Pss'));
    most.others = Math.max(
      most.others,
      shares.reduce((sum, bytes) => sum + bytes, 0),
    );
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return most;
    },
  };
};

type Most = ReturnType<ReturnType<typeof watch>['stop']>;

const measured = (what: string, {own, others}: Most): string => {
  const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`.padStart(7);
  return `  ${what.padEnd(36)} ${mb(own)} ${mb(others)}`;
};

const memoryOfRun = async (args: readonly string[]): Promise<Most> => {
  const child = spawn(process.execPath, [cli, 'run', ...WORK, ...args], {stdio: 'ignore'});
  const watched = watch(child.pid ?? 0);
  await once(child, 'exit');
  return watched.stop();
};

/** Runs every strategy in turn in one dashboard, as an evening does. */
const inDashboard = async (print: (line: string) => void): Promise<void> => {
  const pty = openPty({args: [cli, ...WORK, '-n', `${JOBS}`], columns: 100, rows: 30});
  await pty.waitFor(READY);
  for (const {name, key} of strategies) {
    const watched = watch(pty.pid);
    pty.type(key);
    await pty.waitFor(LIVE, TIMEOUT_MS);
    await pty.waitFor(DONE, TIMEOUT_MS);
    print(measured(`dashboard ${name}, ${JOBS} jobs`, watched.stop()));
  }
  pty.type('q');
  await pty.exit;
};

/**
 * What runs of many jobs take at most: this program's own process (its resident set), and runner, executors and server
 * together (their proportional share).
 */
export const memory = async (_times: number, print: (line: string) => void): Promise<void> => {
  if (process.platform !== 'linux') return print('memory: not measured here\n');
  print('memory at most                         own process, those that it started');
  for (const {name} of strategies)
    print(measured(`run -s ${name}, ${JOBS} jobs`, await memoryOfRun(['-s', name, '-n', `${JOBS}`])));
  const fresh = ['-s', 'process', '--fresh', '-c', '4', '-n', `${FRESH_JOBS}`];
  print(measured(`run -s process --fresh, ${FRESH_JOBS} jobs`, await memoryOfRun(fresh)));
  await inDashboard(print);
  print('');
};
