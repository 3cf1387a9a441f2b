import type {RunState} from '../../model/run/run-state.js';
import {cellsOf} from '../../model/timeline/cells.js';
import {currentStateOf, sessionIndexOf} from '../../model/timeline/current-state.js';
import {activityOf} from '../../model/timeline/job-activity.js';
import {rowSpans, threadSpans} from '../../model/timeline/lane-spans.js';
import type {ProcessLane} from '../../model/timeline/lanes.js';
import type {Span} from '../../model/timeline/span.js';
import {asManyAsFit, type Line, leftAndRight, lineWidth, piece, space, upTo} from '../line.js';
import type {Scene} from '../scene.js';
import {fit} from '../width.js';
import {bar, barBelow} from './bar.js';
import type {Geometry} from './geometry.js';
import {helperLines, helpingNow} from './helpers.js';
import {jobWords, presentWords, record, sessionName} from './label.js';
import {withFigures} from './lane-figures.js';
import {type LaneRow, nameOf, type Row} from './rows.js';

/** A row of the lanes in so many lines: the first one says everything, the others make its timeline taller. */
export const laneLines = (
  scene: Scene,
  run: RunState,
  geometry: Geometry,
  row: LaneRow,
  height: number,
): readonly Line[] => {
  if (row.kind === 'process') return [processLine(scene, run, geometry, row)];
  if (row.kind === 'helpers') return helperLines(scene, run, geometry, row, height);
  const spans = run.firstQueuedAt === null ? [] : spansOf(scene, geometry, row);
  const cells = cellsOf(spans, geometry.axis);
  const timeline = bar(cells, scene.glyphs);
  const first =
    row.kind === 'thread'
      ? withFigures(scene, run, geometry, row, [...threadLabel(scene, run, geometry, row), ...timeline])
      : [...jobLabel(scene, run, geometry, row), ...timeline];
  if (height < 2) return [first];
  const below: Line = [space(geometry.barFrom), ...barBelow(cells, scene.glyphs)];
  return [first, ...Array.from({length: height - 1}, () => below)];
};

/** While executors open, the clock has not begun and there is nothing to draw. */
const spansOf = (
  {strategy: {waits}}: Scene,
  {edge}: Geometry,
  row: Row<'thread'> | Row<'job'>,
): readonly Span[] =>
  row.kind === 'thread'
    ? threadSpans(row.lane, row.home, waits, edge)
    : rowSpans(row.lane, row.jobs, waits, edge);

const processLine = (scene: Scene, run: RunState, {edge}: Geometry, {home, place}: Row<'process'>): Line => {
  const {text, columns, strategy, look} = scene;
  const there = home.processes.at(-1);
  const over = run.stage === 'over';
  const items: Line[] = [[piece(text.process(there?.process ?? place + 1), 'strong')]];
  if (there && !look.big) items.push([piece(text.pid(there.pid), 'quiet')]);
  const bytes = there?.memory?.bytes ?? there?.usage?.rssBytes;
  if (bytes !== undefined && !look.big) items.push([piece(text.memory(bytes), 'quiet')]);
  if (there && there.exitedAt !== null && !over) {
    items.push([piece(text.exit(there.exitCode, there.signal), 'message')]);
  }
  const helping = over ? 0 : helpingNow(run, home, edge).count;
  if (helping > 0) items.push([piece(text.helping(helping), 'strong')]);
  const right = strategy.waits === 'in flight' && !over ? flying(scene, home) : [];
  const left = asManyAsFit(items, space(3), columns - lineWidth(right) - 2);
  return leftAndRight([space(1), ...left], right, columns);
};

/** How many of a process's jobs are in flight. */
const flying = ({text}: Scene, {threadLanes}: ProcessLane): Line => {
  const jobs = threadLanes.flatMap(lane => lane.jobs);
  const count = jobs.filter(job => job.state === 'running' && activityOf(job) === 'waiting').length;
  return [piece(text.inFlight(count), 'in flight'), space(1)];
};

const threadLabel = (scene: Scene, run: RunState, geometry: Geometry, row: Row<'thread'>): Line => {
  const {lane, home} = row;
  const present = currentStateOf(lane, home, scene.strategy.waits, geometry.edge);
  const over = run.stage === 'over';
  return upTo(geometry.barFrom, [
    space(2),
    piece(fit(nameOf(scene, row), geometry.name), 'strong'),
    space(2),
    ...(over ? record(scene, geometry, lane.jobs) : presentWords(scene, geometry, present)),
    ...sessionName(scene, run, geometry, sessionIndexOf(run, lane, present.job)),
  ]);
};

const jobLabel = (scene: Scene, run: RunState, geometry: Geometry, {lane, jobs}: Row<'job'>): Line => {
  const last = jobs.at(-1);
  return upTo(geometry.barFrom, [
    space(2 + geometry.name + 2),
    ...(last ? jobWords(scene, geometry, lane, last) : []),
    ...sessionName(scene, run, geometry, sessionIndexOf(run, lane, last ?? null)),
  ]);
};
