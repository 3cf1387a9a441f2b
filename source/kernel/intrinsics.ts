/**
 * Parts of the language and of Node as they are before a user's module is loaded into the same thread: it may
 * replace any global, as libraries with a Promise of their own and fake timers do. Executors take them from here.
 */
export const NativePromise = globalThis.Promise;
export const NativeAbortController = globalThis.AbortController;
export const setNativeInterval = globalThis.setInterval;
export const setNativeImmediate = globalThis.setImmediate;
export const queueNativeMicrotask = globalThis.queueMicrotask;

/** performance.now(), ms. */
export const nowMs = performance.now.bind(performance);
export const eventLoopUtilization = performance.eventLoopUtilization.bind(performance);
