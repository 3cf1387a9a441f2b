import type {RunState} from '../../model/run/run-state.js';
import {type Core, type Cores, coreCells} from '../../model/timeline/cores.js';
import {clip, type Line, lineWidth, piece, space, upTo} from '../line.js';
import type {Scene} from '../scene.js';
import {fit, widthOf} from '../width.js';
import {type Chart, chartOf} from './chart.js';
import {coreBar} from './core-bar.js';
import {densityOf, NOUNS} from './geometry.js';
import {occupantName, portraitOf} from './occupants.js';

/** How wide the columns of the list of cores are. */
export type CoreGeometry = Chart & {
  readonly name: number;
  /** Of whoever is there now: its mark, and its name where there is room. */
  readonly mark: number;
  readonly who: number;
};

const INDENT = 2;
const GAP = 2;
/** A share of time, at the right. */
const SHARE = 7;

export const coreGeometry = (scene: Scene, run: RunState, {cores}: Cores): CoreGeometry => {
  const {text, columns, nowUs} = scene;
  const name = widthOf(text.core(Math.max(0, cores.length - 1)));
  const most = Math.max(run.threads.length, run.shape.processes * run.shape.threads);
  const names = [run.shape.processes > 1 ? text.process(most) : text.thread(most)];
  if (columns >= NOUNS) names.push(...Object.values(text.helpers));
  const who = densityOf(columns) === 'tiny' ? 0 : 1 + Math.max(...names.map(widthOf));
  const mark = most > 61 ? String(most).length : 1;
  const barFrom = INDENT + name + GAP + mark + who + GAP;
  return {...chartOf(run, nowUs, barFrom, columns - barFrom - SHARE), name, mark, who};
};

/** These cores, one below the other, each in so many lines. */
export const coreLines = (
  scene: Scene,
  run: RunState,
  geometry: CoreGeometry,
  until: number,
  cores: readonly (readonly [core: Core, height: number])[],
): readonly (readonly Line[])[] => {
  const {axis, barFrom} = geometry;
  const cells = coreCells(
    run,
    cores.map(([{core}]) => core),
    axis,
    until,
  );
  return cores.map(([core, height], i) =>
    core.allowed
      ? coreBar(run, cells[i] ?? [], height, scene.glyphs).map((timeline, line) =>
          line > 0
            ? [space(barFrom), ...timeline]
            : withShare(scene, core, [...upTo(barFrom, labelOf(scene, run, geometry, core)), ...timeline]),
        )
      : [notUsed(scene, geometry, core)],
  );
};

const notUsed = ({text, columns}: Scene, {name, mark}: CoreGeometry, {core}: Core): Line =>
  clip(
    [
      space(INDENT),
      piece(fit(text.core(core), name), 'quiet'),
      space(GAP + mark + 1),
      piece(text.coreNotUsed, 'quiet'),
    ],
    columns - 1,
  );

const labelOf = (scene: Scene, run: RunState, {name, mark, who}: CoreGeometry, {core, now}: Core): Line => {
  const head: Line = [space(INDENT), piece(fit(scene.text.core(core), name), 'strong'), space(GAP)];
  if (now === null) return head;
  const portrait = portraitOf(run, now, scene.glyphs);
  const called = occupantName(scene, run, now);
  return [
    ...head,
    piece(fit(portrait.mark, mark, 'right'), portrait.markTone),
    // Helpers' names are long; where there is no room for them, their marks do.
    ...(widthOf(called) < who ? [space(1), piece(called)] : []),
  ];
};

const withShare = ({text, columns}: Scene, {share}: Core, line: Line): Line => {
  const right = piece(fit(text.share(share), SHARE - 1, 'right'));
  return [...clip(line, columns - SHARE), space(columns - SHARE - lineWidth(line)), right, space(1)];
};

/** What all executors together would have needed, and what they had. */
export const coresWanted = ({text}: Scene, {wanted, had}: Cores): Line => [
  space(INDENT),
  piece(text.coresWanted(wanted, had), 'strong'),
];

/** Why no core is shown: nothing was measured yet, or nothing can be. */
export const coresUnknown = ({text}: Scene, {environment, stage}: RunState): Line => {
  const hope = environment.platform === 'linux' && stage !== 'over';
  return [space(INDENT), piece(hope ? text.coresUnknown.yet : text.coresUnknown.never, 'quiet')];
};
