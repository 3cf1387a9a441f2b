import type {Dispatcher} from 'undici';
import type {Phase} from '../../model/event/event.js';

/** Takes the phases of one job's requests. */
export type Say = (phase: Phase) => void;

/** Options of a request that carry its job along, down to the connection that serves it. */
export type JobOptions = Dispatcher.DispatchOptions & {readonly say?: Say};

/**
 * Reports what a job's requests are doing. The job travels in the options of its own request: what
 * undici tells on its diagnostics channels comes when a connection is free, in another job's context.
 */
export const reportingPhases =
  (say: Say): Dispatcher.DispatcherComposeInterceptor =>
  dispatch =>
  (options, handler) => {
    say('queued');
    const carrying: JobOptions = {...options, say};
    return dispatch(carrying, listening(handler, say));
  };

const listening = (handler: Dispatcher.DispatchHandler, say: Say): Dispatcher.DispatchHandler => ({
  onRequestStart(controller, context) {
    say('waiting');
    handler.onRequestStart?.(controller, context);
  },
  onResponseStart(controller, status, headers, statusText) {
    // An answer of 1xx only announces the answer.
    if (status >= 200) say('receiving');
    handler.onResponseStart?.(controller, status, headers, statusText);
  },
  onRequestUpgrade: (...upgrade) => handler.onRequestUpgrade?.(...upgrade),
  onResponseData: (controller, chunk) => handler.onResponseData?.(controller, chunk),
  onResponseEnd: (controller, trailers) => handler.onResponseEnd?.(controller, trailers),
  onResponseError: (controller, error) => handler.onResponseError?.(controller, error),
});
