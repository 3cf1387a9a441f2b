import type {Plan} from '../model/event/plan.js';

/** The settings that a runner process gets when it is forked and that cannot change afterwards. */
export type LaunchOptions = Pick<Plan, 'cores' | 'uvThreads'>;

/** Whether a runner that was forked with `a` can run a plan with `b`. */
export const sameLaunchOptions = (a: LaunchOptions, b: LaunchOptions): boolean =>
  a.cores === b.cores && a.uvThreads === b.uvThreads;

/** The environment variables of a runner and of every process that it starts. */
export const environmentFor = ({uvThreads}: LaunchOptions, certificates: boolean): NodeJS.ProcessEnv => {
  const {NODE_EXTRA_CA_CERTS, ...rest} = process.env;
  return {
    ...rest,
    // Node reads extra certificates at every start, which doubles the start-up time; only TLS needs them.
    ...(certificates && NODE_EXTRA_CA_CERTS !== undefined && {NODE_EXTRA_CA_CERTS}),
    // libuv reads this once in each process, before its first thread starts.
    ...(uvThreads !== null && {UV_THREADPOOL_SIZE: `${uvThreads}`}),
  };
};
