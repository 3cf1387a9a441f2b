import type {Chosen} from '../cli/chosen.js';

/** Whether lines are wanted that a screen reader can follow: by the option, or by the variable that Ink's programs know. */
export const hasScreenReader = (
  {screenReader}: Chosen,
  {INK_SCREEN_READER}: NodeJS.ProcessEnv = process.env,
): boolean => screenReader ?? INK_SCREEN_READER === 'true';
