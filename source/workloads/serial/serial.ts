import {crc32} from 'node:zlib';
import type {Result} from '../../model/event/event.js';
import type {Performer, Post} from '../contract.js';
import {digitsOf} from '../digits.js';
import {blockingOn} from '../download/blocking.js';
import {openDownloads} from '../download/downloads.js';
import {expecting} from '../download/expected.js';

/** The asynchronous form: bytes come one after another at the line's pace, and the thread is free between them. */
export const open = async (post: Post): Promise<Performer> => {
  const {fetch, close} = openDownloads(post);
  return {
    async perform(task) {
      const expected = expecting(post.plan.size);
      let checksum = 0;
      const answer = await fetch(task, chunk => {
        expected.take(chunk);
        checksum = crc32(chunk, checksum);
        task.progress(expected.fraction());
      });
      expected.end(answer);
      return {value: {bytes: answer.bytes, crc32: digitsOf(checksum)}};
    },
    close,
  };
};

export const openBlocking = (post: Post): Promise<Performer> => blockingOn<Result>(import.meta.url, post);
