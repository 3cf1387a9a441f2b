import {addresses} from '../../market/addresses.js';
import {openMarket} from '../../market/server.js';
import {describeFailure} from '../../model/failure/failure.js';
import {failure} from '../../text/en/failures.js';
import type {Chosen} from '../cli/options.js';
import {UsageError} from '../cli/usage-error.js';
import type {EndSignal, ExitOutcome} from '../shared/exit-outcome.js';
import {notesFor} from '../shared/notes.js';
import {watchSignals} from '../shared/signals.js';

/**
 * Runs the embedded server in this process until a signal asks it to end. Its address goes to standard
 * output, how to use it to standard error.
 * @throws UsageError when the port cannot be used.
 */
export const market = async (chosen: Chosen): Promise<ExitOutcome> => {
  const signalled = untilSignalled();
  const server = await openMarket({port: chosen.port ?? 0}).catch((error: unknown) => {
    throw new UsageError(failure(describeFailure(error)));
  });
  const [example = server.url] = addresses(server.url, {latencyMs: 300, bytes: 50_000});
  process.stdout.write(`${server.url}\n`);
  process.stderr.write(`${(await notesFor(chosen)).market(server.url, example).join('\n')}\n`);
  const signal = await signalled;
  await server.close();
  return signal;
};

const untilSignalled = (): Promise<EndSignal> =>
  new Promise(resolve => {
    watchSignals({end: resolve, endNow: resolve, suspend: () => {}, resume: () => {}});
  });
