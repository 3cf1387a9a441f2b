import type {Line} from '../line.js';
import type {Scene} from '../scene.js';

/** A page at one size: its lines, and how many rows its list has and how many of them are in sight. */
export type Painted = {readonly lines: readonly Line[]; readonly rows: number; readonly visible: number};

/** A page paints itself into so many lines, or fewer. */
export type Page = {paint(scene: Scene, height: number): Painted};
