import type {Result} from '../../model/event/event.js';
import {describeOwnFailure, errorOf} from '../../model/failure/failure.js';
import type {Performer, Post, Task} from '../contract.js';
import type {Session} from '../download/session.js';
import {openSessions} from '../download/sessions.js';
import {type Context, type OwnModule, shapeOf} from './shape.js';
import {plainValue} from './value.js';

/**
 * The user's own module: the same form under every strategy. Whether it blocks its thread is its own
 * doing, and measured. What it throws comes with the first lines of its stack.
 */
export const open = async (post: Post): Promise<Performer> => {
  const own = await imported(post.plan.module);
  const sessions = openSessions({...post, connections: null});

  return {
    perform(task) {
      const taken: Session[] = [];
      let explained = false;
      const context: Context = {
        get signal() {
          return task.signal;
        },
        get session() {
          taken[0] ??= sessions.take();
          return taken[0].usedBy(
            overheard(task, () => {
              explained = true;
            }),
          );
        },
        progress: fraction => task.progress(Number(fraction) || 0),
      };
      const giveBack = async (): Promise<void> => {
        await Promise.all(taken.map(sessions.giveBack));
      };
      const wait = (): void => {
        // A request of its session has said by itself what it waits for.
        if (!explained) task.phase('awaiting');
      };
      return settled(() => own.run(inputOf(own, task), context), wait, giveBack);
    },
    close: sessions.close,
  };
};

/** A task that tells when one of its phases is said. */
const overheard = (task: Task, listener: () => void): Task => ({
  job: task.job,
  get signal() {
    return task.signal;
  },
  phase(phase, session) {
    listener();
    task.phase(phase, session);
  },
  progress: task.progress,
});

const imported = async (url: string | null): Promise<OwnModule> => {
  try {
    return shapeOf(await import(url ?? ''));
  } catch (thrown) {
    throw ownFailure(thrown);
  }
};

/** Where the user's part of a stack ends. */
const HERE = new URL('.', import.meta.url).href;

const ownFailure = (thrown: unknown): Error => errorOf(describeOwnFailure(thrown, HERE));

/** Inputs in turn, or the job's number. */
const inputOf = ({inputs}: OwnModule, {job}: Task): unknown =>
  inputs ? inputs[(job - 1) % inputs.length] : job;

/** What a plain function gives stays plain, so that it can be seen that the thread did nothing else. */
const settled = (
  run: () => unknown,
  wait: () => void,
  finished: () => Promise<void>,
): Result | Promise<Result> => {
  try {
    const returned = run();
    return isPromiseLike(returned) ? awaited(returned, wait, finished) : {value: plainValue(returned)};
  } catch (thrown) {
    throw ownFailure(thrown);
  }
};

const awaited = async (
  returned: PromiseLike<unknown>,
  wait: () => void,
  finished: () => Promise<void>,
): Promise<Result> => {
  try {
    // One promise for both, since some of what has a `then` begins anew each time that it is called.
    const promise = Promise.resolve(returned);
    if ((await Promise.race([promise, PENDING])) === PENDING) wait();
    return {value: plainValue(await promise)};
  } catch (thrown) {
    throw ownFailure(thrown);
  } finally {
    await finished();
  }
};

/** Wins a race against a promise that has not been settled. */
const PENDING = Symbol('pending');

const isPromiseLike = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
