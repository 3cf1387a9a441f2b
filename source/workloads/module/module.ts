import {NativePromise} from '../../kernel/intrinsics.js';
import type {Result} from '../../model/event/event.js';
import {describeOwnFailure, errorOf} from '../../model/failure/failure.js';
import type {OpenWorkload, Task, WorkloadContext} from '../contract.js';
import type {Session} from '../download/session.js';
import {openSessions} from '../download/sessions.js';
import {agreedInputs} from './agreed-inputs.js';
import {exportsOf, type ModuleContext, type ModuleExports} from './exports.js';
import {failureFor} from './failure-reasons.js';
import {glimpse, plainResult} from './plain-value.js';
import {throwPlace} from './throw-place.js';

/**
 * The user's own module: the same form under every strategy. Whether it blocks its thread depends on its
 * code, and is measured. Its errors come with their stack.
 */
export const open = async (context: WorkloadContext): Promise<OpenWorkload> => {
  const imported = await importModule(context.plan.module);
  const {inputs: own} = imported;
  const module =
    own === null || context.agree === undefined
      ? imported
      : {...imported, inputs: await agreedInputs(own, context.agree)};
  const sessions = openSessions({...context, connections: null});

  return {
    perform(task) {
      let session: Session | null = null;
      let hasReported = false;
      const withListener = withPhaseListener(task, () => {
        hasReported = true;
      });
      const moduleContext: ModuleContext = {
        get signal() {
          return task.signal;
        },
        get session() {
          session ??= sessions.acquire();
          return session.dispatcherFor(withListener);
        },
        progress: fraction => task.progress(Number(fraction) || 0),
      };
      const onPending = (): void => {
        // A request of its session has reported a phase of its own.
        if (!hasReported) task.phase('awaiting');
      };
      const onSettled = async (): Promise<void> => {
        if (session !== null) await sessions.release(session);
      };
      return resultOf(() => module.run(inputFor(module, task.job), moduleContext), onPending, onSettled);
    },
    inputOf: job => (module.inputs === null ? null : glimpse(inputFor(module, job))),
    close: sessions.close,
  };
};

/** The same task, which calls `listener` at each of its phases. */
const withPhaseListener = (task: Task, listener: () => void): Task => ({
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

const importModule = async (url: string | null): Promise<ModuleExports> => {
  const namespace: object = await import(url ?? '').catch((thrown: unknown) => {
    throw importFailure(thrown);
  });
  return exportsOf(namespace);
};

/** The reason of an error that no table knows, with its place: the first look, which passed, cannot have told it. */
const importFailure = (thrown: unknown): Error => {
  const failure = describeOwnFailure(thrown, HERE);
  const {code, stack, fields} = failure;
  if (failure.reason !== 'error') return errorOf(failure);
  const {name, message} = fields as {readonly name: string; readonly message: string};
  const described = failureFor(code, 'import-failed', {name, message, place: throwPlace(thrown, HERE)});
  return errorOf(stack === undefined ? described : {...described, stack});
};

/** Stack frames in this folder are not the user's. */
const HERE = new URL('.', import.meta.url).href;

const ownFailure = (thrown: unknown): Error => errorOf(describeOwnFailure(thrown, HERE));

/** The module's inputs in rotation, or the job's number. */
const inputFor = ({inputs}: ModuleExports, job: number): unknown =>
  inputs ? inputs[(job - 1) % inputs.length] : job;

/** A plain function's value stays plain, to show that the thread did nothing else meanwhile. */
const resultOf = (
  run: () => unknown,
  onPending: () => void,
  onSettled: () => Promise<void>,
): Result | Promise<Result> => {
  try {
    const returned = run();
    return isPromiseLike(returned) ? settled(returned, onPending, onSettled) : plainResult(returned);
  } catch (thrown) {
    throw ownFailure(thrown);
  }
};

const settled = async (
  returned: PromiseLike<unknown>,
  onPending: () => void,
  onSettled: () => Promise<void>,
): Promise<Result> => {
  try {
    // One promise for both uses, since some objects with a `then` start again at each call of it.
    const promise = NativePromise.resolve(returned);
    if ((await NativePromise.race([promise, PENDING])) === PENDING) onPending();
    return plainResult(await promise);
  } catch (thrown) {
    throw ownFailure(thrown);
  } finally {
    await onSettled();
  }
};

/** Wins a race against a promise that is not settled yet. */
const PENDING = Symbol('pending');

const isPromiseLike = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
