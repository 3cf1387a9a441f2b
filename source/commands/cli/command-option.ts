import type {CommandName} from '../../model/options/command-name.js';
import type {CommandType} from '../../model/options/option-type.js';
import type {RunOption} from '../../model/options/run-option.js';

/** An option of the command line. */
export type CommandOption = {
  /** As commander writes them: `-n, --jobs <number>`. */
  readonly flags: string;
  readonly type: CommandType;
  /** The value when it is not given; null where there is none, or something else decides. */
  readonly initial: RunOption['initial'];
  /** The commands that take it; absent: all that run jobs. */
  readonly of?: readonly CommandName[];
  /** Set where it means something to some workloads alone: those that name it in their row. */
  readonly someWork?: true;
  readonly strategies?: RunOption['strategies'];
  /** Other options that it contradicts, when both are given. */
  readonly notWith?: readonly string[];
  /** An option of which it is the short form, and the value. */
  readonly standsFor?: {readonly option: string; readonly value: string};
  /** Options without any of which it means nothing; those of the command alone are named. */
  readonly needs?: readonly string[];
};
