import {hasNoEnd, type Progress} from '../demonstrations/progress.js';
import {
  type Opening,
  openPlayback,
  otherJob,
  otherSpeed,
  type Playback,
  type ReplayedStage,
} from '../playback/playback.js';
import type {Position, Target} from '../playback/seek.js';
import {stopsOf} from '../playback/stops.js';
import type {Gaps} from '../recording/problem.js';
import type {RunState} from '../run/run-state.js';
import {edgeUs} from '../timeline/axis.js';
import {openPage, viewOnly} from './page-stack.js';
import {following, type SessionState, type Step} from './session-state.js';

/** The answer to a wish to seek: where the cursor is on a tape, and how its run or its demonstration was then. */
export type Sought = Position &
  Pick<Playback, 'tape' | 'event' | 'isEnd' | 'whole'> & {
    readonly run: RunState | null;
    /** Of the tape of a demonstration: its page, and its state. */
    readonly stage?: ReplayedStage & {readonly state: unknown};
    /** Set where the tape is opened. */
    readonly opens?: Opening;
  };

/** Whether what is shown is not the present run: it is one of a file, an earlier one, or a recorded demonstration. */
export const isReplay = ({playback}: SessionState): boolean =>
  playback !== null && (playback.whole !== null || playback.stage !== null);

/** Whether the frozen view, or the one that follows, is of a run that goes on. */
export const isGrowing = (state: SessionState): boolean =>
  !isReplay(state) && state.run !== null && state.run.stage !== 'over';

const seek = (state: SessionState, playback: Playback, to: Target): Step => [
  {...state, playback, message: null},
  [{type: 'seek', tape: playback.tape, from: playback, to}],
];

/** Freezes the view at this moment of the run, µs since its zero; a frozen one plays on from its cursor, or stops. */
export const freezeOrPlay = (state: SessionState, atUs: number): Step => {
  const {playback, run} = state;
  if (playback === null) {
    if (run === null) return [{...state, message: {kind: 'nothing-to-pause'}}, []];
    // What is shown of a run that goes on rests on its latest events, which may be later than that moment.
    // A finished one stands at the end of its wall time: its executors close later.
    const at = edgeUs(run, Math.max(atUs, run.latestAt));
    const frozen = {...state, pausedAt: at, frozen: run};
    return seek(frozen, openPlayback(state.shown, at), {to: 'moment', us: at});
  }
  if (playback.plays) return [{...state, playback: {...playback, plays: false}, message: null}, []];
  if (!playback.isEnd) return [{...state, playback: {...playback, plays: true}, message: null}, []];
  if (isGrowing(state)) return [present(state), []];
  // What has been played to its end begins anew.
  return seek(state, {...playback, plays: true}, {to: 'start'});
};

/** Moves the cursor; to the end of a run that goes on is back to the present. */
export const moveCursor = (state: SessionState, to: Target): Step => {
  const {playback} = state;
  if (playback === null) return [state, []];
  if ('to' in to && to.to === 'end' && isGrowing(state)) return [present(state), []];
  return seek(state, {...playback, plays: false}, to);
};

/** How far the recording is read whose moment was asked for; what nothing waits for any more is not read on. */
export const readOn = (state: SessionState, share: number): SessionState => ({...state, reading: share});

/** Where the cursor of a tape has come to. */
export const cursorMoved = (before: SessionState, {run, stage, opens, ...moved}: Sought): SessionState => {
  const state: SessionState = before.reading === null ? before : {...before, reading: null};
  const known = opens ? {...openPlayback(moved.tape, moved.atUs), gaps: opens.gaps} : state.playback;
  if (known === null || known.tape !== moved.tape || (run === null && !stage)) return state;
  const playback: Playback = {
    ...known,
    ...moved,
    speed: opens?.speed ?? known.speed,
    plays: opens ? opens.speed !== null : known.plays,
    stage: stage ? {page: stage.page, whole: stage.whole, fact: stage.fact} : null,
    // A run that goes on has no end at which a cursor could stand.
    isEnd: moved.isEnd && (known.plays || !isGrowing(state)),
  };
  const pages = opens ? viewOnly(state.pages) : state.pages;
  const isCut =
    playback.isEnd &&
    (stage ? hasNoEnd(stage.whole as Progress<unknown> | null) : playback.whole?.outcome === null);
  const message = isCut ? ({kind: 'recording-cut'} as const) : state.message;
  const shown: SessionState = stage
    ? {
        ...state,
        ...following,
        playback,
        message,
        pages: opens ? openPage(pages, stage.page) : pages,
        demonstrations: {...state.demonstrations, [stage.page]: stage.state},
      }
    : {...state, pages, playback, pausedAt: moved.atUs, frozen: run, message};
  if (!playback.plays || !playback.isEnd) return shown;
  return isGrowing(shown) ? present(shown) : {...shown, playback: {...playback, plays: false}};
};

/** Ends the replay of a demonstration: its page knows all of it. */
export const leaveReplay = (state: SessionState): SessionState => {
  const stage = state.playback?.stage;
  if (!stage) return state;
  const demonstrations = {...state.demonstrations, [stage.page]: stage.whole};
  return {...state, playback: null, demonstrations};
};

/** Ends the replay that went on before once its page is closed, whatever closes that. */
export const withReplayLeft = ({playback}: SessionState, [state, effects]: Step): Step => {
  const stage = playback?.stage;
  if (!stage) return [state, effects];
  const isOpen = state.playback?.stage?.page === stage.page && state.pages.some(({id}) => id === stage.page);
  return [isOpen ? state : leaveReplay({...state, playback}), effects];
};

/**
 * Opens a tape at its beginning, and says which events are missing in it; `speed`: at which it plays at once, null: it
 * stands still.
 */
export const openTape = (
  state: SessionState,
  tape: number,
  speed: number | null,
  gaps: Gaps | null = null,
): Step => [
  {...state, message: gaps && {kind: 'recording-gaps', ...gaps}},
  [{type: 'seek', tape, from: {count: 0, atUs: 0}, to: {to: 'start'}, opens: {speed, gaps}}],
];

/** Changes how fast it plays, by so many steps. */
export const changeSpeed = (state: SessionState, by: number): SessionState => {
  const changed = withPlayback(state, playback => ({speed: otherSpeed(playback.speed, by)}));
  const {playback} = changed;
  return playback ? {...changed, message: {kind: 'playback-speed', speed: playback.speed}} : changed;
};

/** Lights another job. */
export const chooseJob = (state: SessionState, by: number): SessionState =>
  withPlayback(state, ({job}) => ({job: otherJob(job, state.frozen?.plan.jobs ?? 0, by)}));

/** All that is known of the run of which a frozen view shows a moment. */
export const wholeRun = ({playback, run}: SessionState): RunState | null => playback?.whole ?? run;

/** Moves the cursor to the next moment that is worth a look, or the one before; after the last comes the first. */
export const jump = (state: SessionState, by: number): Step => {
  const {playback} = state;
  const whole = wholeRun(state);
  if (playback === null || whole === null) return [state, []];
  const stops = stopsOf(whole);
  const {atUs} = playback;
  const to =
    by > 0
      ? (stops.find(stop => stop.atUs > atUs) ?? stops[0])
      : (stops.findLast(stop => stop.atUs < atUs) ?? stops.at(-1));
  if (to === undefined) return [{...state, message: {kind: 'no-stops'}}, []];
  const [moved, effects] = moveCursor(state, {to: 'moment', us: to.atUs});
  return [{...moved, message: {kind: 'stop', stop: to}}, effects];
};

const withPlayback = (
  state: SessionState,
  change: (playback: Playback) => Partial<Playback>,
): SessionState =>
  state.playback === null
    ? state
    : {...state, playback: {...state.playback, ...change(state.playback)}, message: null};

/** Back to the present; where there is none, as no run was begun, a replay stands still. */
export const present = (state: SessionState): SessionState =>
  isReplay(state) && state.run === null
    ? withPlayback(state, () => ({plays: false}))
    : {...state, ...following, message: null};
