import type {Conditions} from '../text.js';
import type {Terms} from './terms.js';
import {count, number} from './words.js';

/** What a run is given of the machine and how its threads may compute, where that is not as usual. */
export const conditions = (
  {core, lock, helpers}: Terms,
  {cores, gil, yields, uvThreads}: Conditions,
): readonly string[] => [
  ...(cores === null ? [] : [count(cores, core)]),
  ...(gil ? [`${lock.one} 하나`] : []),
  ...(yields ? ['제어권 양보'] : []),
  ...(uvThreads === null ? [] : [`${helpers.libuv}: ${number.format(uvThreads)}`]),
];
