import type {DeadlockFact} from '../../../model/demonstrations/deadlock/facts.js';
import {layoutNamed} from '../../../model/demonstrations/deadlock/layouts.js';
import type {DemonstrationRow} from './timeline-draft.js';

/** A cook of the deadlock waits for a lock, works with what it holds, or pauses. */
export const deadlockTimeline: DemonstrationRow<DeadlockFact, unknown> = {
  title: ({deadlock}) => deadlock.title[0],
  take(draft, fact, text) {
    switch (fact.type) {
      case 'started': {
        const {ready, asks, waits, works} = text.demonstrations.deadlock.doing;
        const words = {idle: ready, blocked: asks, locked: waits, running: works};
        for (const place of layoutNamed(fact.settings.layout).needs.keys())
          draft.track(place, text.thread(place + 1), words);
        return;
      }
      case 'finished':
        return draft.moment(fact.at, fact.outcome);
      case 'round':
        for (const place of draft.places) draft.does(place, fact.at, 'idle', null);
        return draft.moment(fact.at, `round ${fact.round}`);
      case 'clears':
        return draft.moment(fact.at, 'round cleared');
      case 'wants':
        draft.does(fact.cook - 1, fact.at, 'locked', null);
        return draft.moment(fact.at, `wants lock ${fact.lock + 1}`, fact.cook - 1);
      case 'gets':
      case 'gives-up':
      case 'admitted':
        draft.does(fact.cook - 1, fact.at, 'running', null);
        if (fact.type !== 'admitted')
          draft.moment(
            fact.at,
            `${fact.type === 'gets' ? 'gets' : 'gives up'} lock ${fact.lock + 1}`,
            fact.cook - 1,
          );
        return;
      case 'releases':
        return draft.moment(fact.at, `releases lock ${fact.lock + 1}`, fact.cook - 1);
      case 'backs-off':
        return draft.does(fact.cook - 1, fact.at, 'idle', null);
      case 'asks':
        return draft.does(fact.cook - 1, fact.at, 'blocked', null);
      case 'goes':
        return;
      case 'serves':
        return draft.moment(fact.at, 'serves', fact.cook - 1);
      case 'leaves':
        return draft.does(fact.cook - 1, fact.at, null);
    }
  },
};
