import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import type {Failure} from '../../model/event/event.js';
import type {Plan} from '../../model/event/plan.js';
import {failing} from '../../model/failure/failure.js';
import {printable} from '../../model/printable/printable.js';
import {isProbeAnswer, type ProbeOrders} from './probe-message.js';
import type {Timed} from './sizes.js';

export type ProbeOptions = {
  /** Ends the probe. */
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  /** Node's own, as runners have them, so that jobs take as long here as there. */
  readonly flags?: readonly string[];
};

/** The longest line of the probe's error output that is told, in characters. */
const LONGEST_LINE = 300;

/**
 * Finds the size whose jobs take about 0.4 s on this machine, in a process made for it, which does not
 * outlive this call, nor its parent. Everything else about a job is as in the plan.
 * @throws Error with one printable line when it cannot be found; the signal's reason when it fired.
 */
export const probeSize = async (plan: Plan, options: ProbeOptions = {}): Promise<Timed> => {
  options.signal?.throwIfAborted();
  const child = fork(fileURLToPath(new URL('./probe-entry.js', import.meta.url)), {
    // A group of its own: what ctrl-c means is for the parent to say.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
    execArgv: [...(options.flags ?? [])],
    env: {...process.env, NODE_EXTRA_CA_CERTS: undefined},
  });
  const gone = once(child, 'close');
  try {
    const alone = {...plan, workers: 1, jobs: 1, yields: false};
    child.send({plan: alone} satisfies ProbeOrders, () => {});
    return await answer(child, options);
  } finally {
    child.kill('SIGKILL');
    await gone;
  }
};

/** The first of: its answer, its end, the end of our patience, the signal. */
const answer = (child: ChildProcess, {signal, timeoutMs = 20_000}: ProbeOptions): Promise<Timed> =>
  new Promise((fulfil, reject) => {
    const fail = (failure: Failure): void => reject(failing(failure));
    let complaint = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(0, 8000);
    });
    const giveUp = (): void => reject(signal?.reason);
    signal?.addEventListener('abort', giveUp, {once: true});
    const timer = setTimeout(() => fail(tooLong(timeoutMs)), timeoutMs);
    child.on('message', message => {
      if (!isProbeAnswer(message)) return;
      if (message.probe === 'found') fulfil(message.found);
      else fail(message.failure);
    });
    child.on('error', reject);
    child.on('close', (exitCode, killedBy) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      fail(lost(killedBy ?? exitCode ?? '?', complaint));
    });
  });

const tooLong = (timeoutMs: number): Failure => ({
  code: 'TIMEOUT',
  message: `no job of a telling length in ${timeoutMs / 1000} s`,
  about: {reason: 'no-telling-job', limitMs: timeoutMs},
});

const lost = (end: string | number, complaint: string): Failure => {
  const how = typeof end === 'number' ? `exit code ${end}` : `signal ${end}`;
  const detail = printable(/^\w*Error\b.*$/m.exec(complaint)?.[0] ?? '', LONGEST_LINE);
  return {
    code: 'LOST',
    message: `the process that timed jobs was lost (${how})${detail === '' ? '' : `: ${detail}`}`,
    about: {reason: 'timing-lost', end, detail},
  };
};
