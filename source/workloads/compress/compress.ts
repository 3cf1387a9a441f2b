import {gunzipSync, gzipSync} from 'node:zlib';
import type {Result} from '../../model/event/event.js';
import {strategyNamed} from '../../model/event/strategies.js';
import type {OpenWorkload, WorkloadContext} from '../contract.js';
import {performSteps, type Steps} from '../steps.js';
import {compressInHelpers} from './helper-threads.js';
import {checkPiece, openDigest, piecesOf} from './pieces.js';

/**
 * zlib has two forms, and the strategy decides which one fits: a thread that holds several jobs
 * (`sharesThread`) lets libuv's helper threads compress and is free meanwhile; a thread that holds a single
 * job would only wait for them, so it compresses itself.
 */
export const open = async ({plan}: WorkloadContext): Promise<OpenWorkload> => {
  const {sharesThread} = strategyNamed(plan.strategy);
  return {
    perform: task =>
      sharesThread
        ? compressInHelpers(task, plan.size)
        : performSteps(compressed(task.job, plan.size), task, plan),
    close: async () => {},
  };
};

/** The form that computes: compresses every piece as a member of a gzip file (RFC 1952, 2.2) and reads it back. */
export function* compressed(seed: number, bytes: number): Steps<Result> {
  const digest = openDigest();
  for (const piece of piecesOf(seed, bytes)) {
    checkPiece(gunzipSync(gzipSync(piece.text)), piece);
    digest.add(piece);
    yield piece.done;
  }
  return digest.result();
}
