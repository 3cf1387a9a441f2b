import {setTimeout as sleep} from 'node:timers/promises';
import {cli, LIVE, READY} from '../helpers/dashboard.js';
import {openPty} from '../helpers/pty.js';

/** The key that changes words on every line, and what stands in the footer after it. */
const KEY = 't';
const WORDS = ['threads', 'cooks'];
/** The aim of the slowest but one in a hundred, ms. */
const AIM = 50;

/**
 * Times from a key to the last byte of the frame that it changed, ms, while processes keep every core busy:
 * through the pseudo-terminal and the program.
 */
const keyMs = async (times: number): Promise<readonly number[]> => {
  const args = ['course-cpu', '--no-config', '--lang', 'en', '-n', '100000'];
  const pty = openPty({args: [cli, ...args], columns: 100, rows: 30});
  await pty.waitFor(READY);
  pty.type('4');
  await pty.waitFor(LIVE, 60_000);
  await sleep(1000);
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    // Keys come at any moment between two frames.
    await sleep(20 + ((i * 37) % 100));
    taken.push(await pty.timeToFrame(KEY, WORDS[i % 2] as string));
  }
  pty.type('q');
  await pty.exit;
  return taken.sort((a, b) => a - b);
};

/** How soon the screen answers a key. */
export const keys = async (times: number, print: (line: string) => void): Promise<void> => {
  const taken = await keyMs(times * 100);
  const at = (part: number): string => (taken[Math.ceil(taken.length * part) - 1] ?? 0).toFixed(1);
  print(
    `key to frame with every core busy: median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms, slowest ${at(1)} ms  (aim ${AIM})`,
  );
};
