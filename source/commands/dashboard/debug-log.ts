import {appendFileSync, closeSync, openSync, writeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {Action} from '../../model/session/action.js';
import type {Effect} from '../../model/session/effect.js';
import type {SessionState} from '../../model/session/session.js';
import {quoted, UsageError} from '../cli/usage-error.js';

/** A log of what the dashboard does, a line of JSON for each thing. */
export type Debug = {
  note(what: string, facts?: object): void;
  /** An action and what must be done because of it; facts of a run are only counted. */
  heard(action: Action, effects: readonly Effect[], state: SessionState): void;
  /**
   * Writes down how the screen broke, with what led to it, in a file of the temporary folder where no log
   * was asked for. Gives the log's place, or null where it could not be written.
   */
  broke(error: unknown, state: SessionState): string | null;
  close(): void;
};

/** How many of the latest lines are kept in case of a crash. */
const KEPT = 200;

/**
 * Opens the log that was asked for; without one the latest lines are kept in memory. `failed` hears once
 * when it cannot be written any more.
 * @throws UsageError when the file cannot be opened.
 */
export const openDebug = (file: string | null, failed: (reason: string) => void): Debug => {
  const descriptor = file === null ? null : open(file);
  const latest: Entry[] = [];
  let whole = true;
  const write = (to: number, line: string): void => {
    try {
      writeSync(to, line);
    } catch (error) {
      whole = false;
      failed((error as Error).message);
    }
  };
  const note = (what: string, facts: object = {}): void => {
    const entry = {at: Date.now(), what, facts};
    if (descriptor === null) {
      // Most of them are never read, so they become text when they are.
      if (latest.push(entry) > KEPT) latest.shift();
    } else if (whole) write(descriptor, lineOf(entry));
  };
  return {
    note,
    heard(action, effects, state) {
      if (action.type !== 'events') note('action', {action});
      else note('events', {run: action.number, count: action.events.length, ...ended(state)});
      for (const effect of effects) note('effect', {effect});
    },
    broke(error, state) {
      const stack = error instanceof Error ? error.stack : String(error);
      note('crash', {stack, state: outline(state)});
      try {
        if (file === null) return keep(latest.map(lineOf));
        return whole ? resolve(file) : null;
      } catch {
        // The disk is full, or the folder cannot be written: the paragraph on the terminal says so.
        return null;
      }
    },
    close() {
      if (descriptor !== null) closeSync(descriptor);
    },
  };
};

/** Something that happened; `at`: ms since 1970. */
type Entry = {readonly at: number; readonly what: string; readonly facts: object};

const lineOf = ({at, what, facts}: Entry): string =>
  `${JSON.stringify({at: new Date(at).toISOString(), what, ...facts})}\n`;

const open = (file: string): number => {
  try {
    return openSync(file, 'a', 0o600);
  } catch (error) {
    throw new UsageError(`--debug ${quoted(file)}: ${(error as Error).message}; choose another path`);
  }
};

const keep = (lines: readonly string[]): string => {
  const file = join(tmpdir(), `kitchens-${process.pid}-${Date.now()}.log`);
  appendFileSync(file, lines.join(''), {flag: 'ax', mode: 0o600});
  return file;
};

/** How a run ended, where it has. */
const ended = ({run}: SessionState): object =>
  run?.stage === 'over' ? {plan: run.plan, outcome: run.outcome, counts: run.counts} : {};

/** A session without its jobs, which may be 100,000. */
const outline = ({run, frozen, scores, history, ...rest}: SessionState): object => ({
  ...rest,
  run: run && {stage: run.stage, plan: run.plan, counts: run.counts},
  frozen: frozen !== null,
  scores: Object.keys(scores),
  history: history.length,
});
