import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import type {Plan} from '../../model/event/plan.js';
import {errorOf} from '../../model/failure/failure.js';
import {failing} from './failure-reasons.js';
import {type CalibrationRequest, isCalibrationReply} from './process-message.js';
import type {Timed} from './sizes.js';

export type MeasureOptions = {
  /** Ends the measurement. */
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  /** Node's options, those of runners, so that jobs take as long here as in a run. */
  readonly flags?: readonly string[];
};

/**
 * Finds the size whose jobs take about 0.4 s on this machine, in a process of its own, which does not
 * outlive this call, nor its parent. All other properties of a job are those of the plan.
 * @throws a failure when no size is found; the signal's reason when it is aborted.
 */
export const measureSize = async (plan: Plan, options: MeasureOptions = {}): Promise<Timed> => {
  options.signal?.throwIfAborted();
  const child = fork(fileURLToPath(new URL('./process-entry.js', import.meta.url)), {
    // A process group of its own: the parent decides what ctrl-c means.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
    execArgv: [...(options.flags ?? [])],
    env: {...process.env, NODE_EXTRA_CA_CERTS: undefined},
  });
  const closed = once(child, 'close');
  try {
    const alone = {...plan, workers: 1, jobs: 1, yields: false};
    child.send({plan: alone} satisfies CalibrationRequest, () => {});
    return await replyOf(child, options);
  } finally {
    child.kill('SIGKILL');
    await closed;
  }
};

/** The first of: its reply, its end, the time limit, the signal. */
const replyOf = (child: ChildProcess, {signal, timeoutMs = 20_000}: MeasureOptions): Promise<Timed> =>
  new Promise((fulfil, reject) => {
    let errorOutput = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errorOutput = (errorOutput + text).slice(0, 8000);
    });
    const abort = (): void => reject(signal?.reason);
    signal?.addEventListener('abort', abort, {once: true});
    const timer = setTimeout(
      () => reject(failing('TIMEOUT', 'no-size-found', {limitMs: timeoutMs})),
      timeoutMs,
    );
    child.on('message', message => {
      if (!isCalibrationReply(message)) return;
      if (message.type === 'found') fulfil(message.found);
      else reject(errorOf(message.failure));
    });
    child.on('error', reject);
    child.on('close', (exitCode, killedBy) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      reject(lost(killedBy ?? exitCode ?? '?', errorOutput));
    });
  });

const lost = (end: string | number, errorOutput: string): Error =>
  failing('LOST', 'calibration-lost', {end, detail: /^\w*Error\b.*$/m.exec(errorOutput)?.[0] ?? ''});
