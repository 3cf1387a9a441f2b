import {printable} from '../../model/printable.js';
import {type RunState, wallMs} from '../../model/run.js';
import type {SessionState} from '../../model/session.js';
import {jobsOf} from '../../model/settings.js';
import type {Status} from '../../text/text.js';
import {spinnerAt} from '../glyphs.js';
import {asManyAsFit, type Line, leftAndRight, lineWidth, piece, space} from '../line.js';
import type {Scene} from '../scene.js';
import type {Tone} from '../theme.js';

/** The first line: what is worked on, and how the run stands. */
export const header = (scene: Scene): Line => {
  const {session, text, columns, dot} = scene;
  const {run} = session;
  const status = statusOf(session);
  const right: Line = [...mark(scene, status), piece(statusWords(scene, status), tones[status]), space(1)];
  const name: Line = [space(1), piece('kitchens', 'strong'), space(3)];
  const parts = run ? text.work(run.plan) : plannedWork(scene);
  const room = columns - lineWidth(right) - lineWidth(name) - 1;
  const work = asManyAsFit(
    parts.map(part => [piece(part)]),
    dot,
    room,
  );
  return leftAndRight([...name, ...work], right, columns);
};

const plannedWork = ({session, text}: Scene): readonly string[] => [
  printable(session.settings.choice, 40),
  text.jobs(jobsOf(session.settings, session.choices)),
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

const statusWords = ({session: {run}, nowUs, text}: Scene, status: Status): string => {
  const word = text.status[status];
  if (!run || status === 'asked' || status === 'ready') return word;
  if (status === 'opening') return `${word} ${text.clock(nowUs / 1000)}`;
  if (run.stage === 'over') return `${word} ${text.seconds(wallMs(run))}`;
  return `${word} ${text.clock(wallMs(run, nowUs))}`;
};
