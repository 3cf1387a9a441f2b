import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {stat} from 'node:fs/promises';
import {parse, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {failureFor} from './failure-reasons.js';
import {endedProbe, ModuleError} from './probe-failures.js';
import {isProbeMessage, type ProbeMessage} from './probe-message.js';

/** What is known about a user's own module before it runs. */
export type Probed = {
  readonly name: string;
  /** How many inputs it exports; null when a job's input is its number. */
  readonly inputs: number | null;
  /** Inputs that a user gave instead; absent where the module's own hold. */
  readonly given?: readonly unknown[];
  /** file: URL, for Plan.module. */
  readonly url: string;
};

/** How much of the probe's error output is kept, in characters; a choice. */
const LONGEST_OUTPUT = 8000;

/**
 * Imports a user's own module in a process of its own, and returns what is known about it. The output of the
 * module is discarded, and the process does not outlive this call, nor its parent.
 * @throws ModuleError when it cannot be run.
 */
export const probeModule = async (path: string, {timeoutMs = 5000} = {}): Promise<Probed> => {
  const file = resolve(path);
  await mustBeFile(file, path);
  const url = pathToFileURL(file).href;
  const message = await probeInProcess(url, path, timeoutMs);
  if (
    message.probe === 'thrown' &&
    isTypeScript(file) &&
    message.failure.code === 'ERR_UNKNOWN_FILE_EXTENSION'
  )
    throw new ModuleError({
      path,
      failure: failureFor('NO_TYPESCRIPT', 'no-typescript', {node: process.versions.node}),
    });
  if (message.probe === 'thrown')
    throw new ModuleError({path, failure: message.failure, thrownAt: message.place});
  if (message.probe === 'misshapen') throw new ModuleError({path, failure: message.failure});
  return {name: message.name ?? parse(file).name, inputs: message.inputs, url};
};

const isTypeScript = (file: string): boolean => /\.[cm]?ts$/.test(file);

const mustBeFile = async (file: string, path: string): Promise<void> => {
  const found = await stat(file).catch(() => null);
  if (found?.isFile()) return;
  const failure = failureFor('NO_MODULE', found === null ? 'no-file' : 'not-a-file', {});
  throw new ModuleError({path, failure});
};

const probeInProcess = async (url: string, path: string, timeoutMs: number): Promise<ProbeMessage> => {
  const child = fork(fileURLToPath(new URL('./probe-entry.js', import.meta.url)), [url], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc', 'pipe'],
    execArgv: [],
    // ctrl-z would stop it before it is Node, and this process, which waits for that, could not stop.
    detached: true,
    // Reading extra certificates doubles the start of a process.
    env: {...process.env, NODE_EXTRA_CA_CERTS: undefined},
  });
  const closed = once(child, 'close');
  try {
    return await messageOf(child, path, timeoutMs);
  } finally {
    child.kill('SIGKILL');
    await closed;
  }
};

/** The first of: its message, its end, the time limit. */
const messageOf = (child: ChildProcess, path: string, timeoutMs: number): Promise<ProbeMessage> =>
  new Promise((fulfil, reject) => {
    let errorOutput = '';
    child.stdout?.resume();
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errorOutput = (errorOutput + text).slice(0, LONGEST_OUTPUT);
    });
    const timer = setTimeout(
      () =>
        reject(
          new ModuleError({path, failure: failureFor('TIMEOUT', 'import-overdue', {limitMs: timeoutMs})}),
        ),
      timeoutMs,
    );
    child.on('message', message => isProbeMessage(message) && fulfil(message));
    child.on('error', reject);
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer);
      reject(new ModuleError({path, failure: endedProbe({exitCode, signal, errorOutput})}));
    });
  });
