import {type MessagePort, receiveMessageOnPort} from 'node:worker_threads';
import type {Coordinator} from './coordinator.js';
import {addTaken, type Taken} from './pace.js';

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

/**
 * Takes lines of events, and answers what the thread offers with what is agreed. `taken`, where the thread sends by
 * it: is not advanced while the run's outflow is full, so that the thread waits.
 */
export const followPort = (
  port: MessagePort,
  {openInput, agree, outflow}: Pick<Coordinator, 'agree' | 'openInput' | 'outflow'>,
  taken: Taken | null = null,
): ExecutorPort => {
  const takeLines = openInput();
  let unstated = 0;
  const stateTaken = (): void => {
    if (taken === null || unstated === 0 || outflow.isFull()) return;
    addTaken(taken, unstated);
    unstated = 0;
  };
  const stopListening = outflow.onRoom(stateTaken);
  const take = (message: string | Uint8Array): void => {
    if (typeof message !== 'string') {
      port.postMessage(agree(message));
      return;
    }
    takeLines(message);
    unstated += message.length;
    stateTaken();
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
      stopListening();
      port.close();
    },
  };
};
