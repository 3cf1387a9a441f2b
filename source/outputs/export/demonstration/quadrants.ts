import type {QuadrantsState} from '../../../model/demonstrations/quadrants/fold.js';
import {lanesOf} from '../../../model/demonstrations/quadrants/lanes.js';
import {ways} from '../../../model/demonstrations/quadrants/ways.js';
import type {DemonstrationFact} from '../exporter.js';
import type {DemonstrationRow} from './timeline-draft.js';

/** Two rows for each way: the process, and the kernel. */
export const quadrantsTimeline: DemonstrationRow<DemonstrationFact, QuadrantsState> = {
  title: ({quadrants}) => quadrants.title[0],
  take(draft, {type, at}) {
    if (type === 'finished') draft.moment(at, type);
  },
  end(draft, {settings, readings}, {demonstrations: {quadrants: words}}, latest) {
    const names = words.names[0]?.ways;
    let place = 0;
    for (const way of ways) {
      const reading = readings[way];
      if (!reading || settings === null) continue;
      const until = reading.endedAt ?? latest;
      const lanes = lanesOf(reading, settings.items, until);
      for (const side of ['process', 'kernel'] as const) {
        draft.track(place, `${names?.[way] ?? way}: ${words.sides[side]}`, words.states, reading.beganAt);
        draft.add(
          place,
          lanes[side].map(one => ({
            ...one,
            from: one.from + reading.beganAt,
            to: one.to + reading.beganAt,
            job: null,
          })),
        );
        place++;
      }
    }
  },
};
