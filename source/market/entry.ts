/** The embedded server's process: started by `startMarket`, ends with its parent. */
import {describeFailure} from '../model/failure/failure.js';
import type {MarketMessage} from './process-message.js';
import {openMarket} from './server.js';

// A signal to its parent's processes may reach this one too, but the parent decides when it ends.
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});
process.once('SIGTERM', () => process.exit(0));
process.once('disconnect', () => process.exit(0));
// The parent may have ended while this file was being loaded, before it could receive the event.
if (!process.connected) process.exit(0);

/** Resolves when the parent has the message; exits when there is no parent. */
const send = (message: MarketMessage): Promise<void> =>
  new Promise(resolve => {
    process.send?.(message, undefined, undefined, (error: Error | null) =>
      error ? process.exit(0) : resolve(),
    );
  });

try {
  const {port} = await openMarket({port: Number(process.argv[2] ?? 0)});
  await send({type: 'listening', port});
} catch (error) {
  await send({type: 'failed', error: describeFailure(error)});
  process.exit(1);
}
