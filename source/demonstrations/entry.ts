import {Worker} from 'node:worker_threads';
import {microsSince} from '../kernel/clock.js';
import type {FrameFact} from '../model/demonstrations/fact.js';
import {describeFailure} from '../model/failure/failure.js';
import {printableJson} from '../model/printable/json.js';
import {openEventPipe} from '../runner/event-pipe.js';
import {messagesOfStarter} from '../runner/starter-messages.js';
import {CHANNELS} from '../strategies/channels.js';
import type {Execute} from './contract.js';
import type {ToDemonstration} from './protocol.js';
import {executions} from './table.js';

// As in a runner: neither this process nor its threads outlive the screen process.
new Worker(new URL('../runner/guard.js', import.meta.url), {workerData: {fd: CHANNELS.guard}}).unref();

/** Each batch is a frame of the screen, which has its part of a core; a choice. */
const BATCH_MS = 150;

const stop = new AbortController();

const take = (message: ToDemonstration): void => {
  if (message.type === 'stop') stop.abort();
  else void executeOne(message);
};

const messages = messagesOfStarter(take);

/** Executes one demonstration, from its first fact to its last. */
const executeOne = async ({name, settings}: Extract<ToDemonstration, {type: 'start'}>): Promise<void> => {
  const pipe = openEventPipe(CHANNELS.events, {batchMs: BATCH_MS});
  const origin = process.hrtime.bigint();
  const report = (facts: readonly unknown[]): void => {
    for (const fact of facts) pipe.send(`${printableJson(JSON.stringify(fact))}\n`);
  };
  const end = (ending: Omit<Extract<FrameFact, {type: 'finished'}>, 'at' | 'type'>): void =>
    report([{type: 'finished', at: microsSince(origin), ...ending} satisfies FrameFact]);

  report([{type: 'started', at: 0, settings} satisfies FrameFact]);
  pipe.flush();
  try {
    const execute = (await executions[name]()) as Execute<unknown, unknown>;
    await execute({settings, origin, report, signal: stop.signal});
    end({outcome: stop.signal.aborted ? 'stopped' : 'finished'});
  } catch (thrown) {
    end({outcome: 'failed', error: describeFailure(thrown)});
  }
  await pipe.close();
  process.exit();
};

messages.send({type: 'ready'});
