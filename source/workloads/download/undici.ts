import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);

/**
 * undici, loaded at the first call: that takes 75 ms, which a module that never downloads does not pay.
 * Synchronous, so that `session` can be a plain property of a module's context.
 */
export const undici = (): typeof import('undici') => require('undici');
