import {BLOCK_BYTES, LINE} from '../../market/known-content.js';
import type {Answer} from './get.js';
import {failing} from './reasons.js';

const BLOCK = Buffer.alloc(BLOCK_BYTES, LINE);

/** Holds an answer of the embedded server against what that server's files are known to hold. */
export type Expected = {
  /** @throws a failure WRONG_CONTENT at the first bytes that are others. */
  take(chunk: Uint8Array): void;
  /** How much of it has come, 0 to 1. */
  fraction(): number;
  /** @throws a failure WRONG_ANSWER when it is another answer, or not as long as asked for. */
  end(answer: Answer): void;
};

/** For one answer of so many bytes. */
export const expecting = (bytes: number): Expected => {
  let come = 0;

  return {
    take(chunk) {
      for (let at = 0; at < chunk.length; ) {
        const from = come % BLOCK.length;
        const length = Math.min(chunk.length - at, BLOCK.length - from);
        if (BLOCK.compare(chunk, at, at + length, from, from + length) !== 0) throw otherBytes(come);
        at += length;
        come += length;
      }
    },
    fraction: () => (bytes === 0 ? 1 : come / bytes),
    end(answer) {
      if (answer.status !== 200 || come !== bytes) throw otherAnswer(answer, bytes);
    },
  };
};

const otherBytes = (at: number): Error => failing('WRONG_CONTENT', 'wrong-bytes', {at});

const otherAnswer = ({status, statusText, bytes}: Answer, expected: number): Error =>
  failing('WRONG_ANSWER', 'wrong-answer', {expectedBytes: expected, status, statusText, bytes});
