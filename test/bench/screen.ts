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
  const before = cpuMs(pty.pid);
  const began = performance.now();
  await sleep(WATCHED_MS);
  const share = ((cpuMs(pty.pid) - before) / (performance.now() - began)) * 100;
  if (DONE.test(pty.screen().join('\n'))) throw new Error('the run ended while it was watched');
  pty.type('q');
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
};
