import type {OrderRailFact} from '../../../model/demonstrations/order-rail/facts.js';
import type {DemonstrationRow} from './timeline-draft.js';

/** The waiter comes first, then the cooks; `job`: the order. */
export const orderRailTimeline: DemonstrationRow<OrderRailFact, unknown> = {
  title: ({orderRail}) => orderRail.title[0],
  take(draft, fact, text) {
    switch (fact.type) {
      case 'started': {
        const {waiter, waits, serves, doing} = text.demonstrations.orderRail;
        draft.track(0, waiter, {idle: serves, running: serves, blocked: waits});
        draft.does(0, fact.at, 'idle', null);
        const words = {
          idle: doing.idle,
          running: doing.prepares,
          locked: doing.waits,
          blocked: doing.bakes,
        };
        for (let cook = 1; cook <= fact.settings.cooks; cook++) {
          draft.track(cook, text.thread(cook), words);
          draft.does(cook, fact.at, 'idle', null);
        }
        return;
      }
      case 'finished':
        return draft.moment(fact.at, fact.outcome);
      case 'guest':
        return draft.does(0, fact.at, 'running', fact.order);
      case 'waits':
        return draft.does(0, fact.at, 'blocked', fact.order);
      case 'turns-away':
      case 'hangs':
        draft.does(0, fact.at, 'idle', null);
        return draft.moment(
          fact.at,
          `${fact.type === 'hangs' ? 'hangs' : 'turns away'} order ${fact.order}`,
          0,
        );
      case 'takes':
        return draft.does(fact.cook, fact.at, 'running', fact.order);
      case 'wants-oven':
        return draft.does(fact.cook, fact.at, 'locked');
      case 'gets-oven':
        return draft.does(fact.cook, fact.at, 'blocked');
      case 'leaves-oven':
        return draft.does(fact.cook, fact.at, 'running');
      case 'serves':
        draft.does(fact.cook, fact.at, 'idle', null);
        return draft.moment(fact.at, `serves order ${fact.order}`, fact.cook);
    }
  },
};
