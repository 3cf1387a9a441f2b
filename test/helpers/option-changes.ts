import type {StrategyName} from '../../source/model/event/plan.js';
import type {OptionChange} from '../../source/model/session/message.js';
import type {ShownId, ShownValues} from '../../source/model/session/shown-option.js';

/** A number that was chosen, and one that the work, the strategy or the machine decides. */
export const chosen = (value: number) => ({value, isInitial: false});
export const initially = (value: number) => ({value, isInitial: true});

/** The message of a change. */
export const changed = <Id extends ShownId>(
  id: Id,
  from: ShownValues[Id],
  to: ShownValues[Id],
  strategy: StrategyName = 'thread',
): OptionChange => ({kind: 'changed', id, from, to, strategy}) as OptionChange;
