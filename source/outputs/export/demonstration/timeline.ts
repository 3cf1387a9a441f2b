import type {DeadlockFact} from '../../../model/demonstrations/deadlock/facts.js';
import {layoutNamed} from '../../../model/demonstrations/deadlock/layouts.js';
import type {LostUpdatesFact} from '../../../model/demonstrations/lost-updates/facts.js';
import type {OrderRailFact} from '../../../model/demonstrations/order-rail/facts.js';
import type {QuadrantsState} from '../../../model/demonstrations/quadrants/fold.js';
import {lanesOf} from '../../../model/demonstrations/quadrants/lanes.js';
import {ways} from '../../../model/demonstrations/quadrants/ways.js';
import {type LaneState, type Span, span} from '../../../model/timeline/span.js';
import type {DemonstrationTexts} from '../../../text/demonstrations.js';
import type {Text} from '../../../text/text.js';
import type {DemonstrationFact, DemonstrationInput} from '../exporter.js';

type Words = Readonly<Partial<Record<LaneState, string>>>;

/** What one thread of a demonstration did, µs since it began; `job`: the order that it was about. */
export type DemonstrationTrack = {
  readonly name: string;
  readonly spans: readonly Span[];
  /** What it does, in the demonstration's own words. */
  readonly words: Words;
  /** The moment from which its own time counts, where a picture lays tracks below each other that came one after another. */
  readonly origin: number | null;
};

/** A fact that is shown as a moment; `track`: that of its thread, null where it is none's. */
export type DemonstrationMoment = {readonly at: number; readonly track: number | null; readonly name: string};

/** A number that changes. */
export type DemonstrationCount = {readonly at: number; readonly name: string; readonly value: number};

export type DemonstrationTimeline = {
  readonly title: string;
  readonly tracks: readonly DemonstrationTrack[];
  readonly moments: readonly DemonstrationMoment[];
  readonly counts: readonly DemonstrationCount[];
};

/** The timeline of a recorded demonstration, in the words that were chosen. */
export const timelineOf = (input: DemonstrationInput, text: Text): DemonstrationTimeline => {
  const draft = new Draft();
  let latest = 0;
  const row = rows[input.header.demonstration];
  for (const fact of input.facts()) {
    latest = Math.max(latest, fact.at);
    row?.take(draft, fact as never, text);
  }
  row?.end?.(draft, input.state as never, text, latest);
  return {title: row?.title(text.demonstrations) ?? input.header.demonstration, ...draft.timeline(latest)};
};

/** How the facts of a demonstration become a timeline. */
type Row<Fact, State> = {
  title(text: DemonstrationTexts): string;
  take(draft: Draft, fact: Fact, text: Text): void;
  /** What the state at the end adds. */
  end?(draft: Draft, state: State, text: Text, latest: number): void;
};

/** A timeline while facts come: each thread does one thing until it does another. */
class Draft {
  readonly #tracks: {
    name: string;
    spans: Span[];
    doing: LaneState | null;
    since: number;
    job: number | null;
    words: Words;
    origin: number | null;
  }[] = [];
  readonly #moments: DemonstrationMoment[] = [];
  readonly #counts: DemonstrationCount[] = [];

  /** Names a thread, by its place from 0. */
  track(place: number, name: string, words: Words = {}, origin: number | null = null): void {
    this.#tracks[place] ??= {name, spans: [], doing: null, since: 0, job: null, words, origin};
  }

  get places(): readonly number[] {
    return [...this.#tracks.keys()];
  }

  /** From now on a thread does this; `job` undefined: about the same as before; null: it does nothing any more. */
  does(place: number, at: number, doing: LaneState | null, job?: number | null): void {
    const track = this.#tracks[place];
    if (!track) return;
    if (track.doing !== null && at > track.since)
      track.spans.push(span(track.since, at, track.doing, track.job));
    track.doing = doing;
    track.since = at;
    if (job !== undefined) track.job = job;
  }

  add(place: number, spans: readonly Span[]): void {
    this.#tracks[place]?.spans.push(...spans);
  }

  moment(at: number, name: string, track: number | null = null): void {
    this.#moments.push({at, name, track});
  }

  count(at: number, name: string, value: number): void {
    this.#counts.push({at, name, value});
  }

  timeline(latest: number): Omit<DemonstrationTimeline, 'title'> {
    for (const place of this.places) this.does(place, latest, null);
    return {
      tracks: this.#tracks.map(({name, spans, words, origin}) => ({name, spans, words, origin})),
      moments: this.#moments,
      counts: this.#counts,
    };
  }
}

/** A cook of the deadlock waits for a lock, works with what it holds, or pauses. */
const deadlock: Row<DeadlockFact, unknown> = {
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

/** The waiter comes first, then the cooks; `job`: the order. */
const orderRail: Row<OrderRailFact, unknown> = {
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

/** What the counter said from outside: threads that only add report nothing of their single steps. */
const lostUpdates: Row<LostUpdatesFact, unknown> = {
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

/** Two rows for each way: the process, and the kernel. */
const quadrants: Row<DemonstrationFact, QuadrantsState> = {
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

/** Every demonstration, by the id of its page; adding one is adding a row. */
const rows: Readonly<Record<string, Row<never, never>>> = {
  deadlock,
  'lost-updates': lostUpdates,
  'order-rail': orderRail,
  quadrants,
};
