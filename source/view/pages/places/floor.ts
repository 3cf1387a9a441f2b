import type {Scale} from '../../layout/large-signs.js';
import {type Capacity, type FloorPlan, planFor, planLines, tightened} from './floor-plan.js';

/** Columns of the queue at the left and of the ended jobs at the right; 0 is none. */
type Sides = {readonly queue: number; readonly ended: number};

/** The rooms, what stands around them, the lines of the cores below them, and the lines of all. */
export type Floor = Sides & {readonly plan: FloorPlan; readonly cores: 0 | 1; readonly lines: number};

/** The sides for which there is room on a screen of so many columns, the fullest first. */
const sidesFor = (columns: number): readonly Sides[] => {
  if (columns >= 150) return [{queue: 13, ended: 36}];
  if (columns >= 78) return [{queue: 13, ended: 22}];
  const none = {queue: 0, ended: 0};
  return columns >= 58 ? [{queue: 0, ended: 19}, none] : [none];
};

const MARGIN = 2;

/** Lines of the ended jobs: for a large figure, their count and the first of them, and the most for two large figures. */
const endedLines = ({queue, ended}: Sides): {readonly least: number; readonly most: number} => {
  if (ended === 0) return {least: 0, most: 0};
  return queue === 0 ? {least: 5, most: 5} : {least: 7, most: ended > 30 ? 14 : 9};
};

const roomColumns = ({queue, ended}: Sides, columns: number): number => columns - queue - ended - MARGIN;

/**
 * The fullest floor of so many columns and lines on which threads have rows; where none has, rooms have cells, and
 * counts where these have no room. The cores are the first to be left out: a row names its own.
 */
export const floorFor = (capacity: Capacity, columns: number, lines: number): Floor => {
  const floors = sidesFor(columns).flatMap(sides =>
    ([1, 0] as const).map(cores => {
      const plan = planFor(capacity, roomColumns(sides, columns), Math.max(1, lines - cores));
      const used = Math.max(endedLines(sides).most, planLines(plan, capacity.processes)) + cores;
      return {...sides, plan, cores, lines: Math.min(lines, used)};
    }),
  );
  const floor =
    floors.find(({plan}) => plan.kind === 'rooms') ??
    floors.findLast(({plan, cores}) => plan.kind === 'cells' && cores === 1) ??
    floors.findLast(({plan, cores}) => plan.kind === 'cells' || cores === 1);
  if (!floor) throw new TypeError('a screen has at least one floor');
  return floor;
};

/** Lines of a floor with rows of one line, with large ones, and of the largest that there is a use for. */
export const floorNeeds = (
  capacity: Capacity,
  columns: number,
): {readonly need: number; readonly roomy: number; readonly most: number} => {
  const {plan, cores, lines, ...sides} = floorFor(capacity, columns, Number.POSITIVE_INFINITY);
  const {least, most} = endedLines(sides);
  const tight = (scale: Scale): number => planLines(tightened(plan, capacity, scale), capacity.processes);
  return {
    need: Math.max(least, tight(1)) + cores,
    roomy: Math.min(lines, Math.max(most, tight(3)) + cores),
    most: lines,
  };
};
