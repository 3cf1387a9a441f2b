import type {Plan} from '../../model/event/plan.js';
import type {Appearance, LanguageName} from '../../model/options/appearance.js';
import {printable} from '../../model/printable/printable.js';
import {type RunState, wallMs} from '../../model/run/run-state.js';
import {frozenMoment, type Moment} from '../../model/session/moment.js';
import type {PageId} from '../../model/session/page-stack.js';
import {recordedMoment} from '../../model/session/recorded.js';
import type {Text} from '../../text/text.js';
import type {Depth} from '../../view/theme/palette.js';
import type {Look, Size} from '../../view/view.js';
import {choicesOf} from '../shared/choices.js';
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

/** Paints the frame in which a run is shown as it was at a moment, µs since its zero. */
export type PaintFrame = (run: RunState, atUs: number) => Promise<Frame>;

/** Files have all colours, whatever terminal writes them. */
const DEPTH = 24;

/** The frames of recordings: as a dashboard paints them that has seen that run alone. */
export const framesOf = ({view, text, languages, appearance, page, size}: FrameOptions): PaintFrame => {
  const look: Look = {
    theme: view.themeFor(appearance.theme, DEPTH),
    text,
    ascii: false,
    wide: true,
    pictures: view.picturesFor(false, false),
    big: false,
  };
  const watching = {
    appearance,
    languages,
    choices: choicesOf(null),
    views: view.views,
    view: page,
  };
  return (run, atUs) => paintFrame(view, recordedMoment(run, atUs, watching), size, look, DEPTH);
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
  const {session, nowUs} = frozenMoment(moment.session) ?? moment;
  const {run} = session;
  const title = run === null ? NAME : `${titleOf(look.text, run.plan)} · ${timeOf(look.text, run, nowUs)}`;
  return {...size, lines, light: session.theme === 'light', caption: {title, described}};
};

const NAME = 'kitchens';

/** The work of a run, and its strategy. */
export const titleOf = (text: Text, plan: Plan): string =>
  printable([NAME, plan.strategy, ...text.work(plan)].join(' · '));

/** How long a run goes on at a moment, as its header counts. */
const timeOf = (text: Text, run: RunState, nowUs: number): string =>
  text.seconds(run.stage === 'over' ? wallMs(run) : wallMs(run, nowUs));
