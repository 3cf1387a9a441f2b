import type {IncomingHttpHeaders} from 'node:http';
import type {Dispatcher} from 'undici';
import type {Phase} from '../../model/event/event.js';

/** Takes the phases of one job's requests, with the headers of its answer where that is there. */
export type ReportPhase = (phase: Phase, headers?: IncomingHttpHeaders) => void;

/** Options of a request that carry its job's callback down to the connection that serves it. */
export type JobOptions = Dispatcher.DispatchOptions & {readonly reportPhase?: ReportPhase};

/**
 * Reports the phases of a job's requests. The callback travels in the options of the job's own request:
 * undici's diagnostics channels fire when a connection becomes free, in the context of another job.
 */
export const reportingPhases =
  (reportPhase: ReportPhase): Dispatcher.DispatcherComposeInterceptor =>
  dispatch =>
  (options, handler) => {
    reportPhase('queued');
    const jobOptions: JobOptions = {...options, reportPhase};
    return dispatch(jobOptions, reportingHandler(handler, reportPhase));
  };

const reportingHandler = (
  handler: Dispatcher.DispatchHandler,
  reportPhase: ReportPhase,
): Dispatcher.DispatchHandler => ({
  onRequestStart(controller, context) {
    reportPhase('waiting');
    handler.onRequestStart?.(controller, context);
  },
  onResponseStart(controller, status, headers, statusText) {
    // A response of 1xx only announces the final one.
    if (status >= 200) reportPhase('receiving', headers);
    handler.onResponseStart?.(controller, status, headers, statusText);
  },
  onRequestUpgrade: (...upgrade) => handler.onRequestUpgrade?.(...upgrade),
  onResponseData: (controller, chunk) => handler.onResponseData?.(controller, chunk),
  onResponseEnd: (controller, trailers) => handler.onResponseEnd?.(controller, trailers),
  onResponseError: (controller, error) => handler.onResponseError?.(controller, error),
});
