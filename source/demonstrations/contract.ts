/** What a demonstration is executed with; its own facts are reported in order. */
export type Execution<Settings, Fact> = {
  readonly settings: Settings;
  /** When it began, a value of process.hrtime.bigint(). */
  readonly origin: bigint;
  report(facts: readonly Fact[]): void;
  /** Fires when the demonstration is to end at once. */
  readonly signal: AbortSignal;
};

/** Executes one demonstration in the process of its own; resolves when every thread that it started has exited. */
export type Execute<Settings, Fact> = (execution: Execution<Settings, Fact>) => Promise<void>;
