import type {Text} from '../../../text/text.js';
import type {DemonstrationInput} from '../exporter.js';
import {deadlockTimeline} from './deadlock.js';
import {lostUpdatesTimeline} from './lost-updates.js';
import {orderRailTimeline} from './order-rail.js';
import {quadrantsTimeline} from './quadrants.js';
import {type DemonstrationRow, type DemonstrationTimeline, TimelineDraft} from './timeline-draft.js';

/** Every demonstration, by the id of its page; adding one is adding a row. */
const rows: Readonly<Record<string, DemonstrationRow<never, never>>> = {
  deadlock: deadlockTimeline,
  'lost-updates': lostUpdatesTimeline,
  'order-rail': orderRailTimeline,
  quadrants: quadrantsTimeline,
};

/** The timeline of a recorded demonstration, in the words that were chosen. */
export const timelineOf = (input: DemonstrationInput, text: Text): DemonstrationTimeline => {
  const draft = new TimelineDraft();
  let latest = 0;
  const row = rows[input.header.demonstration];
  for (const fact of input.facts()) {
    latest = Math.max(latest, fact.at);
    row?.take(draft, fact as never, text);
  }
  row?.end?.(draft, input.state as never, text, latest);
  return {title: row?.title(text.demonstrations) ?? input.header.demonstration, ...draft.timeline(latest)};
};
