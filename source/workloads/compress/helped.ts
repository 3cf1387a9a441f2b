import {promisify} from 'node:util';
import {gunzip, gzip} from 'node:zlib';
import type {Result} from '../../model/event/event.js';
import type {Task} from '../contract.js';
import {mustEqual, openDigest, type Piece, piecesOf} from './pieces.js';

const [gzipAside, gunzipAside] = [promisify(gzip), promisify(gunzip)];

/**
 * The asynchronous form: one of libuv's helper threads compresses a piece and reads it back, while the
 * thread makes the next one or does something else altogether.
 */
export const performHelped = async (task: Task, bytes: number): Promise<Result> => {
  const {signal} = task;
  const digest = openDigest();
  let previous = Promise.resolve(0);
  task.phase('helped');
  for (const piece of piecesOf(task.job, bytes)) {
    task.progress(await previous);
    signal.throwIfAborted();
    previous = thereAndBack(piece);
    digest.add(piece);
  }
  await previous;
  task.phase('computing');
  return digest.result();
};

/** Gives the fraction of the text that is done with this piece. */
const thereAndBack = async (piece: Piece): Promise<number> => {
  mustEqual(await gunzipAside(await gzipAside(piece.text)), piece);
  return piece.done;
};
