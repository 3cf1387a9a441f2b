import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {stat} from 'node:fs/promises';
import {parse, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {printable} from '../../model/printable/printable.js';
import {endedProbe, ModuleError} from './probe-failures.js';
import {isProbeMessage, type ProbeMessage} from './probe-message.js';
import {failureFor} from './reasons.js';

/** What is known of a user's own module before it runs. */
export type Probed = {
  readonly name: string;
  /** How many inputs it exports; null when a job gets its own number. */
  readonly inputs: number | null;
  /** file: URL, for Plan.module. */
  readonly url: string;
};

/** Most of the probe's error output that is kept, in characters. */
const LONGEST_OUTPUT = 8000;

/**
 * Imports a user's own module in a process made for it, and says what it is. What the module prints
 * goes nowhere, and the process does not outlive this call, nor its parent.
 * @throws ModuleError when it cannot be run.
 */
export const probeModule = async (path: string, {timeoutMs = 5000} = {}): Promise<Probed> => {
  const file = resolve(path);
  await mustBeFile(file, path);
  const url = pathToFileURL(file).href;
  const message = await ask(url, path, timeoutMs);
  if (message.probe === 'thrown')
    throw new ModuleError({path, failure: message.failure, thrownAt: message.place});
  if (message.probe === 'misshapen') throw new ModuleError({path, failure: message.failure});
  return {name: message.name ?? printable(parse(file).name, 60), inputs: message.inputs, url};
};

const mustBeFile = async (file: string, path: string): Promise<void> => {
  const found = await stat(file).catch(() => null);
  if (found?.isFile()) return;
  const failure = failureFor('NO_MODULE', found === null ? 'no-file' : 'not-a-file', {});
  throw new ModuleError({path, failure});
};

const ask = async (url: string, path: string, timeoutMs: number): Promise<ProbeMessage> => {
  const child = fork(fileURLToPath(new URL('./probe-entry.js', import.meta.url)), [url], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc', 'pipe'],
    execArgv: [],
    // Reading extra certificates doubles the start of a process.
    env: {...process.env, NODE_EXTRA_CA_CERTS: undefined},
  });
  const gone = once(child, 'close');
  try {
    return await answer(child, path, timeoutMs);
  } finally {
    child.kill('SIGKILL');
    await gone;
  }
};

/** The first of: its message, its end, the end of our patience. */
const answer = (child: ChildProcess, path: string, timeoutMs: number): Promise<ProbeMessage> =>
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
