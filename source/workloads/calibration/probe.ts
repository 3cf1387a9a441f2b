import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import type {Plan} from '../../model/event/plan.js';
import {errorOf} from '../../model/failure/failure.js';
import {isProbeAnswer, type ProbeOrders} from './probe-message.js';
import {failing} from './reasons.js';
import type {Timed} from './sizes.js';

export type ProbeOptions = {
  /** Ends the probe. */
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  /** Node's own, as runners have them, so that jobs take as long here as there. */
  readonly flags?: readonly string[];
};

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
    let complaint = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(0, 8000);
    });
    const giveUp = (): void => reject(signal?.reason);
    signal?.addEventListener('abort', giveUp, {once: true});
    const timer = setTimeout(
      () => reject(failing('TIMEOUT', 'no-size-found', {limitMs: timeoutMs})),
      timeoutMs,
    );
    child.on('message', message => {
      if (!isProbeAnswer(message)) return;
      if (message.probe === 'found') fulfil(message.found);
      else reject(errorOf(message.failure));
    });
    child.on('error', reject);
    child.on('close', (exitCode, killedBy) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      reject(lost(killedBy ?? exitCode ?? '?', complaint));
    });
  });

const lost = (end: string | number, errorOutput: string): Error =>
  failing('LOST', 'calibration-lost', {end, detail: /^\w*Error\b.*$/m.exec(errorOutput)?.[0] ?? ''});
