import {stat} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {errorOf} from '../../model/failure/failure.js';
import type {Probed} from '../../workloads/module/probe.js';

/**
 * Returns what is known of the user's own module now: it is looked at anew where its file has changed since.
 * The returned function throws a failure with file and line when the module cannot be run any more.
 */
export const followModule = (first: Probed): (() => Promise<Probed>) => {
  const path = fileURLToPath(first.url);
  let known = first;
  let version = versionOf(path);
  return async () => {
    const present = versionOf(path);
    if ((await present) === (await version)) return known;
    const {probeModule} = await import('../../workloads/module/probe.js');
    const {ModuleError, importFailure} = await import('../../workloads/module/probe-failures.js');
    try {
      known = await probeModule(path);
      version = present;
      return known;
    } catch (error) {
      throw error instanceof ModuleError ? errorOf(importFailure(error.problem)) : error;
    }
  };
};

/** Changes when the file is written or replaced; '' where it is not there. */
const versionOf = async (path: string): Promise<string> => {
  const found = await stat(path, {bigint: true}).catch(() => null);
  return found === null ? '' : `${found.mtimeNs} ${found.size} ${found.ino}`;
};
