import {appendFileSync, closeSync, openSync, writeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {Action} from '../../model/session/action.js';
import type {Effect} from '../../model/session/effect.js';
import type {SessionState} from '../../model/session/session.js';
import {quoted, UsageError} from '../cli/usage-error.js';

/** A log of what the dashboard does, one line of JSON for each entry. */
export type DebugLog = {
  log(what: string, facts?: object): void;
  /** An action and its effects; events of a run are only counted. */
  logAction(action: Action, effects: readonly Effect[], state: SessionState): void;
  /**
   * Logs an error of the screen together with what led to it, in a file of the temporary folder where no log
   * was chosen. Gives the log's path, or null where it could not be written.
   */
  logCrash(error: unknown, state: SessionState): string | null;
  close(): void;
};

/** How many of the latest lines are kept in memory for a crash: a choice. */
const KEPT_LINES = 200;

/**
 * Opens the log file that was chosen; without one the latest lines are kept in memory. `onFailure` is called
 * once, when the file cannot be written any more.
 * @throws UsageError when the file cannot be opened.
 */
export const openDebugLog = (file: string | null, onFailure: (reason: string) => void): DebugLog => {
  const descriptor = file === null ? null : openLogFile(file);
  const latest: Entry[] = [];
  let isWhole = true;
  const write = (to: number, line: string): void => {
    try {
      writeSync(to, line);
    } catch (error) {
      isWhole = false;
      onFailure((error as Error).message);
    }
  };
  const log = (what: string, facts: object = {}): void => {
    const entry = {at: Date.now(), what, facts};
    if (descriptor === null) {
      // Most of them are never read, so they become text when they are.
      if (latest.push(entry) > KEPT_LINES) latest.shift();
    } else if (isWhole) write(descriptor, lineOf(entry));
  };
  return {
    log,
    logAction(action, effects, state) {
      if (action.type === 'moment')
        log('moment', {tape: action.tape, count: action.count, atUs: action.atUs});
      else if (action.type !== 'events') log('action', {action});
      else log('events', {run: action.number, count: action.events.length, ...endOfRun(state)});
      for (const effect of effects) log('effect', {effect});
    },
    logCrash(error, state) {
      const stack = error instanceof Error ? error.stack : String(error);
      log('crash', {stack, state: outline(state)});
      try {
        if (file === null) return writeTemporary(latest.map(lineOf));
        return isWhole ? resolve(file) : null;
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

/** `at`: ms since 1970. */
type Entry = {readonly at: number; readonly what: string; readonly facts: object};

const lineOf = ({at, what, facts}: Entry): string =>
  `${JSON.stringify({at: new Date(at).toISOString(), what, ...facts})}\n`;

const openLogFile = (file: string): number => {
  try {
    return openSync(file, 'a', 0o600);
  } catch (error) {
    throw new UsageError(words => words.debugFile(quoted(file), (error as Error).message));
  }
};

const writeTemporary = (lines: readonly string[]): string => {
  const file = join(tmpdir(), `kitchens-${process.pid}-${Date.now()}.log`);
  appendFileSync(file, lines.join(''), {flag: 'ax', mode: 0o600});
  return file;
};

/** How a run ended, where it has. */
const endOfRun = ({run}: SessionState): object =>
  run?.stage === 'over' ? {plan: run.plan, outcome: run.outcome, counts: run.counts} : {};

/** A session without its jobs, which may be 100,000. */
const outline = ({run, frozen, playback, pictured, scores, history, ...rest}: SessionState): object => ({
  ...rest,
  run: run && {stage: run.stage, plan: run.plan, counts: run.counts},
  frozen: frozen !== null,
  pictured: pictured !== null,
  playback: playback && {
    ...playback,
    event: playback.event?.type ?? null,
    whole: playback.whole !== null,
    stage: playback.stage?.page ?? null,
  },
  scores: Object.keys(scores),
  history: history.length,
});
