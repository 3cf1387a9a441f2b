import {NativePromise, queueNativeMicrotask} from '../../kernel/intrinsics.js';
import type {Result} from '../../model/event/event.js';
import {describeOwnFailure, errorOf} from '../../model/failure/failure.js';
import type {Agree, OpenWorkload, WorkloadContext} from '../contract.js';
import {openSessions} from '../download/sessions.js';
import {agreedInputs} from './agreed-inputs.js';
import {exportsOf, type ModuleExports} from './exports.js';
import {failureFor} from './failure-reasons.js';
import {JobContext} from './job-context.js';
import {glimpse, plainResult} from './plain-value.js';
import {throwPlace} from './throw-place.js';

/**
 * The user's own module: the same form under every strategy. Whether it blocks its thread depends on its
 * code, and is measured. Its errors come with their stack.
 */
export const open = async (context: WorkloadContext): Promise<OpenWorkload> => {
  const {module: url, inputs: given = null} = context.plan;
  const imported = await importModule(url);
  const {inputs: own} = imported;
  const module = {...imported, inputs: given ?? (await agreed(own, context.agree))};
  const sessions = openSessions({...context, connections: null});

  return {
    perform: task => {
      const context = new JobContext(task, sessions);
      return resultOf(() => module.run(inputFor(module, task.job), context), context);
    },
    inputOf: job => (module.inputs === null ? null : glimpse(inputFor(module, job))),
    close: sessions.close,
  };
};

/** The module's own inputs, the same for every executor. */
const agreed = async (
  own: readonly unknown[] | null,
  agree: Agree | undefined,
): Promise<readonly unknown[] | null> =>
  own === null || agree === undefined ? own : await agreedInputs(own, agree);

const importModule = async (url: string | null): Promise<ModuleExports> => {
  const namespace: object = await import(url ?? '').catch((thrown: unknown) => {
    throw importFailure(thrown);
  });
  return exportsOf(namespace);
};

/** The reason of an error that no table knows, with its place: the first look, which passed, cannot have found it. */
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
const resultOf = (run: () => unknown, context: JobContext): Result | Promise<Result> => {
  try {
    const returned = run();
    return isPromiseLike(returned) ? settled(returned, context) : plainResult(returned);
  } catch (thrown) {
    throw ownFailure(thrown);
  }
};

/** One promise and two functions for each job in flight; an asynchronous function would take twice as much. */
const settled = (returned: PromiseLike<unknown>, context: JobContext): Promise<Result> => {
  const result = NativePromise.resolve(returned).then(
    async value => {
      const plain = plainResult(value);
      await context.end();
      return plain;
    },
    async thrown => {
      const error = ownFailure(thrown);
      await context.end();
      throw error;
    },
  );
  // Comes after the end of a promise that was settled already.
  queueNativeMicrotask(() => context.reportAwaiting());
  return result;
};

const isPromiseLike = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
