import {gunzipSync, gzipSync} from 'node:zlib';
import type {Result} from '../../model/event/event.js';
import {strategyNamed} from '../../model/event/strategies.js';
import type {Performer, Post} from '../contract.js';
import {performSteps, type Steps} from '../steps.js';
import {performHelped} from './helped.js';
import {mustEqual, openDigest, piecesOf} from './pieces.js';

/**
 * zlib offers two forms, and which one fits is a matter of what the thread could do meanwhile: one that
 * holds several jobs lets libuv's helpers compress and is free; one that holds a single job would only
 * stand by, so it compresses itself, and threads and processes are what does the work. A strategy's
 * `sharesThread` says which of the two it is.
 */
export const open = async ({plan}: Post): Promise<Performer> => {
  const isFree = strategyNamed(plan.strategy).sharesThread;
  return {
    perform: task =>
      isFree ? performHelped(task, plan.size) : performSteps(compressed(task.job, plan.size), task, plan),
    close: async () => {},
  };
};

/** The form that computes: every piece becomes a member of a gzip file (RFC 1952, 2.2) and is read back. */
export function* compressed(seed: number, bytes: number): Steps<Result> {
  const digest = openDigest();
  for (const piece of piecesOf(seed, bytes)) {
    mustEqual(gunzipSync(gzipSync(piece.text)), piece);
    digest.add(piece);
    yield piece.done;
  }
  return digest.result();
}
