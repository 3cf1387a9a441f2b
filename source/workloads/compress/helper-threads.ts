import {promisify} from 'node:util';
import {gunzip, gzip} from 'node:zlib';
import type {Result} from '../../model/event/event.js';
import type {Task} from '../contract.js';
import {checkPiece, openDigest, type Piece, piecesOf} from './pieces.js';

const [gzipAsync, gunzipAsync] = [promisify(gzip), promisify(gunzip)];

/**
 * The asynchronous form: one of libuv's helper threads compresses a piece and reads it back, while the
 * executor's thread makes the next piece or works for another job.
 */
export const compressInHelpers = async (task: Task, bytes: number): Promise<Result> => {
  const {signal} = task;
  const digest = openDigest();
  let previous = Promise.resolve(0);
  task.phase('helped');
  for (const piece of piecesOf(task.job, bytes)) {
    task.progress(await previous);
    signal.throwIfAborted();
    previous = compressAndCheck(piece);
    digest.add(piece);
  }
  await previous;
  task.phase('computing');
  return digest.result();
};

/** Returns the fraction of the text that is done with this piece. */
const compressAndCheck = async (piece: Piece): Promise<number> => {
  checkPiece(await gunzipAsync(await gzipAsync(piece.text)), piece);
  return piece.done;
};
