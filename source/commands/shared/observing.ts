import type {RunEvent} from '../../model/event/event.js';
import {type Observation, type Observer, openObserver} from '../../observer/client.js';
import type {Runners} from '../../runner/client.js';

/**
 * The same runners, each of whose runs is watched from outside too: what was seen comes among the run's
 * own events, after its first and before its last.
 */
export const observed = (runners: Runners, observer: Observer = openObserver()): Runners => ({
  ...runners,
  start(plan, take) {
    let watch: Observation | null = null;
    const handle = runners.start(plan, events => {
      watch ??= observer.watch(originOf(handle.now), seen => take([...seen]));
      watch.heard(events);
      if (isLast(events)) watch.stop();
      take(events);
    });
    return handle;
  },
  async close() {
    observer.close();
    await runners.close();
  },
  kill() {
    observer.close();
    runners.kill();
  },
});

/**
 * A run's zero, by the clock that its events are stamped with: the latest of several readings, since one
 * is too early by as long as this thread had to wait for a core in its middle.
 */
const originOf = (now: () => number): bigint =>
  Array.from({length: 5}, () => process.hrtime.bigint() - BigInt(now()) * 1000n).reduce((a, b) =>
    a > b ? a : b,
  );

const isLast = (events: readonly RunEvent[]): boolean => events.at(-1)?.type === 'run-finished';
