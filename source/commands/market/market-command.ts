import {addresses} from '../../market/addresses.js';
import {openMarket} from '../../market/server.js';
import {describeFailure} from '../../model/failure/failure.js';
import type {Chosen} from '../cli/chosen.js';
import {UsageError} from '../cli/usage-error.js';
import type {EndSignal, ExitOutcome} from '../shared/exit-outcome.js';
import {notesFor} from '../shared/notes.js';
import {watchSignals} from '../shared/signals.js';
import type {StandardOutput} from '../shared/standard-output.js';

/**
 * Runs the embedded server in this process until a signal asks it to end, or its address, which goes to
 * standard output, cannot be written. How to use it goes to standard error.
 * @throws UsageError when the port cannot be used.
 */
export const market = async (chosen: Chosen, output: StandardOutput): Promise<ExitOutcome> => {
  const ended = Promise.race([untilSignalled(), untilUnwritable(output)]);
  const server = await openMarket({port: chosen.port ?? 0}).catch((error: unknown) => {
    throw new UsageError(words => words.failure(describeFailure(error)));
  });
  const [example = server.url] = addresses(server.url, {latencyMs: 300, bytes: 50_000});
  output.write(`${server.url}\n`);
  const {market: usage} = await notesFor(chosen);
  if ((await output.written()) === null) process.stderr.write(`${usage(server.url, example).join('\n')}\n`);
  const outcome = await ended;
  await server.close();
  return outcome;
};

/** A reader that closes the pipe has read the address. */
const untilUnwritable = (output: StandardOutput): Promise<'closed'> =>
  new Promise(resolve => {
    output.whenBroken(error => error && resolve('closed'));
  });

const untilSignalled = (): Promise<EndSignal> =>
  new Promise(resolve => {
    watchSignals({end: resolve, endNow: resolve, suspend: () => {}, resume: () => {}});
  });
