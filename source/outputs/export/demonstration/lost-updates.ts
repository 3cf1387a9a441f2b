import type {LostUpdatesFact} from '../../../model/demonstrations/lost-updates/facts.js';
import type {DemonstrationRow} from './timeline-draft.js';

/** What the counter said from outside: threads that only add report nothing of their single steps. */
export const lostUpdatesTimeline: DemonstrationRow<LostUpdatesFact, unknown> = {
  title: ({lostUpdates}) => lostUpdates.title[0],
  take(draft, fact, text) {
    switch (fact.type) {
      case 'started':
        for (let adder = 1; adder <= fact.settings.adders; adder++) {
          draft.track(adder - 1, text.demonstrations.lostUpdates.adder(fact.settings.place, adder));
          draft.does(adder - 1, fact.at, 'running', null);
        }
        return;
      case 'progress':
        draft.count(fact.at, 'counter', fact.counter);
        return draft.count(
          fact.at,
          'additions',
          fact.done.reduce((sum, done) => sum + done, 0),
        );
      case 'counted':
        for (const place of draft.places) draft.does(place, fact.at, null);
        return draft.count(fact.at, 'counter', fact.actual);
      case 'loss':
        return draft.moment(fact.at, 'a loss is proved');
      case 'finished':
        return draft.moment(fact.at, fact.outcome);
    }
  },
};
