import {fileURLToPath} from 'node:url';
import {errorOf} from '../../model/failure/failure.js';
import type {Probed} from '../../workloads/module/probe.js';
import {versionOf} from './module-files.js';

/** How a module is looked at anew. */
export type Look = {
  /** The limit of an import, s. */
  readonly seconds: number;
  /** Called every second once it takes long, with the seconds so far. */
  onWait(path: string, seconds: number): void;
};

/** What is imported faster than this is not worth a word, s. */
const LONG_S = 2;

/**
 * Returns what is known of the user's own module now: it is looked at anew where its file, or one that
 * it imports, has changed since.
 * The returned function throws a failure with file and line when the module cannot be run any more.
 */
export const followModule = (first: Probed, {seconds, onWait}: Look): (() => Promise<Probed>) => {
  const path = fileURLToPath(first.url);
  let known = first;
  let version = versionOf(path);
  return async () => {
    const present = versionOf(path);
    if ((await present) === (await version)) return known;
    const {probeModule} = await import('../../workloads/module/probe.js');
    const {ModuleError, importFailure} = await import('../../workloads/module/probe-failures.js');
    let waited = 0;
    const timer = setInterval(() => {
      waited++;
      if (waited >= LONG_S) onWait(path, waited);
    }, 1000);
    try {
      const probed = await probeModule(path, {timeoutMs: seconds * 1000});
      const {given} = first;
      // Inputs of the command line stay in the place of those of the module.
      known = given === undefined ? probed : {...probed, given, inputs: given.length};
      version = present;
      return known;
    } catch (error) {
      throw error instanceof ModuleError ? errorOf(importFailure(error.problem)) : error;
    } finally {
      clearInterval(timer);
    }
  };
};
