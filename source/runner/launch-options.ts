import type {Plan} from '../model/event/plan.js';

/** What a runner process is forked with: whom it inherits from cannot be changed afterwards. */
export type Needs = Pick<Plan, 'cores' | 'uvThreads'>;

/** Whether a runner that was forked for the one may run the other. */
export const sameNeeds = (a: Needs, b: Needs): boolean => a.cores === b.cores && a.uvThreads === b.uvThreads;

/** The environment of a runner and of all that it starts. */
export const environmentFor = ({uvThreads}: Needs, certificates: boolean): NodeJS.ProcessEnv => {
  const {NODE_EXTRA_CA_CERTS, ...rest} = process.env;
  return {
    ...rest,
    // Node reads extra certificates at every start, which doubles its time; without TLS they are of no use.
    ...(certificates && NODE_EXTRA_CA_CERTS !== undefined && {NODE_EXTRA_CA_CERTS}),
    // libuv reads it once in each process, before its first helper starts.
    ...(uvThreads !== null && {UV_THREADPOOL_SIZE: `${uvThreads}`}),
  };
};
