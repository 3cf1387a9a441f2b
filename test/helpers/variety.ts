/**
 * How much of its variety a suite tries: `npm test` tries each kind of thing once, `npm run test:all` and a part that
 * is named (`npm test -- pty`) all of it.
 */
export const WHOLE_VARIETY = 'KITCHENS_TESTS_WHOLE';

/** Whether all is tried. A file that is run alone, without `run.js`, tries all. */
const isWhole = process.env[WHOLE_VARIETY] !== 'no';

/** All variations; in `npm test` those alone that stand for the others. */
export const varied = <T>(all: readonly T[], standsForOthers: (one: T) => boolean): readonly T[] => {
  const few = all.filter(standsForOthers);
  if (few.length === 0) throw new Error('No variation stands for the others');
  return isWhole ? all : few;
};

/** A number of rounds, keys, mutations or the like; the second one in `npm test`. */
export const often = (whole: number, usual: number): number => (isWhole ? whole : usual);

/** The options of a test that `npm test` leaves out: it takes long, and a shorter one beside it tries the same code. */
export const long = {skip: isWhole ? false : 'long: npm run test:all'} as const;
