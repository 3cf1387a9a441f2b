import {describeFailure} from '../../model/failure/failure.js';
import {runOptions} from '../../model/options/run-options.js';
import {printable} from '../../model/printable/printable.js';
import type {Probed} from '../../workloads/module/probe.js';
import {ModuleError} from '../../workloads/module/probe-failures.js';
import type {Chosen} from '../cli/chosen.js';
import type {Target} from '../cli/target.js';
import {UsageError} from '../cli/usage-error.js';
import {givenInputs} from './given-inputs.js';
import {notesFor} from './notes.js';
import {openProgress} from './progress-line.js';
import {shownPath} from './shown-path.js';

/**
 * Finds out about the user's own module, in a process made for it; a terminal shows for how long already.
 * @throws UsageError when it cannot be run.
 */
export const ownModule = async ({path}: Target, chosen: Chosen): Promise<Probed | null> => {
  if (path === null) return null;
  const seconds = chosen.importSeconds ?? runOptions.importSeconds.initial;
  const [{probeModule}, text] = await Promise.all([
    import('../../workloads/module/probe.js'),
    notesFor(chosen),
  ]);
  const progress = openProgress(process.stderr, ms =>
    text.importing(shownPath(path), Math.floor(ms / 1000), seconds),
  );
  try {
    const given = givenInputs(chosen);
    const probed = await probeModule(path, {timeoutMs: seconds * 1000});
    return given === null ? probed : {...probed, given, inputs: given.length};
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof ModuleError)
      throw new UsageError(words => printable(words.module(error.problem), 600));
    throw new UsageError(words => words.failure(describeFailure(error)));
  } finally {
    progress.close();
  }
};
