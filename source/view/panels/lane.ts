import {type Job, letter, type RunState} from '../../model/run.js';
import {rowSpans, type Span, threadSpans} from '../../model/spans.js';
import {stateGlyph} from '../glyphs.js';
import {clip, type Line, leftAndRight, lineWidth, type Piece, piece, space} from '../line.js';
import type {Scene} from '../scene.js';
import type {Tone} from '../theme.js';
import {fit} from '../width.js';
import {bar} from './bar.js';
import type {Geometry} from './geometry.js';
import {type LaneRow, type Present, presentOf, sessionOf, stateOfJob} from './seat.js';

/** One line of the lanes. */
export const laneLine = (scene: Scene, run: RunState, geometry: Geometry, row: LaneRow): Line => {
  switch (row.kind) {
    case 'process':
      return processLine(scene, run, row);
    case 'thread':
      return threadLine(scene, run, geometry, row);
    case 'job':
      return jobLine(scene, run, geometry, row);
  }
};

type Row<K extends LaneRow['kind']> = Extract<LaneRow, {kind: K}>;

const processLine = (scene: Scene, run: RunState, {home, place}: Row<'process'>): Line => {
  const {text, columns, strategy} = scene;
  const there = home.occupants.at(-1);
  const left: Piece[] = [space(1), piece(text.process(there?.process ?? place + 1), 'strong')];
  if (there) left.push(space(3), piece(text.pid(there.pid), 'quiet'));
  if (there?.usage) left.push(space(3), piece(text.memory(there.usage.rssBytes), 'quiet'));
  if (there && there.exitedAt !== null && run.stage !== 'over') {
    left.push(space(3), piece(text.exit(there.exitCode, there.signal), 'message'));
  }
  if (strategy.waits !== 'in flight' || run.stage === 'over') return clip(left, columns);
  const flying = home.threads
    .flatMap(({jobs}) => jobs)
    .filter(job => stateOfJob(job, strategy.waits) === 'in flight').length;
  return leftAndRight(left, [piece(text.inFlight(flying), 'in flight'), space(1)], columns);
};

const threadLine = (scene: Scene, run: RunState, geometry: Geometry, row: Row<'thread'>): Line => {
  const {text, strategy} = scene;
  const {home, lane, alone} = row;
  const seated = lane.occupants.at(-1);
  const name = alone
    ? text.process(home.occupants.at(-1)?.process ?? row.place + 1)
    : text.thread(seated?.thread ?? row.seat + 1);
  const present = presentOf(lane, strategy.waits);
  const words =
    run.stage === 'over'
      ? record(scene, geometry, lane.jobs)
      : presentWords(scene, geometry, present, present.job?.job ?? null);
  const label = [
    space(2),
    piece(fit(name, geometry.name), 'strong'),
    space(2),
    ...words,
    ...sessionLetter(run, geometry, sessionOf(run, lane, present.job)),
  ];
  const timeline = timelineOf(scene, run, geometry, () =>
    threadSpans(lane, home, strategy.waits, geometry.edge),
  );
  return withFigures(scene, geometry, [...pad(label, geometry), ...timeline], row);
};

const jobLine = (scene: Scene, run: RunState, geometry: Geometry, {lane, jobs}: Row<'job'>): Line => {
  const {strategy} = scene;
  const last = jobs.at(-1);
  const words = last
    ? last.state === 'running'
      ? presentWords(scene, geometry, {state: stateOfJob(last, strategy.waits), job: last}, last.job)
      : endedWords(scene, geometry, last)
    : [];
  const label = [
    space(2 + geometry.name + 2),
    ...words,
    ...sessionLetter(run, geometry, sessionOf(run, lane, last ?? null)),
  ];
  const timeline = timelineOf(scene, run, geometry, () => rowSpans(jobs, strategy.waits, geometry.edge));
  return [...pad(label, geometry), ...timeline];
};

/** While executors open, the clock has not begun and there is nothing to draw. */
const timelineOf = (scene: Scene, run: RunState, {axis}: Geometry, spans: () => readonly Span[]): Line =>
  run.firstQueuedAt === null ? [] : bar(spans(), axis, scene.glyphs);

const presentWords = (
  {text, glyphs, strategy}: Scene,
  geometry: Geometry,
  {state}: Present,
  job: number | null,
): Line => {
  const mark = stateGlyph(state, glyphs);
  const number = job === null ? '' : geometry.density === 'full' ? text.job(job) : String(job);
  const side = geometry.density === 'full' ? 'left' : 'right';
  const word = geometry.density === 'tiny' ? text.letters[state] : `${mark} ${text.states[state]}`;
  void strategy;
  return [piece(fit(number, geometry.job, side)), space(2), piece(fit(word, geometry.state), state)];
};

/** What became of a job in a row whose next one has not come. */
const endedWords = ({text, glyphs}: Scene, geometry: Geometry, job: Job): Line => {
  const took = text.seconds(((job.endedAt ?? 0) - (job.startedAt ?? 0)) / 1000);
  const [mark, tone] = markOf(job, glyphs);
  const number = geometry.density === 'full' ? text.job(job.job) : String(job.job);
  const side = geometry.density === 'full' ? 'left' : 'right';
  const word = geometry.density === 'tiny' ? mark : `${mark} ${took}`;
  return [piece(fit(number, geometry.job, side), 'quiet'), space(2), piece(fit(word, geometry.state), tone)];
};

const markOf = ({state}: Job, glyphs: Scene['glyphs']): readonly [string, Tone] => {
  if (state === 'failed') return [glyphs.failed, 'failed'];
  return state === 'cancelled' ? [glyphs.none, 'message'] : [glyphs.done, 'quiet'];
};

/** What a thread did in a run that is over. */
const record = ({text, glyphs}: Scene, geometry: Geometry, jobs: readonly Job[]): Line => {
  const failed = jobs.filter(({state}) => state === 'failed').length;
  const done = jobs.filter(({state}) => state === 'finished').length;
  const width = geometry.job + 2 + geometry.state;
  const short = geometry.density === 'tiny';
  const parts: Piece[] = [piece(`${glyphs.done} ${short ? done : text.jobs(done)}`)];
  if (failed > 0)
    parts.push(space(2), piece(`${glyphs.failed} ${short ? failed : text.failed(failed)}`, 'bad'));
  return clip(parts, width);
};

const sessionLetter = ({sessions}: RunState, geometry: Geometry, index: number): Line =>
  geometry.session > 0 && sessions[index]
    ? [piece(fit(letter(index), geometry.session, 'right'), 'quiet')]
    : [];

const pad = (label: Line, {barFrom}: Geometry): Line => {
  const kept = clip(label, barFrom - 1);
  return [...kept, space(barFrom - lineWidth(kept))];
};

/** Figures of a thread, where there is room: jobs done, and turns of its event loop meanwhile. */
const withFigures = (
  {text, columns}: Scene,
  {figures}: Geometry,
  line: Line,
  {lane}: Row<'thread'>,
): Line => {
  if (figures === 0 || lane.occupants.length === 0) return line;
  const done = lane.occupants.reduce((sum, thread) => sum + thread.done, 0);
  const turns = lane.occupants.reduce((sum, thread) => sum + thread.loopTicks, 0);
  const right = [
    piece(text.jobs(done)),
    space(2),
    piece(fit(text.loopTicks(turns), 15, 'right'), 'quiet'),
    space(1),
  ];
  return leftAndRight(line, right, columns);
};
