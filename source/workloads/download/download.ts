import type {Result} from '../../model/event/event.js';
import type {OpenWorkload, WorkloadContext} from '../contract.js';
import {openBlockingHelper} from './blocking-helper.js';
import {openDownloads} from './downloads.js';

/** The asynchronous form: the thread is free while it waits for an answer. */
export const open = async (context: WorkloadContext): Promise<OpenWorkload> => {
  const {fetch, close} = openDownloads(context);
  return {perform: task => fetch(task), close};
};

export const openBlocking = (context: WorkloadContext): Promise<OpenWorkload> =>
  openBlockingHelper<Result>(import.meta.url, context);
