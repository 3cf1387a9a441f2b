import {strategyNamed} from '../../model/event/strategies.js';
import type {WorkloadOption} from '../../workloads/contract.js';
import {type Chosen, longFlag, type OptionName, options} from './options.js';
import type {Target} from './target.js';
import {UsageError} from './usage-error.js';

/** Options that contradict another one, or mean nothing to what is run. */
type Conflict = {
  readonly of: readonly OptionName[];
  /** `target` is null where the choice can still change: on the dashboard. */
  applies(chosen: Chosen, target: Target | null): boolean;
  /** What would be right, after the option's name. */
  readonly say: string;
};

const lacks = (option: WorkloadOption, target: Target | null): boolean =>
  target !== null && !target.workload.takes.includes(option);

const conflicts: readonly Conflict[] = [
  {
    of: ['fresh'],
    applies: ({strategy}, target) =>
      target !== null && (strategy === undefined || !strategyNamed(strategy).takesFresh),
    say: 'goes with -s process alone',
  },
  {
    of: ['url', 'maxBytes', 'bytes'],
    applies: (_, target) => lacks('urls', target),
    say: 'goes with download alone: all else asks the embedded server, or no server',
  },
  {
    of: ['latency'],
    applies: (_, target) => lacks('latencyMs', target),
    say: 'goes with download or mixed: nothing else waits for an answer so long',
  },
  {
    of: ['latency', 'bytes', 'size'],
    applies: ({url}) => url !== undefined,
    say: "is about the embedded server's answers: it cannot go with --url",
  },
  {
    of: ['size'],
    applies: ({bytes}) => bytes !== undefined,
    say: 'is the same as --bytes here: give one of them',
  },
  {of: ['size'], applies: (_, target) => lacks('size', target), say: 'means nothing to a module'},
  {of: ['arithmetic'], applies: (_, target) => lacks('arithmetic', target), say: 'goes with sum alone'},
  {
    of: ['session'],
    applies: (_, target) => lacks('session', target),
    say: 'goes with download, serial, mixed or a module',
  },
  {
    of: ['json'],
    applies: ({format}) => format !== undefined && format !== 'json',
    say: 'is short for --format json: it cannot go with another format',
  },
  {
    of: ['yield'],
    applies: (_, target) => lacks('yields', target),
    say: 'goes with work that computes: this one hands control back by itself when it waits',
  },
  {of: ['force'], applies: ({record}) => record === undefined, say: 'goes with --record alone'},
];

/**
 * Sees to it that no option contradicts another one or means nothing to what is run.
 * @throws UsageError that names the first that does.
 */
export const refuseConflicts = (chosen: Chosen, target: Target | null): void => {
  for (const {of, applies, say} of conflicts) {
    const given = of.find(name => chosen[name] !== undefined);
    if (given !== undefined && applies(chosen, target))
      throw new UsageError(`${longFlag(options[given])} ${say}`);
  }
};
