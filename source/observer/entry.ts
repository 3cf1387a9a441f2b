import {type MessagePort, parentPort} from 'node:worker_threads';
import type {FromObserver, ToObserver} from './protocol.js';
import type {Reader} from './reader.js';
import {openReader} from './readers.js';
import {openWatch, type Watch} from './watch.js';

/** Time between two looks, ms. */
const EVERY_MS = 50;
/** After a look that cost much it rests until that was 1/25 of the time, but no longer than REST_MS. */
const SHARE = 25;
const REST_MS = 1000;

const observe = (port: MessagePort, reader: Reader): void => {
  const watches = new Map<number, Watch>();
  let timer: NodeJS.Timeout | null = null;
  let restUntil = 0;
  let usedUs = 0;

  const look = (run: number, watch: Watch, closely?: boolean): void => {
    const events = watch.look(closely);
    if (events.length > 0) port.postMessage({run, events} satisfies FromObserver);
  };

  const lookAround = (): void => {
    const now = performance.now();
    if (now < restUntil) return;
    const used = reader.ownRunUs();
    restUntil = now + Math.min(REST_MS, ((used - usedUs) * SHARE) / 1000);
    usedUs = used;
    for (const [run, watch] of watches) look(run, watch);
  };

  /** Looks around while there is anything to see. */
  const wake = (): void => {
    if (watches.size > 0 && timer === null) {
      usedUs = reader.ownRunUs();
      timer = setInterval(lookAround, EVERY_MS);
    } else if (watches.size === 0 && timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  };

  port.on('message', (message: ToObserver) => {
    const {run} = message;
    const watch = watches.get(run);
    if (message.type === 'watch') {
      const {origin} = message;
      watches.set(
        run,
        openWatch(reader, () => Number((process.hrtime.bigint() - origin) / 1000n)),
      );
    } else if (message.type === 'heard') for (const event of message.events) watch?.heard(event);
    else if (message.type === 'look') watch && look(run, watch, true);
    else {
      watch?.close();
      watches.delete(run);
    }
    wake();
  });
};

// Where the system does not tell, nobody listens, and the thread ends.
const reader = await openReader(process.platform);
if (parentPort && reader) observe(parentPort, reader);
