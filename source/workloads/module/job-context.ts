import type {Dispatcher} from 'undici';
import type {Task} from '../contract.js';
import type {Session} from '../download/session.js';
import type {Sessions} from '../download/sessions.js';
import type {ModuleContext} from './exports.js';

/**
 * What a job's function gets besides its input, and what is known of the job until its promise is settled. A class,
 * because there may be a hundred thousand at once: whatever a job may never use is made when it is read.
 */
export class JobContext implements ModuleContext {
  declare readonly signal: AbortSignal;
  declare readonly session: Dispatcher;
  declare readonly progress: (fraction: number) => void;

  readonly #task: Task;
  readonly #sessions: Sessions;
  #session: Session | null = null;
  /** It has ended, or a request of its session has reported a phase of its own. */
  #isKnown = false;

  constructor(task: Task, sessions: Sessions) {
    this.#task = task;
    this.#sessions = sessions;
    Object.defineProperties(this, JobContext.#properties);
  }

  /** Reports that the job waits, unless more is known of it. */
  reportAwaiting(): void {
    if (!this.#isKnown) this.#task.phase('awaiting');
  }

  /** The job has ended: resolves when its session is closed, where it has one of its own. */
  async end(): Promise<void> {
    this.#isKnown = true;
    if (this.#session !== null) await this.#sessions.release(this.#session);
  }

  /**
   * Properties of each object itself, so that a module can hand them on by `{...context}`. All have the same getters:
   * V8 would keep objects with getters of their own as dictionaries, which take ten times as much.
   */
  static readonly #properties: PropertyDescriptorMap & ThisType<JobContext> = {
    signal: {
      enumerable: true,
      get() {
        return this.#task.signal;
      },
    },
    session: {
      enumerable: true,
      get() {
        this.#session ??= this.#sessions.acquire();
        return this.#session.dispatcherFor((phase, session) => {
          this.#isKnown = true;
          this.#task.phase(phase, session);
        });
      },
    },
    progress: {
      enumerable: true,
      get() {
        return (fraction: number) => this.#task.progress(Number(fraction) || 0);
      },
    },
  };
}
