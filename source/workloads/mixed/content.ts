import type {Task, WorkloadContext} from '../contract.js';
import {openContentCheck} from '../download/content-check.js';
import {openDownloads} from '../download/downloads.js';
import {CONTENT_BYTES} from './content-size.js';

/** The part of a job that waits: downloads what the job hashes from the embedded server. */
export type Contents = {
  perform(task: Task): Promise<Uint8Array>;
  close(): Promise<void>;
};

export const open = async (context: WorkloadContext): Promise<Contents> => {
  const {fetch, close} = openDownloads(context);
  return {
    async perform(task) {
      const contentCheck = openContentCheck(CONTENT_BYTES);
      const chunks: Uint8Array[] = [];
      const answer = await fetch(task, chunk => {
        contentCheck.add(chunk);
        chunks.push(chunk);
      });
      contentCheck.end(answer);
      return Buffer.concat(chunks);
    },
    close,
  };
};
