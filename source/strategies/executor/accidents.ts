import type {Failure} from '../../model/event/event.js';
import {type AccidentKind, accidentFields, failureFor} from '../../model/failure/failure.js';
import {codeOf} from '../../model/failure/inspect-error.js';

/** Stack frames in this program's folder are not the user's. */
const OURS = new URL('../../', import.meta.url).href;

const kinds: Readonly<Record<'unhandledRejection' | 'uncaughtException', AccidentKind>> = {
  unhandledRejection: 'rejection',
  uncaughtException: 'throw',
};

/**
 * Takes the errors that a user's code loses in the calling thread: rejections of promises that nothing awaits, and
 * what timers and callbacks throw. Each is the failure of the job whose code it was, in every strategy, and the thread
 * goes on; a module that listens to them itself keeps them.
 * `take`: gives the failure to the job, where that has not ended; false otherwise.
 * Returns what ends the watch: from then on such an error ends the thread, as Node does by itself.
 */
export const watchAccidents = (
  job: () => number | undefined,
  take: (job: number, failure: Failure) => boolean,
  notice: (failure: Failure) => void,
): (() => void) => {
  const listeners = Object.entries(kinds).map(([event, how]) => {
    const listen = (thrown: unknown): void => {
      if (process.listenerCount(event) > 1) return;
      const number = job();
      const code = codeOf(thrown);
      const fields = accidentFields(thrown, how, OURS);
      if (number !== undefined && take(number, failureFor(code, 'accident', fields))) return;
      notice(failureFor(code, 'late-accident', {...fields, job: number ?? 0}));
    };
    process.on(event, listen);
    return () => process.off(event, listen);
  });
  return () => {
    for (const end of listeners) end();
  };
};
