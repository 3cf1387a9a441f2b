import type {Plan} from '../../model/event/plan.js';
import type {Order} from '../../model/session/settings.js';

/** Finds the size that suits this machine; null where there is none: it has then notified the user. */
export type FindSize = (
  settings: Order,
  planFor: () => Promise<Plan>,
  signal: AbortSignal,
) => Promise<number | null>;
