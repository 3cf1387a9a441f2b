import type {Plan} from '../../model/event/plan.js';
import type {Appearance, LanguageName, ThemeName} from '../../model/options/appearance.js';
import {eventAt, positionAt} from '../../model/playback/seek.js';
import {printable} from '../../model/printable/printable.js';
import {type RunState, wallMs} from '../../model/run/run-state.js';
import {frozenMoment, type Moment} from '../../model/session/moment.js';
import type {PageId} from '../../model/session/page-stack.js';
import {replayedMoment, watchedRun} from '../../model/session/recorded.js';
import {originUs} from '../../model/timeline/axis.js';
import type {Tape} from '../../recordings/tape.js';
import type {Text} from '../../text/text.js';
import type {Depth} from '../../view/theme/palette.js';
import type {Look, Size} from '../../view/view.js';
import {REPLAYED} from '../dashboard/replayed-tape.js';
import {choicesOf} from '../shared/choices.js';
import {stateAt} from '../shared/state-at.js';
import type {ViewCode} from '../shared/view-code.js';

/** A frame of the dashboard, painted beside any terminal. */
export type Frame = Size & {
  /** Its lines with their colour codes. */
  readonly lines: readonly string[];
  readonly light: boolean;
  readonly caption: {readonly title: string; readonly described: readonly string[]};
};

/** How the frames of a recording look. */
export type FrameOptions = {
  readonly view: ViewCode;
  readonly text: Text;
  /** The languages that the dashboard would offer. */
  readonly languages: readonly LanguageName[];
  readonly appearance: Appearance;
  /** The view of the run that is painted. */
  readonly page: PageId;
  readonly size: Size;
};

/** The frames of a recording. */
export type Frames = {
  /**
   * As the dashboard replays it at a moment, µs since the run's zero: playing at that speed, or standing still (null).
   * null before the run began.
   */
  at(us: number, speed: number | null): Promise<Frame | null>;
  /** As the dashboard shows the run once it is over; of a recording that is cut off, its latest moment. */
  end(): Promise<Frame | null>;
};

/** Files have all colours, whatever terminal writes them. */
export const DEPTH = 24;

/** How frames look that are painted for files: in all colours, whatever terminal is there. */
export const fileLook = (
  view: Pick<ViewCode, 'themeFor' | 'picturesFor'>,
  text: Text,
  theme: ThemeName,
): Look => ({
  theme: view.themeFor(theme, DEPTH),
  text,
  ascii: false,
  wide: true,
  pictures: view.picturesFor(false, false),
  big: false,
});

/** Opens the frames of a recording, as a dashboard paints them that has seen that run alone. */
export const framesOf = (
  tape: Tape,
  {view, text, languages, appearance, page, size}: FrameOptions,
): Frames => {
  const look = fileLook(view, text, appearance.theme);
  const watching = {appearance, languages, choices: choicesOf(null), view: page};
  const paint = (moment: Moment): Promise<Frame> => paintFrame(view, moment, size, look, DEPTH);
  const at = async (us: number, speed: number | null): Promise<Frame | null> => {
    const position = positionAt(tape, us, tape.endUs);
    const run = stateAt(tape, position);
    if (run === null) return null;
    const sought = {
      ...position,
      tape: REPLAYED,
      event: eventAt(tape, position),
      isEnd: position.count >= tape.length,
      whole: tape.latest,
      run,
    };
    return paint(replayedMoment(sought, speed, watching));
  };
  return {
    at,
    end: async () =>
      tape.latest?.stage === 'over' ? paint(watchedRun(tape.latest, watching)) : at(tape.endUs, null),
  };
};

/** Paints a moment of a dashboard as it is shown there. */
export const paintFrame = async (
  view: Pick<ViewCode, 'paintStill'>,
  moment: Moment,
  size: Size,
  look: Look,
  depth?: Depth,
): Promise<Frame> => {
  const {lines, described} = await view.paintStill({...moment, size, look, ...(depth && {depth})});
  const frozen = frozenMoment(moment.session);
  const {session, nowUs} = frozen ?? moment;
  const {run} = session;
  const time =
    run && (frozen ? look.text.moment((nowUs - originUs(run)) / 1000) : timeOf(look.text, run, nowUs));
  const title = run === null ? NAME : `${titleOf(look.text, run.plan)} · ${time}`;
  return {...size, lines, light: session.theme === 'light', caption: {title, described}};
};

export const NAME = 'kitchens';

/** The work of a run, and its strategy. */
export const titleOf = (text: Text, plan: Plan): string =>
  printable([NAME, plan.strategy, ...text.work(plan)].join(' · '));

/** How long a run goes on at a moment, as its header counts. */
const timeOf = (text: Text, run: RunState, nowUs: number): string =>
  text.seconds(run.stage === 'over' ? wallMs(run) : wallMs(run, nowUs));
