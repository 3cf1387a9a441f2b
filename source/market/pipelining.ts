import type {Socket} from 'node:net';

/** With so many requests of one connection unanswered, no more are read from it; a choice. */
const MOST_WAITING = 100;
/** What was received at once is parsed at once, so that more than those can wait. With so many it is closed; a choice. */
const LIMIT = 5000;
/** How often such a connection is read on, ms; a choice: only that shows that its client has closed it. */
const READ_EVERY_MS = 1000;

export type PipeliningOptions = {readonly limit?: number; readonly readEveryMs?: number};

/** Call `began` and `ended` with each request of the connection, whose reading is held back where many wait. */
export const holdBack = (
  socket: Socket,
  {limit = LIMIT, readEveryMs = READ_EVERY_MS}: PipeliningOptions = {},
): {began(): void; ended(): void} => {
  let waiting = 0;
  let timer: NodeJS.Timeout | null = null;
  const resume = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    socket.resume();
  };
  return {
    began() {
      waiting += 1;
      if (waiting > limit) socket.destroy();
      else if (waiting >= MOST_WAITING && timer === null) {
        socket.pause();
        timer = setTimeout(resume, readEveryMs).unref();
      }
    },
    ended() {
      waiting -= 1;
      if (timer !== null && waiting < MOST_WAITING) resume();
    },
  };
};
