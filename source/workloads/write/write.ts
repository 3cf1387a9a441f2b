import {closeSync} from 'node:fs';
import type {Result} from '../../model/event/event.js';
import type {Performer, Post, Task} from '../contract.js';
import {asynchronous, blocking} from './disk.js';
import {diskError} from './faults.js';
import {openNameless} from './scratch.js';
import {type Story, story} from './story.js';

/** libuv's helper threads write and wait for the disk; the thread itself is free. */
export const open = async ({plan}: Post): Promise<Performer> => ({
  async perform(task) {
    const file = opened();
    try {
      return await inTurns(story(asynchronous, file, plan.size, task), task);
    } catch (error) {
      throw diskError(error);
    } finally {
      closeSync(file);
    }
  },
  close: async () => {},
});

/** The kernel holds the thread until the disk has what it wrote. */
export const openBlocking = async ({plan}: Post): Promise<Performer> => ({
  perform(task) {
    const file = opened();
    try {
      return atOnce(story(blocking, file, plan.size, task));
    } catch (error) {
      throw diskError(error);
    } finally {
      closeSync(file);
    }
  },
  close: async () => {},
});

const opened = (): number => {
  try {
    return openNameless();
  } catch (error) {
    throw diskError(error);
  }
};

const atOnce = (deeds: Story<number>): Result => {
  let deed = deeds.next();
  while (!deed.done) deed = deeds.next(deed.value);
  return deed.value;
};

const inTurns = async (deeds: Story<Promise<number>>, {signal}: Task): Promise<Result> => {
  let deed = deeds.next();
  while (!deed.done) {
    const came = await deed.value;
    signal.throwIfAborted();
    deed = deeds.next(came);
  }
  return deed.value;
};
