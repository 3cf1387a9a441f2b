import {BLOCK_BYTES, LINE} from '../../market/known-content.js';
import {failing} from './failure-reasons.js';
import type {Answer} from './get.js';

const BLOCK = Buffer.alloc(BLOCK_BYTES, LINE);

/** Compares an answer of the embedded server with the known content of that server's files. */
export type ContentCheck = {
  /** @throws a failure WRONG_CONTENT at the first chunk that differs. */
  add(chunk: Uint8Array): void;
  /** The received fraction, 0 to 1. */
  fraction(): number;
  /** @throws a failure WRONG_ANSWER when status or length is not what was requested. */
  end(answer: Answer): void;
};

/** For one answer of `bytes` bytes. */
export const openContentCheck = (bytes: number): ContentCheck => {
  let received = 0;

  return {
    add(chunk) {
      for (let at = 0; at < chunk.length; ) {
        const from = received % BLOCK.length;
        const length = Math.min(chunk.length - at, BLOCK.length - from);
        if (BLOCK.compare(chunk, at, at + length, from, from + length) !== 0)
          throw failing('WRONG_CONTENT', 'wrong-bytes', {at: received});
        at += length;
        received += length;
      }
    },
    fraction: () => (bytes === 0 ? 1 : received / bytes),
    end(answer) {
      if (answer.status !== 200 || received !== bytes) throw wrongAnswer(answer, bytes);
    },
  };
};

const wrongAnswer = ({status, statusText, bytes}: Answer, expectedBytes: number): Error =>
  failing('WRONG_ANSWER', 'wrong-answer', {expectedBytes, status, statusText, bytes});
