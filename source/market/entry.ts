/** The embedded server's process: started by `startMarket`, gone as soon as its parent is. */
import {describeFailure} from '../model/failure/failure.js';
import type {MarketMessage} from './message.js';
import {openMarket} from './server.js';

// ctrl-c and a closing terminal reach the whole group, but when to end is for the parent to say.
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});
process.once('SIGTERM', () => process.exit(0));
process.once('disconnect', () => process.exit(0));
// The parent may have gone while this file was still being loaded and could not hear of it.
if (!process.connected) process.exit(0);

/** Resolves when the parent has been told; without a parent there is nobody to stay for. */
const tell = (message: MarketMessage): Promise<void> =>
  new Promise(resolve => {
    process.send?.(message, undefined, undefined, (error: Error | null) =>
      error ? process.exit(0) : resolve(),
    );
  });

try {
  const {port} = await openMarket({port: Number(process.argv[2] ?? 0)});
  await tell({type: 'listening', port});
} catch (error) {
  await tell({type: 'failed', error: describeFailure(error)});
  process.exit(1);
}
