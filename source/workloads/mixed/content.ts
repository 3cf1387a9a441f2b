import type {Post, Task} from '../contract.js';
import {openDownloads} from '../download/downloads.js';
import {expecting} from '../download/expected.js';
import {CONTENT_BYTES} from './size.js';

/** The part that waits: what one job hashes, from the embedded server. */
export type Contents = {
  perform(task: Task): Promise<Uint8Array>;
  close(): Promise<void>;
};

export const open = async (post: Post): Promise<Contents> => {
  const {fetch, close} = openDownloads(post);
  return {
    async perform(task) {
      const expected = expecting(CONTENT_BYTES);
      const chunks: Uint8Array[] = [];
      const answer = await fetch(task, chunk => {
        expected.take(chunk);
        chunks.push(chunk);
      });
      expected.end(answer);
      return Buffer.concat(chunks);
    },
    close,
  };
};
