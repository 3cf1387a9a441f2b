import {homedir} from 'node:os';
import {isAbsolute, join} from 'node:path';

/**
 * Where this system keeps what programs remember for a user: XDG Base Directory Specification 0.8, the
 * roaming folder of Windows, the preferences of macOS. Null for a user who has no home.
 */
export const configFolder = (
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
  home: () => string = homedir,
): string | null => {
  try {
    if (platform === 'win32') return join(env.APPDATA || join(home(), 'AppData', 'Roaming'), 'kitchens');
    if (platform === 'darwin') return join(home(), 'Library', 'Preferences', 'kitchens');
    // A relative path is invalid and must be ignored, says the specification.
    const {XDG_CONFIG_HOME: folder = ''} = env;
    return join(isAbsolute(folder) ? folder : join(home(), '.config'), 'kitchens');
  } catch {
    // No home: nothing can be remembered, and nothing is lost by it.
    return null;
  }
};
