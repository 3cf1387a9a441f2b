import {homedir} from 'node:os';
import {isAbsolute, join} from 'node:path';

/** Where each system has a kind of folder: of a variable's value, or below the user's home. */
type Places = Readonly<
  Record<'win32' | 'darwin' | 'others', (env: NodeJS.ProcessEnv, home: () => string) => string>
>;

const CONFIG: Places = {
  win32: ({APPDATA}, home) => APPDATA || join(home(), 'AppData', 'Roaming'),
  darwin: (_, home) => join(home(), 'Library', 'Preferences'),
  others: ({XDG_CONFIG_HOME}, home) => absolute(XDG_CONFIG_HOME) ?? join(home(), '.config'),
};

const CACHE: Places = {
  win32: ({LOCALAPPDATA}, home) => LOCALAPPDATA || join(home(), 'AppData', 'Local'),
  darwin: (_, home) => join(home(), 'Library', 'Caches'),
  others: ({XDG_CACHE_HOME}, home) => absolute(XDG_CACHE_HOME) ?? join(home(), '.cache'),
};

// By the specification a relative path is invalid and must be ignored.
const absolute = (folder = ''): string | null => (isAbsolute(folder) ? folder : null);

const folderAt =
  (places: Places) =>
  (
    env: NodeJS.ProcessEnv,
    platform: NodeJS.Platform = process.platform,
    home: () => string = homedir,
  ): string | null => {
    const place = platform === 'win32' || platform === 'darwin' ? places[platform] : places.others;
    try {
      const folder = join(place(env, home), 'kitchens');
      // An empty HOME must not mean the current folder.
      return isAbsolute(folder) ? folder : null;
    } catch {
      // No home: nothing can be saved, and nothing is lost by it.
      return null;
    }
  };

/**
 * Where this system keeps what programs remember for a user: XDG Base Directory Specification 0.8, the
 * roaming folder of Windows, the preferences of macOS. Null for a user without a home.
 */
export const configFolder = folderAt(CONFIG);

/** The file of what is remembered between launches. */
export const configFile = (env: NodeJS.ProcessEnv): string | null => {
  const folder = configFolder(env);
  return folder && join(folder, 'config.json');
};

/** Where this system keeps what programs can find out again, by the same rules. */
export const cacheFolder = folderAt(CACHE);
