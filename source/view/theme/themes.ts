import type {ThemeName} from '../../model/options/appearance.js';
import type {ColourName} from './palette.js';
import type {Paint, StateTones, Tones} from './tone.js';

const paint = (ink: Paint['ink'], bold = false): Paint => (bold ? {ink, bold} : {ink});
const on = (paper: Paint['paper'], ink: Paint['ink'] = 'black'): Paint => ({ink, paper, bold: true});
const state = (word: Paint, cell: Paint = word, number: Paint = word): StateTones<Paint> => ({
  word,
  cell,
  number,
  otherCell: cell,
  otherNumber: number,
});
/** A state whose jobs follow each other without a gap. */
const inTurns = (tones: StateTones<Paint>, otherCell: Paint, otherNumber: Paint): StateTones<Paint> => ({
  ...tones,
  otherCell,
  otherNumber,
});

/** Executors side by side: a colour for each, with numbers in one ink on them. */
const executors = (ink: ColourName, colours: readonly ColourName[]): Tones<Paint>['executors'] =>
  colours.map(colour => ({cell: paint(colour), number: on(colour, ink)}));

/** What is the same on every ground. */
const common = {
  plain: {},
  strong: {bold: true},
  key: {bold: true},
  chosen: {bold: true, inverse: true},
} satisfies Partial<Tones<Paint>>;

const onDark = [
  ...executors('black', ['green', 'skyBlue', 'orange', 'purple', 'yellow']),
  ...executors('white', ['blue']),
];

/** The table of themes: adding one is adding a row. */
export const themes: Readonly<Record<ThemeName, Tones<Paint>>> = {
  dark: {
    ...common,
    executors: onDark,
    quiet: paint('grey'),
    live: paint('green', true),
    bad: paint('vermilion', true),
    message: paint('yellow', true),
    states: {
      starting: state(paint('grey')),
      running: inTurns(
        state(paint('green', true), paint('green'), on('green')),
        paint('lightGreen'),
        on('lightGreen'),
      ),
      ready: state(paint('purple', true), paint('purple'), paint('purple', true)),
      blocked: state(paint('orange', true), {ink: 'orange', paper: 'darkOrange'}, on('darkOrange', 'white')),
      'in flight': state(paint('skyBlue', true), paint('skyBlue'), paint('skyBlue', true)),
      suspended: state(paint('grey'), paint('grey'), paint('grey', true)),
      unconnected: state(paint('grey'), paint('grey'), paint('grey', true)),
      locked: state(paint('yellow', true), paint('yellow'), paint('yellow', true)),
      transport: state(paint('white', true)),
      unexplained: state(paint('grey')),
      idle: state(paint('grey'), paint('darkGrey'), paint('darkGrey')),
      failed: state(paint('vermilion', true)),
      exited: state(paint('grey'), paint('darkGrey'), paint('darkGrey')),
    },
  },

  // Yellow, orange and sky blue cannot be read on white: here they are grounds, or give way to blue.
  light: {
    ...common,
    executors: executors('white', ['deepGreen', 'blue', 'brown', 'plum', 'vermilion', 'slate']),
    quiet: paint('slate'),
    live: paint('deepGreen', true),
    bad: paint('vermilion', true),
    message: paint('blue', true),
    states: {
      starting: state(paint('slate')),
      running: inTurns(
        state(paint('deepGreen', true), paint('green'), on('green', 'white')),
        paint('lightGreen'),
        on('lightGreen'),
      ),
      ready: state(paint('plum', true), paint('plum'), paint('plum', true)),
      blocked: state(paint('brown', true), {ink: 'orange', paper: 'paleOrange'}, on('paleOrange')),
      'in flight': state(paint('blue', true), paint('blue'), paint('blue', true)),
      suspended: state(paint('slate'), paint('slate'), paint('slate', true)),
      unconnected: state(paint('slate'), paint('slate'), paint('slate', true)),
      locked: state(on('paleYellow'), {ink: 'brown', paper: 'paleYellow'}, on('paleYellow')),
      transport: state(paint('black', true)),
      unexplained: state(paint('slate')),
      idle: state(paint('slate'), paint('silver'), paint('slate')),
      failed: state(paint('vermilion', true)),
      exited: state(paint('slate'), paint('silver'), paint('slate')),
    },
  },

  // For projectors: nothing is grey, and the states that carry the lesson bring a ground of their own.
  contrast: {
    ...common,
    executors: onDark,
    quiet: {},
    live: on('green'),
    bad: on('vermilion'),
    message: on('yellow'),
    states: {
      starting: state({}),
      running: inTurns(
        state(on('green'), paint('green', true), on('green')),
        paint('lightGreen', true),
        on('lightGreen'),
      ),
      ready: state(on('purple')),
      blocked: state(on('orange')),
      'in flight': state(on('skyBlue')),
      suspended: state({}),
      unconnected: state({}),
      locked: state(on('yellow')),
      transport: state(on('white')),
      unexplained: state({}),
      idle: state({}),
      failed: state(on('vermilion')),
      exited: state({}),
    },
  },
};
