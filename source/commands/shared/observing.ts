import {type Observation, type Observer, openObserver} from '../../observer/client.js';
import type {Runners} from '../../runner/client.js';

/**
 * The same runners, each of whose runs is observed from outside too: the samples come among the run's own
 * events, after its first and before its last.
 */
export const withObserver = (runners: Runners, observer: Observer = openObserver()): Runners => ({
  ...runners,
  start(plan, take) {
    let observation: Observation | null = null;
    const handle = runners.start(plan, batch => {
      if (handle.origin !== null) observation ??= observer.observe(handle.origin, take);
      observation?.apply(batch.events);
      if (batch.events.at(-1)?.type === 'run-finished') observation?.stop();
      take(batch);
    });
    void handle.jobsEnded.then(() => observation?.sampleNow());
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
