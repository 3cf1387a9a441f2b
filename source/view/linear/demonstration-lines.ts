import {deadlock} from '../../model/demonstrations/deadlock/demonstration.js';
import {type DeadlockState, holderOf} from '../../model/demonstrations/deadlock/state.js';
import {resultsOf, verdictOf} from '../../model/demonstrations/deadlock/verdict.js';
import {lostUpdates} from '../../model/demonstrations/lost-updates/demonstration.js';
import type {LostUpdatesState} from '../../model/demonstrations/lost-updates/fold.js';
import {orderRail} from '../../model/demonstrations/order-rail/demonstration.js';
import type {OrderRailState} from '../../model/demonstrations/order-rail/fold.js';
import type {Progress} from '../../model/demonstrations/progress.js';
import {quadrants} from '../../model/demonstrations/quadrants/demonstration.js';
import type {QuadrantsState, Reading} from '../../model/demonstrations/quadrants/fold.js';
import type {Way} from '../../model/demonstrations/quadrants/ways.js';
import {beforeRace, type RaceState} from '../../model/race/fold.js';
import {isDecided} from '../../model/race/result.js';
import type {PageId} from '../../model/session/page-stack.js';
import type {QuadrantsText} from '../../text/demonstrations.js';
import {deadlockStage} from '../pages/deadlock/select.js';
import {lostUpdatesStage} from '../pages/lost-updates/select.js';
import {orderRailStage} from '../pages/order-rail/select.js';
import {quadrantsStage} from '../pages/quadrants/select.js';
import {raceStage} from '../pages/race/select.js';
import {brokenBy, type Stage} from '../pages/stage/select.js';
import type {View} from '../view.js';

/** How a demonstration is announced. */
type Announcement<State> = {
  /** Before its first fact. */
  readonly start: Progress<unknown>;
  /** What can be run, as its page shows it. */
  readonly stage: (view: View, state: State) => Stage;
  /** What was chosen, where its page has no choices. */
  readonly chosen?: (view: View, state: State) => string;
  /** Where it stands: another word when there is something to announce; null while there is not. */
  readonly turn: (state: State) => string | null;
  readonly explained: (view: View, state: State) => readonly string[];
  /** What it came to, beyond the explanation. */
  readonly results: (view: View, state: State) => readonly string[];
};

/** Every demonstration, by its page; adding one is adding a row. */
const announcements: Readonly<Record<PageId, Announcement<never>>> = {
  deadlock: {
    start: deadlock.start,
    stage: deadlockStage,
    explained: ({text}, state) => text.demonstrations.deadlock.explained(state),
    turn: state => {
      const verdict = verdictOf(state);
      return verdict === 'ready' || verdict === 'going' ? null : verdict;
    },
    results: (view, state) => [...cookLines(view, state), ...deadlockResults(view, state)],
  } satisfies Announcement<DeadlockState>,
  'lost-updates': {
    start: lostUpdates.start,
    stage: lostUpdatesStage,
    explained: ({text}, state) => text.demonstrations.lostUpdates.explained(state),
    turn: ({count}) => (count === null ? null : 'counted'),
    results: ({text}, {settings, loss, counts}) => {
      const words = text.demonstrations.lostUpdates;
      const steps = loss?.steps.map(step => words.step(settings?.place ?? 'threads', step)) ?? [];
      return [
        ...(steps.length > 0 ? [`${words.lossTitle}: ${steps.join('; ')}.`] : []),
        ...counts.map(count => `${words.result(count)}.`),
      ];
    },
  } satisfies Announcement<LostUpdatesState>,
  'order-rail': {
    start: orderRail.start,
    stage: orderRailStage,
    explained: ({text}, state) => text.demonstrations.orderRail.explained(state),
    turn: ({outcome}) => outcome,
    results: ({text}, state) =>
      text.demonstrations.orderRail
        .figures(state)
        .map(([name, value]) => `${text.linear.labelled(name, value)}.`),
  } satisfies Announcement<OrderRailState>,
  quadrants: {
    start: quadrants.start,
    stage: quadrantsStage,
    chosen: ({text}, {settings}) => waysIn(text.demonstrations.quadrants, settings?.ways ?? []),
    explained: ({text}, state) => text.demonstrations.quadrants.explained(state),
    turn: state => latestReading(state)?.way ?? null,
    results: ({text}, state) => {
      const reading = latestReading(state);
      return reading === null ? [] : [`${text.demonstrations.quadrants.figures(reading).join('; ')}.`];
    },
  } satisfies Announcement<QuadrantsState>,
  race: {
    start: beforeRace,
    stage: raceStage,
    explained: ({text}, state) => text.demonstrations.race.explained(state),
    turn: ({outcome, result}) => outcome ?? (result === null ? null : `round ${result.rounds}`),
    results: ({text}, state) => {
      const words = text.demonstrations.race;
      const {result} = state;
      if (result === null) return [];
      const {contestants} = result;
      const [fastest] = contestants;
      if (fastest === undefined) return [];
      return contestants.map(one => {
        const figures = `${text.seconds(one.wallMs.median)}, ${words.behind(one, fastest, state.outcome !== null && isDecided(result))}`;
        return `${text.linear.labelled(words.entry(one), figures)}.`;
      });
    },
  } satisfies Announcement<RaceState>,
};

/** The name of a way, or that of all. */
const waysIn = ({names, all}: QuadrantsText, ways: readonly Way[]): string => {
  const [way] = ways;
  return (ways.length === 1 && way !== undefined && names[0]?.ways[way]) || all;
};

/** The reading that has come to its end last; null while one goes on, and before the first. */
const latestReading = ({current, readings}: QuadrantsState): Reading | null => {
  const reading = current === null ? undefined : readings[current];
  return reading === undefined || reading.endedAt === null ? null : reading;
};

/** One line for each cook that is stuck: what it holds, and what it waits for. */
const cookLines = ({text}: View, {cooks, deadlock: found}: DeadlockState): readonly string[] => {
  const words = text.demonstrations.deadlock;
  return cooks
    .filter(({cook}) => found?.stuck.includes(cook))
    .map(({cook, holds, wants}) => {
      const waits = wants === null ? [] : [words.waitsFor(wants, holderOf(cooks, wants))];
      return `${text.linear.labelled(text.thread(cook), [...holds.map(words.lock), ...waits].join(', '))}.`;
    });
};

const deadlockResults = ({text}: View, state: DeadlockState): readonly string[] =>
  resultsOf(state).map(result => `${text.demonstrations.deadlock.result(result)}.`);

export const isDemonstration = (page: PageId): boolean => announcements[page] !== undefined;

const stateOn = ({session}: View, page: PageId, {start}: Announcement<never>): Progress<unknown> =>
  (session.demonstrations[page] as Progress<unknown> | undefined) ?? start;

/** What a page of a demonstration offers, and what the latest run came to. */
export const stageLines = (view: View, page: PageId): readonly string[] => {
  const row = announcements[page];
  if (row === undefined) return [];
  const state = stateOn(view, page, row) as never;
  const {about, choices} = row.stage(view, state);
  const title = `${about.join(', ')}.`;
  // A lesson has started it as it opened: what came of earlier runs, and other ways, would only disturb.
  if (view.session.demonstrating === page && view.session.lessons.current !== null) return [title];
  return [
    title,
    ...choices.map(({key, label}) => `${view.text.linear.key([key], label)}.`),
    ...row.explained(view, state),
  ];
};

/** What happened to the demonstration of a page between two moments. */
export const demonstrationLines = (before: View, now: View, page: PageId): readonly string[] => {
  const row = announcements[page];
  if (row === undefined) return [];
  const [known, state] = [stateOn(before, page, row), stateOn(now, page, row)];
  if (state === known) return [];
  // A recording is folded anew at each of its moments.
  const isReplayed = now.session.playback?.stage != null;
  const isNew = !isReplayed && state.settings !== null && state.settings !== known.settings;
  const chosen =
    row.chosen?.(now, state as never) ??
    row.stage(now, state as never).choices.find(({on}) => on)?.label ??
    '';
  const broken = brokenBy(now, state);
  const turn = row.turn(state as never);
  const isNews = broken === null && turn !== null && (isNew || turn !== row.turn(known as never));
  return [
    ...(isNew ? [now.text.linear.begins(chosen)] : []),
    ...(broken !== null && known.error === null ? [broken] : []),
    ...(isNews ? [...row.explained(now, state as never), ...row.results(now, state as never)] : []),
  ];
};
