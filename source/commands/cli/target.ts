import {fileURLToPath} from 'node:url';
import type {Workload} from '../../workloads/contract.js';
import {presetNamed, presetNames} from '../../workloads/presets.js';
import {fileWorkload, workloadNamed, workloadNames} from '../../workloads/table.js';
import {hintsAt, quoted, UsageError} from './usage-error.js';

/** What is to be run, as it was named on the command line. */
export type Target = {
  /** For Settings.choice: a preset, a workload, or `module`. */
  readonly choice: string;
  readonly workload: Workload;
  /** Of the user's own module; null for everything else. */
  readonly path: string | null;
};

/** All names that can be run besides a module's path. */
export const targetNames = (): readonly string[] => [...workloadNames(), ...presetNames()];

/**
 * Finds the workload, preset or module that a user named; `others` may have been meant as well.
 * @throws UsageError when there is none of that name.
 */
export const targetNamed = (text: string | undefined, others: readonly string[] = []): Target => {
  if (text === undefined || text === '') throw new UsageError(words => words.workMissing(targetNames()));
  if (isPath(text)) return {choice: fileWorkload.name, workload: fileWorkload, path: pathOf(text)};
  if (!targetNames().includes(text))
    throw new UsageError(words =>
      words.workUnknown(quoted(text), hintsAt(text, [...targetNames(), ...others]), targetNames()),
    );
  return {choice: text, workload: workloadNamed(presetNamed(text)?.workload ?? text), path: null};
};

/** Whether it looks like a file rather than like a name. */
export const isPath = (text: string): boolean => /^\.|^file:|[/\\]|\.[cm]?[jt]s$/.test(text);

const pathOf = (text: string): string => {
  if (!text.startsWith('file:')) return text;
  try {
    return fileURLToPath(text);
  } catch {
    throw new UsageError(words => words.notAFile(quoted(text)));
  }
};
