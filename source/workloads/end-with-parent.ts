import {Worker} from 'node:worker_threads';

/** Descriptor of the pipe from the parent in a forked process (`stdio[4]`): it closes when the parent ends. */
const PARENT_PIPE = 4;

/** Makes a process that was forked with a pipe as `stdio[4]` end with its parent, even if its main thread is blocked. */
export const endWithParent = (): void => {
  new Worker(new URL('./parent-guard.js', import.meta.url), {workerData: PARENT_PIPE}).unref();
};
