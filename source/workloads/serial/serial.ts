import {crc32} from 'node:zlib';
import type {Result} from '../../model/event/event.js';
import type {OpenWorkload, WorkloadContext} from '../contract.js';
import {openBlockingHelper} from '../download/blocking-helper.js';
import {openContentCheck} from '../download/content-check.js';
import {openDownloads} from '../download/downloads.js';
import {hex32} from '../hex.js';

/** The asynchronous form: bytes arrive one after another at the speed of the line, and the thread is free between them. */
export const open = async (context: WorkloadContext): Promise<OpenWorkload> => {
  const {fetch, close} = openDownloads(context);
  return {
    async perform(task) {
      const contentCheck = openContentCheck(context.plan.size);
      let checksum = 0;
      const answer = await fetch(task, chunk => {
        contentCheck.add(chunk);
        checksum = crc32(chunk, checksum);
        task.progress(contentCheck.fraction());
      });
      contentCheck.end(answer);
      return {value: {bytes: answer.bytes, crc32: hex32(checksum)}};
    },
    close,
  };
};

export const openBlocking = (context: WorkloadContext): Promise<OpenWorkload> =>
  openBlockingHelper<Result>(import.meta.url, context);
