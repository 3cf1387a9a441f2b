import type {Reader} from './reader.js';

/** The reader for each platform; adding one is adding a row. Other platforms are not observed. */
const READERS: Readonly<Partial<Record<NodeJS.Platform, () => Promise<Reader | null>>>> = {
  linux: async () => (await import('./linux/reader.js')).openLinuxReader(),
};

/** Whether there is a reader for this platform. */
export const isObservable = (platform: NodeJS.Platform): boolean => READERS[platform] !== undefined;

/** Opens the platform's reader; null where there is none or this system does not report the figures. */
export const openReader = async (platform: NodeJS.Platform): Promise<Reader | null> =>
  (await READERS[platform]?.()) ?? null;
