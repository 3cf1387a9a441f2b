import {setFlagsFromString} from 'node:v8';

/**
 * What makes V8 wait longer before it compiles a function for speed, by V8's major version, of which
 * Node 20 has 11. Other versions are left as they are: V8 complains aloud about flags that it does not know.
 */
const COMPILE_LATER: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=1000000',
  12: '--invocation-count-for-turbofan=40000',
  13: '--invocation-count-for-turbofan=40000',
  14: '--invocation-count-for-turbofan=40000',
};

/**
 * Versions of V8 whose heap can be set to grow by a part of what lives in it, not by a multiple: frames of a hundred
 * thousand jobs leave as much garbage behind as they find jobs.
 */
const GROW_BY = '--heap-growing-percent=';
const GROW_LESS: Readonly<Record<string, string>> = {11: GROW_BY, 12: GROW_BY, 13: GROW_BY};

/** What keeps the space of young objects as large as it is: it would grow to 32 MB where many of them survive. */
const STAY_YOUNG = '--semi-space-growth-factor=1';
const KEEP_YOUNG_SPACE: Readonly<Record<string, string>> = {11: STAY_YOUNG, 12: STAY_YOUNG, 13: STAY_YOUNG};

/**
 * Has the calling process compile less. A screen paints a few frames a second for some minutes: compiling
 * its code for speed takes helper threads more time than it ever saves, on cores that jobs are about to need.
 */
export const compileLess = (): void => setFlag(COMPILE_LATER);

/**
 * Has the calling process clear its garbage before its heap has grown by more than so many hundredths of what lives in
 * it, which takes some more of its time.
 */
export const growLess = (percent = 20): void => setFlag(GROW_LESS, String(percent));

/** The same, for a recording that is large: its process keeps as little as it can beside what it knows of the recording. */
export const growLeast = (): void => {
  growLess(20);
  setFlag(KEEP_YOUNG_SPACE);
};

/** The same, where it is shown: each frame of another moment leaves megabytes behind. */
export const growLeastBesideFrames = (): void => {
  growLeast();
  growLess(6);
};

const setFlag = (flags: Readonly<Record<string, string>>, value = ''): void => {
  const flag = flags[process.versions.v8.split('.')[0] ?? ''];
  if (flag !== undefined) setFlagsFromString(flag + value);
};
