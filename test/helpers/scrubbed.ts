import {openSeeker} from '../../source/commands/dashboard/seeker.js';
import {openStore} from '../../source/commands/dashboard/store.js';
import {openTapes} from '../../source/commands/dashboard/tapes.js';
import type {RunEvent} from '../../source/model/event/event.js';
import {encode} from '../../source/model/event/wire.js';
import type {Action, SessionState} from '../../source/model/session/session.js';
import type {Store} from '../../source/view/hooks/use-session.js';
import {audience} from './audience.js';
import {events, type TimedFact} from './scripted-runs.js';

/** A dashboard without processes, in which a scripted run has gone on until a moment. */
export type Scrubbing = {
  readonly store: Store;
  readonly seeker: ReturnType<typeof openSeeker>;
  /** Does what keys ask for; gives what the audience then has. */
  press(...actions: readonly Action[]): SessionState;
  /** Lets the run go on until a later moment. */
  goOn(untilMs: number): void;
  /** Puts further events on the tape of another run. */
  record(number: number, events: readonly RunEvent[]): void;
};

/** The run of that number has gone on until that moment: all its events up to it have arrived. */
export const scrubbing = (
  facts: readonly TimedFact[],
  untilMs = Number.POSITIVE_INFINITY,
  start: SessionState = audience(null),
): Scrubbing => {
  const all = events(facts);
  const tapes = openTapes();
  const store = openStore(start, {
    perform(effect) {
      if (effect.type === 'seek') seeker.seek(effect);
      else if (effect.type === 'mark') seeker.mark(effect);
    },
  });
  let nowMs = 0;
  const seeker = openSeeker(store, tapes, () => nowMs * 1000);
  const record = (number: number, some: readonly RunEvent[]): void =>
    tapes.add(number, {events: some, lines: some.map(encode).join('')});
  const goOn = (until: number): void => {
    const arrived = all.filter(({at}) => at <= until * 1000 && (nowMs === 0 || at > nowMs * 1000));
    nowMs = Math.min(until, (all.at(-1)?.at ?? 0) / 1000);
    record(start.shown, arrived);
    store.dispatch({type: 'events', number: start.shown, events: arrived});
  };
  goOn(untilMs);
  return {
    store,
    seeker,
    goOn,
    record,
    press(...actions) {
      actions.forEach(store.dispatch);
      return store.state();
    },
  };
};
