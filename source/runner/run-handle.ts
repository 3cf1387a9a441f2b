import {availableParallelism} from 'node:os';
import type {Fact, Failure, RunEvent} from '../model/event/event.js';
import type {Plan} from '../model/event/plan.js';
import {stamper} from '../model/event/stamp.js';
import {decode, lineSplitter} from '../model/event/wire.js';
import {printable, printableBlock} from '../model/printable/printable.js';
import type {RunHandle} from './client.js';
import type {RunnerExit, RunnerProcess} from './runner-process.js';

/** What a cancelled run gets to end by itself before its group is ended, ms. */
const CANCEL_MS = 2000;

/**
 * Gives a runner its plan and hands on what it says, batch by batch. If the runner dies, what is
 * missing is stated here: every job that has not ended fails, and the run is finished.
 */
export const followRun = (
  runner: RunnerProcess,
  plan: Plan,
  take: (events: RunEvent[]) => void,
): RunHandle => {
  let origin: bigint | null = null;
  const now = (): number => (origin === null ? 0 : Number((process.hrtime.bigint() - origin) / 1000n));
  const stamp = stamper('screen', now);
  const open = new Set<number>();
  let over = false;
  let cancelled = false;
  let batch: RunEvent[] = [];
  // What keeps a runner from coming up is said by whoever should have started it.
  let lastWords = '';

  const note = (event: RunEvent): void => {
    if (event.type === 'job-queued') open.add(event.job);
    else if (event.type === 'job-finished' || event.type === 'job-failed' || event.type === 'job-cancelled') {
      open.delete(event.job);
    } else if (event.type === 'run-finished') over = true;
    batch.push(event);
  };
  const state = (fact: Fact): void => note(stamp(fact));
  const deliver = (): void => {
    if (batch.length > 0) take(batch);
    batch = [];
  };

  const lines = lineSplitter(line => note(decode(line)));
  runner.onEvents(text => {
    lines(text);
    deliver();
  });
  runner.onOutput((stream, text) => {
    if (over) return;
    if (origin === null) lastWords += text;
    state({type: 'output', stream, text: printableBlock(text.trimEnd())});
    deliver();
  });
  void runner.up.then(() => {
    origin = process.hrtime.bigint();
    runner.tell({type: 'run', plan, origin: `${origin}`, cores: availableParallelism()});
  });

  return {
    now,
    pid: runner.pid,
    cancel() {
      if (cancelled) return;
      cancelled = true;
      runner.tell({type: 'cancel'});
      const timer = setTimeout(() => runner.signal('SIGKILL'), CANCEL_MS);
      void runner.gone.then(() => clearTimeout(timer));
    },
    done: runner.gone.then(exit => {
      if (!over) {
        for (const job of open) {
          state(
            cancelled
              ? {type: 'job-cancelled', job}
              : {type: 'job-failed', job, error: deathOf(exit, lastWords), loopTicks: 0},
          );
        }
        state(
          cancelled
            ? {type: 'run-finished', outcome: 'cancelled'}
            : {type: 'run-finished', outcome: 'failed', error: deathOf(exit, lastWords)},
        );
      }
      deliver();
    }),
  };
};

const deathOf = ({exitCode, signal, error}: RunnerExit, lastWords: string): Failure => {
  if (error) {
    const detail = printable(error.message, 200);
    return {
      code: 'RUNNER_LOST',
      message: `the runner process could not be started: ${detail}`,
      about: {reason: 'no-runner', detail},
    };
  }
  const detail = printable(lastWords.trim(), 200);
  const how = signal ? `killed by ${signal}` : `exit code ${exitCode}`;
  return {
    code: 'RUNNER_LOST',
    message: `the runner process was lost (${how})${detail === '' ? '' : `: ${detail}`}`,
    about: {reason: 'runner-lost', end: signal ?? exitCode ?? '?', detail},
  };
};
