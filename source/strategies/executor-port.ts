import {type MessagePort, receiveMessageOnPort} from 'node:worker_threads';

/**
 * The main thread's end of a channel with an executor thread. It is our own, so that what a user's module posts to
 * its parent, or hears from it, is nothing of ours.
 */
export type ExecutorPort = {
  /** Takes the messages that have arrived and are not taken yet: a thread's end and its errors overtake them. */
  drain(): void;
  /** Drains and closes. */
  close(): void;
};

export const followPort = (port: MessagePort, take: (message: string) => void): ExecutorPort => {
  port.on('message', take);
  const drain = (): void => {
    for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port))
      take(next.message as string);
  };
  return {
    drain,
    close() {
      drain();
      port.close();
    },
  };
};
