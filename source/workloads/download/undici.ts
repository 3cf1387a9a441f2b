import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);

/**
 * undici, loaded when it is first asked for: that takes 75 ms, which a module that never downloads
 * does not pay. Synchronous, so that a session can be a plain property of what a module is given.
 */
export const undici = (): typeof import('undici') => require('undici');
