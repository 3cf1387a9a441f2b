import type {OpenWorkload, WorkloadContext} from '../contract.js';
import {openLineReader} from './read-lines.js';

/** 64 MB: twice the caches of most machines, so that every line is fetched from memory again. */
const ARRAY_BYTES = 2 ** 26;

/** The only form: waiting for memory occupies a core just as computing does. */
export const open = (context: WorkloadContext): Promise<OpenWorkload> => openLineReader(context, ARRAY_BYTES);
