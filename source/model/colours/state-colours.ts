import type {LaneState} from '../timeline/span.js';
import type {ColourName} from './hexes.js';

/** The colours of a state: of its mark, and of the ground below it; null where it has none of its own. */
export type StateColours = {readonly ink: ColourName; readonly paper: ColourName | null};

const of = (ink: ColourName, paper: ColourName | null = null): StateColours => ({ink, paper});

/** The colours of every state on a dark and on a light ground: those that the cells of a timeline have on the screen. */
export const stateColours: Readonly<Record<'dark' | 'light', Readonly<Record<LaneState, StateColours>>>> = {
  dark: {
    starting: of('grey'),
    running: of('green'),
    ready: of('purple'),
    blocked: of('orange', 'darkOrange'),
    'in flight': of('skyBlue'),
    suspended: of('grey'),
    unconnected: of('grey'),
    locked: of('yellow'),
    transport: of('white'),
    unexplained: of('grey'),
    idle: of('darkGrey'),
    failed: of('vermilion'),
    exited: of('darkGrey'),
  },
  light: {
    starting: of('slate'),
    running: of('green'),
    ready: of('plum'),
    blocked: of('orange', 'paleOrange'),
    'in flight': of('blue'),
    suspended: of('slate'),
    unconnected: of('slate'),
    locked: of('brown', 'paleYellow'),
    transport: of('black'),
    unexplained: of('slate'),
    idle: of('silver'),
    failed: of('vermilion'),
    exited: of('silver'),
  },
};
