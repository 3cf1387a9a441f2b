import type {MessagePort} from 'node:worker_threads';
import {NativePromise} from '../../kernel/intrinsics.js';
import type {Agree} from '../../workloads/contract.js';

/** Agrees through the thread's port: the next message on it is the answer. */
export const agreeThrough =
  (port: MessagePort): Agree =>
  offer =>
    new NativePromise(resolve => {
      port.once('message', resolve);
      port.postMessage(offer);
    });
