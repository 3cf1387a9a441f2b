import {type LaneState, type Span, span} from '../../../model/timeline/span.js';
import type {DemonstrationTexts} from '../../../text/demonstrations.js';
import type {Text} from '../../../text/text.js';

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

/** A timeline while facts come: each thread does one thing until it does another. */
export class TimelineDraft {
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

/** How the facts of a demonstration become a timeline. */
export type DemonstrationRow<Fact, State> = {
  title(text: DemonstrationTexts): string;
  take(draft: TimelineDraft, fact: Fact, text: Text): void;
  /** What the state at the end adds. */
  end?(draft: TimelineDraft, state: State, text: Text, latest: number): void;
};
