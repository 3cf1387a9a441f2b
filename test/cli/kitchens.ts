import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import type {TestContext} from 'node:test';
import {fileURLToPath} from 'node:url';

export const cli = fileURLToPath(new URL('../../source/cli.js', import.meta.url));

export type Ended = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** The built command line, or another script, as a child process, with pipes for its streams. */
export const start = (
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  script = cli,
  stdin: 'ignore' | 'pipe' = 'ignore',
): {child: ChildProcess; ended: Promise<Ended>} => {
  const child = spawn(process.execPath, [script, ...args], {
    // What is remembered on this machine, its language for one, is not for tests.
    env: {
      ...process.env,
      XDG_CONFIG_HOME: '/dev/null',
      LC_ALL: 'C.UTF-8',
      NO_COLOR: undefined,
      FORCE_COLOR: undefined,
      ...env,
    },
    stdio: [stdin, 'pipe', 'pipe'],
    // What should have been refused, or should have ended, does not outlive its test.
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  const exited = new Promise<Pick<Ended, 'code' | 'signal'>>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({code, signal}));
  });
  const ended = Promise.all([exited, textOf(child.stdout), textOf(child.stderr)]).then(
    ([exit, stdout, stderr]) => ({
      ...exit,
      stdout,
      stderr,
    }),
  );
  return {child, ended};
};

/** Both are pipes. */
const textOf = (stream: NodeJS.ReadableStream | null): Promise<string> =>
  stream === null ? Promise.resolve('') : text(stream);

export const kitchens = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  start(args, env).ended;

const refusals = fileURLToPath(new URL('../fixtures/refusals.js', import.meta.url));

/** How a command line ended that was refused; `forks`: the scripts that it forked, where they are counted. */
export type Refused = Ended & {readonly forks: string};

/** Command lines that are refused, one after the other in one process: the starts of many would be most of a test. */
export const refusedInTurn = async (
  all: readonly (readonly string[])[],
  env: NodeJS.ProcessEnv = {},
): Promise<readonly Refused[]> => {
  const {stdout, stderr} = await start([JSON.stringify(all)], env, refusals).ended;
  assert.equal(stderr, '');
  const ended: readonly Refused[] = JSON.parse(stdout);
  assert.equal(ended.length, all.length);
  return ended;
};

/** Resolves with the text of a stream once it matches. */
export const textOnce = (stream: NodeJS.ReadableStream | null, wanted: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    stream?.on('data', (chunk: Buffer) => {
      said += chunk;
      if (wanted.test(said)) resolve(said);
    });
    stream?.on('end', () => reject(new Error(`it ended without ${wanted}: ${said}`)));
  });

export const lines = (text: string): string[] => text.split('\n').filter(line => line !== '');

/** An empty folder for one test. */
export const folderFor = (t: TestContext): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kitchens-test-'));
  t.after(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
};
