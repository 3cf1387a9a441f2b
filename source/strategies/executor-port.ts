import {type MessagePort, receiveMessageOnPort} from 'node:worker_threads';
import type {Coordinator} from './coordinator.js';

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

/** Takes lines of events, and answers what the thread offers with what is agreed. */
export const followPort = (
  port: MessagePort,
  {openInput, agree}: Pick<Coordinator, 'agree' | 'openInput'>,
): ExecutorPort => {
  const takeLines = openInput();
  const take = (message: string | Uint8Array): void => {
    if (typeof message === 'string') takeLines(message);
    else port.postMessage(agree(message));
  };
  port.on('message', take);
  const drain = (): void => {
    for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port))
      take(next.message as string | Uint8Array);
  };
  return {
    drain,
    close() {
      drain();
      port.close();
    },
  };
};
