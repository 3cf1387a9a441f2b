import {printable} from '../../model/printable/printable.js';
import {type RunState, wallMs} from '../../model/run/run-state.js';
import type {SessionState} from '../../model/session/session.js';
import {jobsOf, orderOf} from '../../model/session/settings.js';
import type {Status} from '../../text/text.js';
import {spinnerAt} from '../glyphs.js';
import {asManyAsFit, type Line, leftAndRight, lineWidth, piece, space} from '../line.js';
import type {Behind, Scene} from '../scene.js';
import type {Tone} from '../theme.js';

/** The first line: what is worked on, and how the run stands. */
export const header = (scene: Scene): Line => {
  const {session, text, columns, dot, look} = scene;
  const {run} = session;
  const right = scene.behind ? frozenStatus(scene, scene.behind) : [...statusLine(scene, scene), space(1)];
  const name: Line = [space(1), piece('kitchens', 'strong'), space(3)];
  const conditions = text.conditions(run?.plan ?? orderOf(session.settings, session.choices));
  const parts = run ? text.work(run.plan) : plannedWork(scene, conditions);
  const room = columns - lineWidth(right) - lineWidth(name) - 1;
  const work = asManyAsFit(
    parts.slice(0, look.big ? 2 + conditions.length : undefined).map(part => [piece(part)]),
    dot,
    room,
  );
  return leftAndRight([...name, ...work], right, columns);
};

/** How the run stands, with the one thing that turns while it is on. */
const statusLine = (scene: Scene, moment: Behind): Line => {
  const status = statusOf(moment.session);
  return [...mark(scene, status), piece(statusWords(scene, moment, status), tones[status])];
};

/** A view that stands still says so, at which moment, and where there is room that the run goes on. */
const frozenStatus = (scene: Scene, behind: Behind): Line => {
  const {text, columns, nowUs, session} = scene;
  const clock = session.run ? text.clock(wallMs(session.run, nowUs)) : '';
  const still: Line = [piece(` ${text.status.paused} ${clock} `, tones.paused), space(1)];
  const status = statusOf(behind.session);
  const goesOn = piece(text.behind(statusWords(scene, behind, status)), tones[status]);
  return columns >= ROOMY ? [...mark(scene, status), goesOn, space(2), ...still] : still;
};

/** Columns from which both moments are told. */
const ROOMY = 60;

const plannedWork = ({session, text}: Scene, conditions: readonly string[]): readonly string[] => [
  printable(session.settings.choice, 40),
  text.jobs(jobsOf(session.settings, session.choices)),
  ...conditions,
];

export const statusOf = ({run, pending, cancelling}: SessionState): Status => {
  if (cancelling && run && run.stage !== 'over') return 'stopping';
  if (pending !== null) return 'asked';
  if (run === null) return 'ready';
  return statusOfRun(run);
};

const statusOfRun = ({stage, outcome}: RunState): Status => {
  if (stage === 'opening') return 'opening';
  return stage === 'running' ? 'live' : (outcome ?? 'finished');
};

const tones: Readonly<Record<Status, Tone>> = {
  ready: 'strong',
  asked: 'message',
  opening: 'message',
  live: 'live',
  paused: 'chosen',
  stopping: 'message',
  finished: 'strong',
  failed: 'bad',
  cancelled: 'message',
};

const TURNING: ReadonlySet<Status> = new Set(['asked', 'opening', 'live', 'stopping']);

const mark = ({frame, look, glyphs}: Scene, status: Status): Line => {
  if (TURNING.has(status)) return [piece(spinnerAt(frame, look.ascii), tones[status]), space(1)];
  const glyph = {finished: glyphs.done, failed: glyphs.failed}[status as string];
  return glyph === undefined ? [] : [piece(glyph, tones[status]), space(1)];
};

const statusWords = ({text}: Scene, {session: {run}, nowUs}: Behind, status: Status): string => {
  const word = text.status[status];
  if (!run || status === 'asked' || status === 'ready') return word;
  if (status === 'opening') return `${word} ${text.clock(nowUs / 1000)}`;
  if (run.stage === 'over') return `${word} ${text.seconds(wallMs(run))}`;
  return `${word} ${text.clock(wallMs(run, nowUs))}`;
};
