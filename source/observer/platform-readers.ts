import type {Reader} from './reader.js';

/** Who can look from outside, by platform; adding one is adding a row. Elsewhere nothing is measured. */
const READERS: Readonly<Partial<Record<NodeJS.Platform, () => Promise<Reader | null>>>> = {
  linux: async () => (await import('./linux/reader.js')).openLinuxReader(),
};

/** Whether there is a reader for this platform at all. */
export const isObservable = (platform: NodeJS.Platform): boolean => READERS[platform] !== undefined;

/** The reader of this platform, or null where the system does not tell. */
export const openReader = async (platform: NodeJS.Platform): Promise<Reader | null> =>
  (await READERS[platform]?.()) ?? null;
