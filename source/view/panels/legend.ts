import type {RunState} from '../../model/run/run-state.js';
import type {LaneState} from '../../model/timeline/span.js';
import {stateGlyph} from '../glyphs.js';
import {asManyAsFit, type Line, piece, space} from '../line.js';
import type {Scene} from '../scene.js';
import type {Tone} from '../theme.js';
import {STATES} from './states.js';

/** What the characters of the timelines mean: states that this run can show, and those that are `painted`. */
export const legend = (scene: Scene, run: RunState, painted: readonly Line[]): Line => {
  const tones = new Set(painted.flatMap(line => line.map(({tone}) => tone)));
  const {waits} = scene.strategy;
  const possible: Readonly<Partial<Record<LaneState, boolean>>> = {
    running: true,
    ready: crowded(run),
    [waits]: true,
    suspended: waits === 'in flight' && run.plan.yields,
    locked: run.plan.gil,
    idle: true,
    starting: true,
    failed: true,
  };
  return legendOf(
    scene,
    // Where nobody is, nothing is drawn.
    STATES.filter(state => state !== 'exited' && (possible[state] || isPainted(tones, state))),
  );
};

const isPainted = (tones: ReadonlySet<Tone>, state: LaneState): boolean =>
  tones.has(`${state} cell`) || tones.has(`${state} number`);

/** More executors than cores: where all of them compute, some are starved. */
const crowded = ({shape, plan, environment, sampledAt}: RunState): boolean =>
  sampledAt !== null && shape.processes * shape.threads > (plan.cores ?? environment.cores);

export const legendOf = ({text, glyphs, columns}: Scene, states: readonly LaneState[]): Line => [
  space(1),
  ...asManyAsFit(
    states.map(state => [piece(stateGlyph(state, glyphs), `${state} cell`), piece(` ${text.states[state]}`)]),
    space(3),
    columns - 2,
  ),
];
