import {closeSync} from 'node:fs';
import type {Result} from '../../model/event/event.js';
import type {OpenWorkload, Task, WorkloadContext} from '../contract.js';
import {asynchronous, blocking} from './disk.js';
import {diskError} from './disk-errors.js';
import {type DiskOperations, fileJob} from './file-job.js';
import {openUnlinkedFile} from './temporary-file.js';

/** libuv's helper threads wait for the disk; the executor's thread is free meanwhile. */
export const open = async ({plan}: WorkloadContext): Promise<OpenWorkload> => ({
  async perform(task) {
    const file = openFile();
    try {
      return await performAsync(fileJob(asynchronous, file, plan.size, task), task);
    } catch (error) {
      throw diskError(error);
    } finally {
      closeSync(file);
    }
  },
  close: async () => {},
});

/** The kernel blocks the thread until the disk has kept what it wrote. */
export const openBlocking = async ({plan}: WorkloadContext): Promise<OpenWorkload> => ({
  perform(task) {
    const file = openFile();
    try {
      return performSync(fileJob(blocking, file, plan.size, task));
    } catch (error) {
      throw diskError(error);
    } finally {
      closeSync(file);
    }
  },
  close: async () => {},
});

const openFile = (): number => {
  try {
    return openUnlinkedFile();
  } catch (error) {
    throw diskError(error);
  }
};

const performSync = (operations: DiskOperations<number>): Result => {
  let next = operations.next();
  while (!next.done) next = operations.next(next.value);
  return next.value;
};

const performAsync = async (operations: DiskOperations<Promise<number>>, {signal}: Task): Promise<Result> => {
  let next = operations.next();
  while (!next.done) {
    const bytes = await next.value;
    signal.throwIfAborted();
    next = operations.next(bytes);
  }
  return next.value;
};
