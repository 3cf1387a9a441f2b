import {isDeepStrictEqual} from 'node:util';
import {deserialize, serialize} from 'node:v8';
import type {Agree} from '../contract.js';
import {failing} from './failure-reasons.js';

/** Inputs that take more bytes are not compared, so that starting executors does not copy them about; a choice. */
const MOST_BYTES = 16_000_000;

/**
 * The inputs of the executor that was opened first: a list that is shuffled, or read from a clock, differs each time
 * that a module is imported, and every job would get an input of another list. Where all are the same, each executor
 * keeps its own, of whatever classes they are; functions cannot be compared and are kept too.
 * @throws a failure when they differ and cannot be handed from one executor to another.
 */
export const agreedInputs = async (own: readonly unknown[], agree: Agree): Promise<readonly unknown[]> => {
  const offer = serialized(own);
  if (offer === null || offer.byteLength > MOST_BYTES) return own;
  const bytes = await agree(offer);
  if (offer.equals(bytes)) return own;
  const agreed = deserialize(bytes) as readonly unknown[];
  const copy: unknown = deserialize(offer);
  if (isDeepStrictEqual(copy, agreed)) return own;
  // A copy of an instance has lost its class.
  if (!isDeepStrictEqual(copy, own)) throw failing('Error', 'inputs-differ', {});
  return agreed;
};

const serialized = (inputs: readonly unknown[]): Buffer | null => {
  try {
    return serialize(inputs);
  } catch {
    // A function, or something else that only its own thread can have.
    return null;
  }
};
