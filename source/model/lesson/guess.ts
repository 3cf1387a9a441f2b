import type {LessonState} from './lesson-state.js';

/** A time in seconds while it is typed: as many digits as a screen has room for. */
const TYPED = /^\d{1,5}(?:\.\d{0,2})?$/;

/** What a key for more or less changes, s; a choice: what a class tells apart. */
const STEP = 0.1;
const MOST = 99_999;

/** The time as it stands now, s; '' where there is none. */
export const guessText = ({guesses}: LessonState): string => guesses.at(-1) ?? '';

/** The time that was guessed, ms; null where none was, or 0. */
export const guessMs = (state: LessonState): number | null => {
  const ms = Math.round(Number(guessText(state)) * 1000);
  return ms > 0 ? ms : null;
};

const guessing = (state: LessonState, text: string): LessonState =>
  state.phase === 'guess' && text !== guessText(state)
    ? {...state, guesses: [...state.guesses, text]}
    : state;

/** A digit or a point more; what would be no number any more changes nothing. */
export const guessTyped = (state: LessonState, character: string): LessonState => {
  const text = `${guessText(state)}${character}`.replace(/^\./, '0.').replace(/^0+(?=\d)/, '');
  return TYPED.test(text) ? guessing(state, text) : state;
};

/** A tenth of a second more or less, never below none. */
export const guessStepped = (state: LessonState, by: number): LessonState => {
  const steps = Math.round(Number(guessText(state)) / STEP) + by;
  const text = (Math.min(MOST, Math.max(0, steps * STEP)) || 0).toFixed(1);
  return guessing(state, text === '0.0' ? '' : text);
};

/** Without the latest key. */
export const unguessed = (state: LessonState): LessonState => ({
  ...state,
  guesses: state.guesses.slice(0, -1),
});
