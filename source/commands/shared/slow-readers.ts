import type {Writable} from 'node:stream';
import type {RunHandle} from '../../runner/run-handle.js';

/** Bytes that may wait for readers before a run is paused; a choice: they cost nothing beside this process itself. */
const MOST_UNREAD = 1_000_000;

/** How long a reader may take nothing, once this process was asked to end, ms; a choice. */
const STALLED_MS = 1000;
const CHECK_EVERY_MS = 50;

/** Makes runs wait for those who read what this process writes: call it after each write. */
export const openSlowReaders = (streams: readonly Writable[], most = MOST_UNREAD) => {
  let paused = false;
  return {
    async follow(run: Pick<RunHandle, 'pause' | 'resume'>): Promise<void> {
      if (paused || unreadOf(streams) < most) return;
      paused = true;
      run.pause();
      await Promise.all(streams.map(whenRead));
      paused = false;
      run.resume();
    },
  };
};

/** Resolves when readers have taken enough that more can be written. */
export const readersFollow = async (streams: readonly Writable[], most = MOST_UNREAD): Promise<void> => {
  if (unreadOf(streams) >= most) await Promise.all(streams.map(whenRead));
};

/** Resolves when readers have taken nothing for a moment although something waits and `isOver` says so. */
export const whenStalled = (streams: readonly Writable[], isOver: () => boolean): Promise<void> =>
  new Promise(resolve => {
    let unread = unreadOf(streams);
    let stalledMs = 0;
    const timer = setInterval(() => {
      const now = unreadOf(streams);
      stalledMs = isOver() && now === unread && now > 0 ? stalledMs + CHECK_EVERY_MS : 0;
      unread = now;
      if (stalledMs < STALLED_MS) return;
      clearInterval(timer);
      resolve();
    }, CHECK_EVERY_MS).unref();
  });

/** A file has no length of its own: it is written at once. */
const unreadOf = (streams: readonly Writable[]): number =>
  streams.reduce((sum, {writableLength = 0}) => sum + writableLength, 0);

const whenRead = (stream: Writable): Promise<void> =>
  new Promise(resolve => {
    if (!stream.writableNeedDrain) return resolve();
    for (const event of ['drain', 'error', 'close']) stream.once(event, () => resolve());
  });
