import {readFileSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {cli, DONE, LIVE, READY} from '../helpers/dashboard.js';
import {openPty} from '../helpers/pty.js';
import {interleaved} from './measure.js';
import {median} from './median.js';

const EMPTY = fileURLToPath(new URL('./bare/ink.js', import.meta.url));
/** Views with the keys that open them, and the share of a core that each may take, %, by the number of threads. */
const VIEWS = [
  {view: 'lanes', keys: 'v', aims: {4: 7, 12: 10, 100: 13}},
  {view: 'places', keys: '', aims: {4: 8, 12: 11, 100: 14}},
];
/** How long the screen process is watched in each run, ms. */
const WATCHED_MS = 4000;
/**
 * Pages that show something else than a run, with the keys that open and start them, and what says that it goes on;
 * one of the quadrants takes about a second. The aims are that of twelve places.
 */
const PAGES = [
  {page: 'race', keys: ['a', '1'], goesOn: [/Race/, /Warm-up|Round/], watchedMs: WATCHED_MS, aim: 11},
  {
    page: 'quadrants',
    keys: ['d\t\t\t', '2'],
    goesOn: [/Press 1 to 4/, /[1-9]\d* EAGAIN/],
    watchedMs: 700,
    aim: 11,
  },
];

/** CPU time of a process, user and system, ms; Linux counts it in hundredths of a second. */
const cpuMs = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

/** CPU time of the screen process per second of a run of that many threads, per cent of one core. */
const cpuShare = async (threads: number, keys: string): Promise<number> => {
  const args = [
    '--no-config',
    '--lang',
    'en',
    '-c',
    `${threads}`,
    '-n',
    `${threads * 24}`,
    '--latency',
    '300',
  ];
  const pty = openPty({args: [cli, ...args], columns: 100, rows: 30});
  await pty.waitFor(READY);
  pty.type(`${keys}2`);
  await pty.waitFor(LIVE, 60_000);
  await sleep(500);
  const share = await watchedShare(pty.pid, WATCHED_MS);
  if (DONE.test(pty.screen().join('\n'))) throw new Error('the run ended while it was watched');
  pty.type('q');
  await pty.exit;
  return share;
};

/** CPU time of a process per second, per cent of one core, over so many ms. */
const watchedShare = async (pid: number, ms: number): Promise<number> => {
  const before = cpuMs(pid);
  const began = performance.now();
  await sleep(ms);
  return ((cpuMs(pid) - before) / (performance.now() - began)) * 100;
};

/** The same of the screen process while a race or a demonstration goes on. */
const pageShare = async ({keys, goesOn, watchedMs}: (typeof PAGES)[number]): Promise<number> => {
  const args = ['download', '--no-config', '--lang', 'en', '-n', '4', '--latency', '300'];
  const pty = openPty({args: [cli, ...args], columns: 100, rows: 30});
  await pty.waitFor(READY);
  for (const [i, key] of keys.entries()) {
    pty.type(key);
    await pty.waitFor(goesOn[i] ?? READY);
  }
  const share = await watchedShare(pty.pid, watchedMs);
  pty.type('\x03');
  await pty.exit;
  return share;
};

/** Time from the start of a program to the first frame on a terminal, ms. */
const firstFrameMs = async (file: string, args: readonly string[]): Promise<number> => {
  const began = performance.now();
  const pty = openPty({args: [file, ...args], columns: 100, rows: 30});
  await pty.waitFor(READY);
  const took = performance.now() - began;
  pty.type('q');
  await pty.exit;
  return took;
};

/** What the screen costs, and how soon it is there. */
export const screen = async (times: number, print: (line: string) => void): Promise<void> => {
  const {ours, theirs} = await interleaved(
    times * 2,
    () => firstFrameMs(cli, ['--no-config', '--lang', 'en']),
    () => firstFrameMs(EMPTY, []),
  );
  print(
    `first frame ${ours.toFixed(0)} ms against ${theirs.toFixed(0)} ms of an empty Ink program  ${(ours / theirs).toFixed(3)}  (aim 1.15)`,
  );
  if (process.platform !== 'linux') return print('CPU time of the screen: not measured here');
  for (const {view, keys, aims} of VIEWS) {
    for (const [threads, aim] of Object.entries(aims)) {
      const shares: number[] = [];
      for (let i = 0; i < times; i++) shares.push(await cpuShare(Number(threads), keys));
      const share = median(shares).toFixed(1);
      print(`screen process, ${view}, ${threads.padStart(3)} threads: ${share} % of one core  (aim ${aim})`);
    }
  }
  for (const row of PAGES) {
    const shares: number[] = [];
    for (let i = 0; i < times; i++) shares.push(await pageShare(row));
    print(`screen process, ${row.page}: ${median(shares).toFixed(1)} % of one core  (aim ${row.aim})`);
  }
};
